using Bot.School.Announcements;

namespace Bot.Texts;

/// <summary>What is said to the directie about announcements, apart from their cards.</summary>
internal static class AnnouncementTalkTexts
{
    public const string Gone = $"Deze mededeling is er niet meer. Typ \"mededelingen\" om te zien welke er zijn. {ChatTexts.MentionInChannel}";

    public const string OnlyForDirectorate =
        "Mededelingen maakt alleen de directie. Typ dit in het gesprek dat is gekoppeld als directie van je school, of in je eigen chat met mij als je daar lid van bent.";

    public const string NotKnown = "Ik kan nu niet nagaan of je lid bent van het gesprek van de directie. Er is niets veranderd. Probeer het zo nog eens.";

    public const string Elsewhere = "Gedaan. De kaart van deze mededeling staat in het gesprek van de directie.";

    public const string NoneYet = $"Er zijn nog geen mededelingen. Typ \"mededeling\" om er een te maken. {ChatTexts.MentionInChannel}";

    public const string Changed = "Deze mededeling is intussen veranderd. Er is niets verstuurd. Hieronder zie je hoe die nu is.";

    public const string PreviewBelow = "Zo zien ontvangers het. Het voorbeeld staat onder aan deze chat. Alleen jij ziet het.";

    public const string PreviewInChat = "Het voorbeeld staat in je eigen chat met mij. Alleen jij ziet het.";

    public const string NoPreview = "Het lukt nu niet om je het voorbeeld te sturen. Open eerst je eigen chat met mij, typ daar \"hoi\", en probeer het opnieuw.";

    public const string ListBelow = "De lijst staat hieronder.";

    public const string ListInChat = "De lijst staat in je eigen chat met mij. Daar leest niemand mee.";

    public const string NoList = "Het lukt nu niet om je de lijst te sturen. Open eerst je eigen chat met mij, typ daar \"hoi\", en probeer het opnieuw.";

    public static string UnknownNumber(int number) => $"Mededeling {number} vind ik niet. Typ \"mededelingen\" om te zien welke er zijn. {ChatTexts.MentionInChannel}";

    public static string NotMember(string school) =>
        $"Dit kan alleen wie lid is van het gesprek van de directie van {PersonNames.Plain(school)}. Jij bent daar nu geen lid van. Er is niets veranderd.";

    public static string Saved(int number) => $"Bewaard als mededeling {number}. Er is nog niets verstuurd.";

    public static string Copied(int number) => $"De kopie is mededeling {number}. Die staat hieronder.";

    public static string CopiedBefore(int number) => $"De kopie is er al: mededeling {number}. Typ \"mededeling {number}\" om die te zien. {ChatTexts.MentionInChannel}";

    public static string Discarded(int number) => $"Mededeling {number} is verwijderd. Er is niets verstuurd.";

    public static string Refused(AnnouncementRefusal why, DateTimeOffset? at, TimeZoneInfo zone) => why switch
    {
        AnnouncementRefusal.TitleMissing => $"Geef de mededeling een titel van hoogstens {AnnouncementContent.LongestTitle} tekens.",
        AnnouncementRefusal.TextMissing => "Schrijf nog een tekst. Zonder tekst weet niemand wat er verandert.",
        AnnouncementRefusal.TextTooLong => $"De tekst is te lang. Hij mag {AnnouncementContent.LongestText} tekens lang zijn.",
        AnnouncementRefusal.AudienceEmpty => "Kies nog voor wie het is: een of meer scholen, en medewerkers of leidinggevenden.",
        AnnouncementRefusal.TimeIsPast when at is { } moment => AnnouncementFormTexts.MomentIsOver(moment, zone),
        AnnouncementRefusal.TimeIsPast => "Het moment om te versturen is al voorbij. Kies een later moment, of laat dag en tijd leeg.",
        AnnouncementRefusal.NeedsSecondPerson => "Jij schreef dit zelf. Vraag iemand anders van de directie om op de knop te drukken.",
        AnnouncementRefusal.AlreadySending => $"Deze mededeling is al onderweg, verstuurd of ingetrokken. Typ \"mededelingen\" en druk op \"{DraftTexts.Show}\": op die kaart zie je wat nog kan. {ChatTexts.MentionInChannel}",
        AnnouncementRefusal.NotSending => $"Dit kan nu niet meer: deze mededeling is intussen veranderd. Typ \"mededelingen\" om te zien hoe het ermee staat. {ChatTexts.MentionInChannel}",
        AnnouncementRefusal.NotStopped => "Deze mededeling is niet gestopt. Je hoeft niets te doen.",
        AnnouncementRefusal.ReadingNotAsked => $"Bij deze mededeling is niet gevraagd om op \"{ReceiverTexts.Read}\" te drukken. Daarom kan ik niemand herinneren.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    public static string WrongSettings(IEnumerable<string> keys, IEnumerable<string> known) =>
        $"De instellingen van de mededelingen kloppen niet:\n{string.Join('\n', keys.Select(key => $"- {key}"))}\nKies uit {string.Join(", ", known)}, met true of false.";
}
