using Bot.School.Announcements;

namespace Bot.Texts;

/// <summary>What stands in the lists of who gets an announcement, for the directie.</summary>
internal static class ReceiverListTexts
{
    public static readonly IReadOnlyList<string> Columns = ["Naam", "School", "Status", "Reden", "Verstuurd op", "Gelezen op", "Keren herinnerd"];

    public const string Nobody = "Er zijn nog geen ontvangers.";
    public const string NoName = "iemand zonder naam";
    public const string TableReady = "Hier is de tabel met wie de mededeling kreeg en las. Er staan namen in: stuur dit bericht niet door. De knop werkt een kwartier, en maar één keer.";
    public const string Fetch = "Haal de tabel op";

    public static string Heading(Announcement of) => $"Mededeling {of.Number}: {ReceiverTexts.OneLine(of.Content.Title)}";

    public static string School(string name, int count) => $"{name}: {(count == 1 ? "1 persoon" : $"{DutchNumbers.Of(count)} personen")}";

    public static string NotReached(int count) => $"Niet bereikt ({DutchNumbers.Of(count)}): ";

    public static string NotRead(int count) => $"Nog niet gelezen ({DutchNumbers.Of(count)}): ";

    public static string Waiting(int count) => $"Wacht nog ({DutchNumbers.Of(count)}): ";

    public static string Read(int count) => $"Gelezen en begrepen ({DutchNumbers.Of(count)}): ";

    public static string Sent(int count) => $"Verstuurd ({DutchNumbers.Of(count)}): ";

    public static string Recalled(int count) => $"Weer weggehaald ({DutchNumbers.Of(count)}): ";

    public static string NotTakenAway(int count) => $"Niet weggehaald ({DutchNumbers.Of(count)}): ";

    public static string More(int count) => $"en nog {DutchNumbers.Of(count)} (zie de tabel)";

    public static string FileName(int number) => $"mededeling-{number}.csv";

    public static string State(ReceiverState state) => state switch
    {
        ReceiverState.Queued => "wacht",
        ReceiverState.Sent => "verstuurd",
        ReceiverState.NotReached => "niet bereikt",
        ReceiverState.Recalled => "weggehaald",
        ReceiverState.NotTakenAway => "niet weggehaald",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Why(ReachFailure why) => why switch
    {
        ReachFailure.Guest => "is gast in het team",
        ReachFailure.NotInstalled => "heeft de app niet geïnstalleerd",
        ReachFailure.Blocked => "heeft de app geblokkeerd of verwijderd",
        ReachFailure.ChatGone => "de chat is verwijderd",
        ReachFailure.Unsure => "onzeker: Teams gaf geen antwoord",
        ReachFailure.Refused => "Teams nam het bericht niet aan",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
