using Bot.School.Announcements;

namespace Bot.Texts;

/// <summary>What stands on the form of an announcement.</summary>
internal static class AnnouncementFormTexts
{
    public const string NewTitle = "Nieuwe mededeling";
    public const string DialogTitle = "Mededeling";
    public const string Title = "Titel";
    public const string TitlePlaceholder = "Bijvoorbeeld: per 1 maart verandert artikel 3";
    public const string Text = "Tekst (vet met **sterretjes**, een lijst met - ervoor)";
    public const string TextPlaceholder = "Wat moet iedereen weten?";
    public const string Link = "Link (mag leeg blijven)";
    public const string LinkPlaceholder = "https://…";
    public const string Schools = "Voor welke scholen?";
    public const string Staff = "Voor alle medewerkers";
    public const string Supervisors = "Voor de leidinggevenden";
    public const string Date = "Op welke dag? (leeg: meteen bij het versturen)";
    public const string Time = "Hoe laat?";
    public const string Reading = $"Vraag iedereen om op \"{ReceiverTexts.Read}\" te drukken";
    public const string Reminders = "Herinneren wie het nog niet las";
    public const string NoReminder = "Niet";
    public const string OneReminder = "Eén keer, na 3 dagen";
    public const string WeeklyReminder = "Elke week, hoogstens 4 keer";
    public const string Clauses = "Over welke bepalingen gaat het? (mag leeg blijven)";
    public const string ClausesPlaceholder = "Typ een woord om te zoeken";
    public const string AddressesPlaceholder = "Bijvoorbeeld: A.6, B.3";
    public const string Save = "Bewaar";
    public const string SaveCorrection = "Bewaar de verbetering";
    public const string DoNotSave = "Bewaar niet";
    public const string Back = "Terug";
    public const string InDialog = "Open in een venster";
    public const string NotSentYet = "Er gaat nog niets weg. Na het bewaren kun je eerst een voorbeeld bekijken.";
    public const string NothingKept = $"Er is niets bewaard. Typ \"mededeling\" om opnieuw te beginnen. {ChatTexts.MentionInChannel}";
    public const string NoWebAddress = "De link is geen webadres. Begin met https://, bijvoorbeeld https://www.mijnschool.nl.";
    public const string HalfAMoment = "Vul een dag en een tijd in. Laat allebei leeg om meteen te versturen.";
    public const string Kept = "Bewaard. Er is nog niets verstuurd. Op de kaart kun je verder.";
    public const string OnlyOnCard = "Een mededeling maken kan alleen op een kaart. Zie je die niet? Open Teams op een computer.";
    public const string Theirs = "Dit staat er nu:";
    public const string Discarded = $"Iemand heeft deze mededeling intussen verwijderd. Wat je typte, staat hieronder nog. Druk op \"{Save}\" om er een nieuwe van te maken.";

    public static string ClausesByAddress(bool several) => several
        ? "Over welke bepalingen gaat het? Typ waar ze staan. Van één school: zet de naam ervoor, zoals \"de-bron: A.6\"."
        : "Over welke bepalingen gaat het? Typ waar ze staan (mag leeg blijven).";

    public static string LongTitle(int length) => $"De titel is te lang: {length} tekens. Hij mag {AnnouncementContent.LongestTitle} tekens lang zijn.";

    public static string LongText(int length) => $"De tekst is te lang: {length} tekens. Hij mag {AnnouncementContent.LongestText} tekens lang zijn.";

    public static string MomentIsOver(DateTimeOffset at, TimeZoneInfo zone) => $"Het moment {CaseTimes.InSentence(at, zone)} is al voorbij. Kies een later moment, of laat dag en tijd leeg.";

    public static string NoSuchClauses(IReadOnlyList<string> addresses) => addresses.Count == 1
        ? $"\"{Named(addresses[0])}\" vind ik niet in het protocol. Kijk of het klopt. Typ bijvoorbeeld: A.6, B.3."
        : $"Deze bepalingen vind ik niet in het protocol: {string.Join(", ", addresses.Take(10).Select(Named))}. Kijk of ze kloppen. Typ bijvoorbeeld: A.6, B.3.";

    public static string ClauseOfOtherSchool(string address, string school) => $"Je koos een bepaling van {PersonNames.Plain(school)} ({Named(address)}), maar die school staat niet bij \"{Schools}\". Kies de school erbij, of haal de bepaling weg.";

    /// <summary>Somebody else was first. Their words stand under it, and then one's own in the form.</summary>
    public static string ChangedMeanwhile(string who) =>
        $"{PersonNames.Capital(who)} veranderde deze mededeling terwijl jij typte. Er is niets overschreven. Jouw woorden staan nog in het formulier. Bewaar die als je ze ervoor in de plaats wilt zetten.";

    // Stands in rich text on the card, and in plain text elsewhere; only its length is anybody's.
    private static string Named(string address) => AnswerTexts.Short(PersonNames.Plain(address), 60);
}
