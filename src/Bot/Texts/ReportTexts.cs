using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Protocols;

namespace Bot.Texts;

/// <summary>What stands on the directie's card of an announcement once it goes out.</summary>
internal static class ReportTexts
{
    public const string Gathering = "Ik zoek uit wie deze mededeling krijgt. Dat kan even duren.";
    public const string PerSchool = "Per school";
    public const string Waiting = "Wacht nog";
    public const string Sent = "Verstuurd";
    public const string NotReached = "Niet bereikt";
    public const string Read = "Gelezen en begrepen";
    public const string TakenAway = "Weggehaald";
    public const string NotTakenAway = "Niet weggehaald";
    public const string OverTime = "Zo werd er gelezen";
    public const string CorrectionWaits = "Er wacht een verbetering. Iemand anders van de directie moet die nog vrijgeven. Dit wordt de nieuwe tekst:";
    public const string OnlyOnCard = "Kiezen wat je ermee doet, kan alleen met de knoppen op de kaart. Zie je die niet? Open Teams op een computer.";

    public const string Stop = "Stop";
    public const string Resume = "Ga verder";
    public const string Correct = "Verbeter";
    public const string Recall = "Trek in";
    public const string RemindNow = "Herinner nu";
    public const string Duplicate = "Maak een kopie";
    public const string People = "Laat de namen zien";
    public const string Table = "Maak een tabel";
    public const string ReleaseCorrection = "Geef de verbetering vrij";

    /// <summary>Which it is, of which school, and how often it was improved.</summary>
    public static string Which(Announcement of, string school) => of.Edition > 1 ? $"Mededeling {of.Number} · {school} · {of.Edition - 1}× verbeterd" : $"Mededeling {of.Number} · {school}";

    /// <summary>What the status means; null when the numbers say it.</summary>
    public static string? Means(Announcement of, ReceiverCount counts) => of.Status switch
    {
        AnnouncementStatus.Stopped when counts.Queued > 0 => $"Er gaat niets meer weg. {Persons(counts.Queued)} {(counts.Queued == 1 ? "heeft" : "hebben")} de mededeling nog niet. Druk op \"{Resume}\" om die alsnog te versturen.",
        AnnouncementStatus.Stopped => "Er gaat niets meer weg.",

        // The clock looks as long as more can be expected.
        AnnouncementStatus.Recalled when counts.Sent > 0 && of.CheckAt is not null => $"Ik haal de mededeling weg. Bij {Persons(counts.Sent + counts.NotTakenAway)} staat die er nog.",
        AnnouncementStatus.Recalled when counts.Sent + counts.NotTakenAway > 0 =>
            $"De mededeling is weggehaald waar dat kon. Bij {Persons(counts.Sent + counts.NotTakenAway)} lukte dat niet. Daar staat die nog. Druk op \"{People}\" om te zien bij wie.",
        AnnouncementStatus.Recalled => "De mededeling is overal weggehaald waar dat kon.",
        AnnouncementStatus.Sent when counts.All == 0 && of.Unread.Count > 0 => "Ik vond niemand om de mededeling aan te sturen.",
        AnnouncementStatus.Sent when counts.All == 0 => "Ik vond niemand om de mededeling aan te sturen. Vraag de beheerder om het gesprek van deze medewerkers of leidinggevenden te koppelen.",
        AnnouncementStatus.Sent when counts.NotReached == 0 => "Iedereen heeft de mededeling.",
        AnnouncementStatus.Sent when counts.NotReached == 1 => $"1 persoon is niet bereikt. Vertel het deze collega zelf. Druk op \"{People}\" om te zien wie het is en waarom.",
        AnnouncementStatus.Sent => $"{Persons(counts.NotReached)} zijn niet bereikt. Vertel het hun zelf. Druk op \"{People}\" om te zien wie het zijn en waarom.",
        _ => null,
    };

    /// <summary>How often those who did not read it were reminded; null when they were not.</summary>
    public static string? Reminded(Announcement of) => of.RemindersOrdered switch
    {
        0 => null,
        1 => "Er is één keer een herinnering verstuurd aan wie het nog niet las.",
        var times => $"Er is {times} keer een herinnering verstuurd aan wie het nog niet las.",
    };

