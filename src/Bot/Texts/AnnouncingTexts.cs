using Bot.School.Announcements;

namespace Bot.Texts;

/// <summary>What somebody reads who sends an announcement at the command line.</summary>
internal static class AnnouncingTexts
{
    public const string Announce = "Stuur een mededeling aan de medewerkers van een of meer scholen, zonder Teams erbij.";
    public const string Draft = "Het bestand met de mededeling: op de eerste regel '# ' en de titel, daaronder de tekst.";
    public const string Schools = "De scholen, zoals hun mappen heten: de-bron konot.";
    public const string At = "Verstuur later, in Nederlandse tijd: \"2027-03-01 08:00\".";
    public const string Link = "Een webadres voor de knop onder de mededeling.";
    public const string Clauses = "De bepalingen waar het over gaat: \"A.6,B.3\".";
    public const string AskReading = $"Vraag iedereen om op '{ReceiverTexts.Read}' te drukken.";
    public const string SupervisorsOnly = "Alleen aan de leidinggevenden.";
    public const string DryRun = "Laat zien wat er verstuurd zou worden en aan hoeveel mensen, en verstuur niets.";

    public const string Administrator = "een beheerder";
    public const string Gathering = "Ontvangers opzoeken";
    public const string NothingSent = "Er is niets verstuurd.";
    public const string Gone = "Deze mededeling is er niet meer.";
    public const string BrokenOff = "Afgebroken. Typ hetzelfde nog een keer om verder te gaan: wie de mededeling al heeft, krijgt die niet nog eens.";

    public static string EmptyFile(string file) => $"{file}: dit bestand is leeg.";

    public static string NoTitle(string file, int line) => $"{file}:{line}: begin met een regel '# ' en de titel.";

    public static string LongTitle(string file, int line) => $"{file}:{line}: deze titel is te lang. Hij mag {AnnouncementContent.LongestTitle} tekens lang zijn.";

    public static string NoText(string file, int line) => $"{file}:{line}: onder de titel staat geen tekst.";

    public static string LongText(string file, int length) => $"{file}: deze tekst is te lang: {length} tekens. Hij mag {AnnouncementContent.LongestText} tekens lang zijn.";

    public static string LargeFile(string file) => $"{file}: dit bestand is te groot voor een mededeling.";

    public static string UnreadableFile(string file, string why) => $"{file}: dit bestand is niet te lezen: {why}";

    public static string NotUtf8(string file) => $"{file}: dit bestand is niet te lezen als tekst. Bewaar het als UTF-8.";

    public static string NoSchools(IEnumerable<string> known) => $"Noem een of meer scholen. Bekend zijn: {string.Join(", ", known)}.";

    public static string UnknownClause(string address) => $"De bepaling '{address}' staat in geen protocol van deze scholen.";

    public static string NoWebAddress(string link) => $"'{link}' is geen webadres. Geef het met https:// ervoor.";

    public static string NoMoment(string typed) => $"'{typed}' is geen moment. Schrijf het zo: \"2027-03-01 08:00\".";

    public static string Refused(AnnouncementRefusal why) => why switch
    {
        AnnouncementRefusal.TimeIsPast => "Dat moment is al voorbij. Kies een later moment, of laat --at weg.",
        _ => AnnouncementTalkTexts.Refused(why, null, TimeZoneInfo.Utc),
    };

    public static string NoLonger(Announcement of) => of.Status == AnnouncementStatus.Recalled
        ? $"Mededeling {of.Number} is ingetrokken. Verander de tekst om iets nieuws te sturen."
        : $"Mededeling {of.Number} is door de directie gestopt. De directie kan die in Teams hervatten.";

    public static string Begun(Announcement of, TimeZoneInfo zone) => of.Status switch
    {
        AnnouncementStatus.Planned => $"Mededeling {of.Number} gaat weg op {CaseTimes.InSentence(of.At!.Value, zone)}. Laat de assistent dan draaien.",
        AnnouncementStatus.AwaitingRelease => $"Mededeling {of.Number} staat klaar. Iemand van de directie moet die in Teams vrijgeven.",
        AnnouncementStatus.Sent => $"Mededeling {of.Number} was al verstuurd.",
        _ => $"Mededeling {of.Number} wordt verstuurd.",
    };

    public static string Sending(ReceiverCount counts) => $"{counts.All - counts.Queued} van {counts.All}";

    public static IEnumerable<string> Ended(Announcement of, IReadOnlyList<Receiver> receivers)
    {
        yield return $"{receivers.Count(one => one.State is ReceiverState.Sent)} verstuurd, {receivers.Count(one => one.State == ReceiverState.NotReached)} niet bereikt, {receivers.Count(one => one.State == ReceiverState.Queued)} niet verstuurd.";
        foreach (var why in receivers.Where(one => one.Why is not null).GroupBy(one => one.Why!.Value).OrderByDescending(group => group.Count())) yield return $"- {ReceiverListTexts.Why(why.Key)}: {why.Count()}";
        foreach (var conversation in of.Unread) yield return Unreadable(conversation);
        if (of.Status == AnnouncementStatus.Stopped) yield return "De directie heeft het versturen gestopt.";
        yield return "In Teams ziet de directie wie het las. Typ daar: mededelingen.";
    }

    public static IEnumerable<string> WouldSend(Announcement of, TimeZoneInfo zone)
    {
        yield return of.Content.Title;
        yield return "";
        yield return of.Content.Text;
        yield return "";
        foreach (var clause in of.Content.Clauses) yield return $"{clause.Address}: {clause.Words} ({clause.Origin})";
        yield return of.At is { } at ? $"Gaat weg op {CaseTimes.InSentence(at, zone)}." : "Gaat meteen weg.";
    }

    public static string WouldReach(string school, int people, int guests) => $"{school}: {people} {(people == 1 ? "ontvanger" : "ontvangers")}{Guests(guests)}.";

    public static string Unreadable(string conversation) => $"De leden van het gesprek \"{conversation}\" kon ik niet lezen.";

    private static string Guests(int guests) => guests switch
    {
        0 => "",
        1 => ", en 1 gast die niets krijgt",
        _ => $", en {guests} gasten die niets krijgen",
    };
}
