using Bot.School.Announcements;
using Bot.School.Hours;

namespace Bot.Texts;

/// <summary>What receivers of an announcement read, apart from its own words.</summary>
internal static class ReceiverTexts
{
    public const string FromDirectorate = "Mededeling van de directie";
    public const string ImprovedFromDirectorate = "Verbeterde mededeling van de directie";
    public const string Improved = "Verbeterd: dit is de nieuwe tekst. Die komt in de plaats van wat hier eerst stond.";
    public const string InProtocol = "Zo staat het in het protocol";
    public const string HowToReadAll = "Niet alles past hier. Typ protocol met de plaats erachter om alles te lezen, zoals: protocol A.6";
    public const string PleaseConfirm = "Heb je dit gelezen en begrepen? Druk dan op de knop.";
    public const string Read = "Gelezen en begrepen";
    public const string Ask = "Stel hierover een vraag";
    public const string AskInWords = "Heb je hier een vraag over? Stel die gewoon in deze chat.";

    public const string Withdrawn = "Mededeling ingetrokken";
    public const string WithdrawnMeans = "De directie heeft deze mededeling ingetrokken. Je hoeft er niets meer mee te doen.";

    public const string Reminder = "Herinnering: graag nog lezen";
    public const string ReminderRead = "Bedankt voor het lezen";

    public const string Gone = "Deze mededeling is er niet meer.";
    public const string NotForYou = "Deze knop is voor wie de mededeling kreeg. Jij staat daar niet bij. Er is niets opgeslagen.";
    public const string NewerFirst = "Deze mededeling is intussen verbeterd. Lees de nieuwe tekst en druk dan nog een keer op de knop.";
    public const string NothingAsked = "Je hoeft bij deze mededeling niets te bevestigen.";

    public const string AnnouncedClauses = "Dit staat in het protocol, en daar gaat de mededeling over";
    public const string AnnouncedFirst = "Bovenaan staat de tekst uit het protocol waar de mededeling over gaat.";

    // Everybody in one announcement gets the same card, whatever their school: schools are in the Netherlands.
    private static readonly TimeZoneInfo Zone = SchoolZone.Find(SchoolZone.Default) ?? TimeZoneInfo.Utc;

    /// <summary>The first line, which stands in the notification too.</summary>
    public static string Notification(Announcement of) => $"{(of.Edition > 1 ? "Verbeterde mededeling" : "Mededeling")}: {OneLine(of.Content.Title)}";

    public static string YouRead(DateTimeOffset at) => $"Je hebt dit gelezen op {CaseTimes.InSentence(at, Zone)}.";

    /// <summary>How to confirm where there is no button.</summary>
    public static string ConfirmInWords(Announcement of) => $"Heb je dit gelezen en begrepen? Typ dan: gelezen {of.Number}";

    public static string OpenPage(Uri link) => $"Open de pagina ({AnswerTexts.Begin(link.Host, 60)})";

    public static string Page(Uri link) => $"Lees meer: {link.AbsoluteUri}";

    /// <summary>Where it stands, to who did not read it.</summary>
    public static string StillToRead(Receiver receiver) => receiver.SentAt is { } at
        ? $"Je hebt deze mededeling gekregen op {CaseTimes.InSentence(at, Zone)}. Ik weet nog niet of je die hebt gelezen. Je vindt die hierboven in deze chat."
        : "Ik weet nog niet of je deze mededeling hebt gelezen. Je vindt die hierboven in deze chat.";

    public static string Noted(Announcement of, DateTimeOffset at) => $"Genoteerd. Je hebt de mededeling \"{OneLine(of.Content.Title)}\" gelezen op {CaseTimes.InSentence(at, Zone)}.";

    public static string WhichRead(IEnumerable<Announcement> waiting) =>
        string.Join('\n', ["Welke mededeling heb je gelezen?", .. waiting.Select(of => $"Typ \"gelezen {of.Number}\" voor: {OneLine(of.Content.Title)}")]);

    public static string WhatToKnow(Announcement of) => $"Wat wil je weten over \"{OneLine(of.Content.Title)}\"?";

    /// <summary>A title is one line, whatever was typed.</summary>
    public static string OneLine(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