    /// <summary>With whom the card does not show the correction; null when nobody.</summary>
    public static string? Behind(Announcement of, ReceiverCount counts) => of.Status == AnnouncementStatus.Recalled || counts.Behind == 0
        ? null
        : $"{Persons(counts.Behind)} {(counts.Behind == 1 ? "ziet" : "zien")} de verbetering nog niet.";

    public static string Progress(ReceiverCount counts) => $"{DutchNumbers.Of(counts.Sent)} van {DutchNumbers.Of(counts.All)} verstuurd ({DutchNumbers.Percent(counts.Sent, counts.All)})";

    public static string ProgressOfRecall(int away, int all) => $"{DutchNumbers.Of(away)} van {DutchNumbers.Of(all)} weggehaald ({DutchNumbers.Percent(away, all)})";

    /// <summary>How many of those who have it or had it read it.</summary>
    public static string ReadOf(ReceiverCount counts) => $"{DutchNumbers.Of(counts.Read)} van {DutchNumbers.Of(Had(counts))} ({DutchNumbers.Percent(counts.Read, Had(counts))})";

    /// <summary>How many have it or had it; who read it had it, whatever the service told.</summary>
    public static int Had(ReceiverCount counts) => Math.Max(counts.Arrived, counts.Read);

    public static string OfSchool(string school, ReceiverCount counts, bool asksReading) => string.Join(
        ", ",
        [
            $"{school}: {DutchNumbers.Of(counts.Arrived)} van {DutchNumbers.Of(counts.All)} verstuurd",
            .. counts.NotReached > 0 ? new[] { $"{DutchNumbers.Of(counts.NotReached)} niet bereikt" } : [],
            .. asksReading ? new[] { $"{DutchNumbers.Of(counts.Read)} gelezen ({DutchNumbers.Percent(counts.Read, Had(counts))})" } : [],
        ]);

    public static string MoreSchools(int count) => count == 1 ? "En nog 1 school. Die staat in de tabel." : $"En nog {DutchNumbers.Of(count)} scholen. Die staan in de tabel.";

    public static string Unread(IEnumerable<string> conversations) =>
        $"Van deze gesprekken kon ik niet zien wie erin zitten: {string.Join(", ", conversations)}. Wie alleen daarin zit, krijgt de mededeling niet.";

    /// <summary>Who wrote it, who let it go out, and when.</summary>
    public static string Who(Announcement of, TimeZoneInfo zone)
    {
        var by = of.ReleasedBy is { } released && released.Id != of.Author.Id ? $" Vrijgegeven door {Named(released)}." : "";
        var when = of.StartedAt is { } at ? $" Verstuurd vanaf {CaseTimes.InSentence(at, zone)}." : "";
        return $"Geschreven door {Named(of.Author)}.{by}{when}";
    }

    /// <summary>"medewerkers van De Bron en De Linde".</summary>
    public static string For(Audience audience, Func<SchoolId, string> name)
    {
        var who = (audience.Staff, audience.Supervisors) switch
        {
            (true, true) => "medewerkers en leidinggevenden",
            (true, false) => "medewerkers",
            (false, true) => "leidinggevenden",
            _ => "niemand",
        };
        const int most = 5;
        var schools = audience.Schools.Take(most).Select(name).ToList();
        if (audience.Schools.Count > most) schools.Add(audience.Schools.Count == most + 1 ? "nog 1 school" : $"nog {DutchNumbers.Of(audience.Schools.Count - most)} scholen");
        return schools.Count switch
        {
            0 => $"Voor {who}.",
            1 => $"Voor {who} van {schools[0]}.",
            _ => $"Voor {who} van {string.Join(", ", schools.SkipLast(1))} en {schools[^1]}.",
        };
    }

    private static string Persons(int count) => count == 1 ? "1 persoon" : $"{DutchNumbers.Of(count)} personen";

    private static string Named(CasePerson person) => person.Name is { } name && PersonNames.Plain(name) is { Length: > 0 } plain ? plain : "iemand van de directie";
}
