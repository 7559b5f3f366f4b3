using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Protocols;

namespace Bot.Texts;

/// <summary>What stands on the card of an announcement that did not go out yet, on the question whether somebody is sure, and in the list.</summary>
internal static class DraftTexts
{
    public const string NoTitle = "(nog geen titel)";
    public const string NoText = "(nog geen tekst)";
    public const string ForWhom = "Voor wie";
    public const string When = "Wanneer";
    public const string Clauses = "Over deze bepalingen";
    public const string AsksReading = $"Iedereen wordt gevraagd om op \"{ReceiverTexts.Read}\" te drukken.";
    public const string Preview = "Stuur mij een voorbeeld";
    public const string Send = "Verstuur";
    public const string Plan = "Plan in";
    public const string Offer = "Laat vrijgeven";
    public const string Release = "Geef vrij";
    public const string Unplan = "Haal uit de planning";
    public const string Edit = "Bewerk";
    public const string Duplicate = "Maak een kopie";
    public const string Discard = "Verwijder";
    public const string Back = "Terug";
    public const string Show = "Laat zien";
    public const string AtOnce = "Meteen bij het versturen.";
    public const string NeedsSecond = "Wie dit schreef, kan het niet zelf vrijgeven. Dat doet iemand anders van de directie.";
    public const string SureToDiscard = "Weet je zeker dat je deze mededeling wilt verwijderen? De tekst is dan weg.";
    public const string YesDiscard = "Ja, verwijder";
    public const string SureToRecall = "Weet je zeker dat je deze mededeling wilt intrekken? De mededeling verdwijnt bij alle ontvangers. Dat kun je niet terugdraaien.";
    public const string YesRecall = "Ja, trek in";
    public const string SureToSend = "Klopt alles?";
    public const string YesSend = "Ja, verstuur";
    public const string YesPlan = "Ja, plan in";
    public const string List = "Mededelingen";
    public const string More = $"Er zijn er nog meer. Typ \"mededeling\" met het nummer erachter. {ChatTexts.MentionInChannel}";

    public static string Status(AnnouncementStatus status) => status switch
    {
        AnnouncementStatus.Draft => "Concept",
        AnnouncementStatus.AwaitingRelease => "Wacht op vrijgave",
        AnnouncementStatus.Planned => "Ingepland",
        AnnouncementStatus.Sending => "Wordt verstuurd",
        AnnouncementStatus.Stopped => "Gestopt",
        AnnouncementStatus.Sent => "Verstuurd",
        AnnouncementStatus.Recalled => "Ingetrokken",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Number(Announcement of) => $"Mededeling {of.Number}";

    public static string By(CasePerson author) => $"Geschreven door {Author(author)}.";

    public static string Author(CasePerson author) => author.Name is { } name && PersonNames.Plain(name) is { Length: > 0 } plain ? plain : "iemand van de directie";

    public static string People(Audience audience) => (audience.Staff, audience.Supervisors) switch
    {
        (true, true) => "alle medewerkers en de leidinggevenden",
        (true, false) => "alle medewerkers",
        (false, true) => "de leidinggevenden",
        _ => "niemand",
    };

    public static string Audience(Audience audience, Func<SchoolId, string> name) => audience switch
    {
        { Staff: false, Supervisors: false } => "Nog niemand gekozen: medewerkers, leidinggevenden of allebei.",
        { Schools.Count: 0 } => "Nog geen school gekozen.",
        _ => $"{PersonNames.Capital(People(audience))} van {Schools(audience, name)}",
    };

    public static string Moment(Announcement of, TimeZoneInfo zone) => of switch
    {
        { Status: AnnouncementStatus.Planned, At: { } at } => $"Gaat weg op {CaseTimes.InSentence(at, zone)}.",
        { At: { } at } => $"Op {CaseTimes.InSentence(at, zone)}. Dit is nog niet ingepland.",
        _ => AtOnce,
    };

    public static string? Reminders(ReminderPlan plan) => plan switch
    {
        ReminderPlan.None => null,
        ReminderPlan.Once => "Wie het nog niet las, krijgt na 3 dagen een herinnering.",
        ReminderPlan.Weekly => "Wie het nog niet las, krijgt elke week een herinnering, hoogstens 4 keer.",
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    /// <summary>What is asked before it goes out.</summary>
    public static string WhoGetsIt(Announcement of, Func<SchoolId, string> name)
    {
        var schools = of.Audience.Schools.Count == 1 ? "één school" : $"{of.Audience.Schools.Count} scholen";
        return $"Dit gaat naar {People(of.Audience)} van {schools}: {Schools(of.Audience, name)}.";
    }

    public static string WhenItGoes(Announcement of, TimeZoneInfo zone) => of.At is { } at ? $"Het gaat weg op {CaseTimes.InSentence(at, zone)}." : "Het gaat meteen weg.";

    /// <summary>In the list: when it went out, or is to.</summary>
    public static string ListMoment(Announcement of, TimeZoneInfo zone) => of switch
    {
        { StartedAt: { } started } => $"{Status(of.Status)} · {CaseTimes.InSentence(started, zone)}",
        { At: { } at } => $"{Status(of.Status)} · voor {CaseTimes.InSentence(at, zone)}",
        _ => $"{Status(of.Status)} · gemaakt op {CaseTimes.InSentence(of.CreatedAt, zone)}",
    };

    public static string ReadShare(ReceiverCount counts) =>
        ReportTexts.Had(counts) == 0 ? "Nog niemand heeft de mededeling." : $"Gelezen door {ReportTexts.ReadOf(counts)}.";

    private static string Schools(Audience audience, Func<SchoolId, string> name)
    {
        var names = audience.Schools.Select(name).ToList();
        const int most = 12;
        return names.Count <= most ? string.Join(", ", names) : $"{string.Join(", ", names.Take(most))} en nog {names.Count - most}";
    }
}
