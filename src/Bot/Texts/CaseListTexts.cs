using Bot.School.Cases;

namespace Bot.Texts;

/// <summary>What stands above and in the lists of cases.</summary>
internal static class CaseListTexts
{
    public const string Own = "Dit heb je voorgelegd:";
    public const string NoOwn = "Je hebt nog niets voorgelegd aan je leidinggevende. Twijfel je ergens over? Vraag het mij gerust.";
    public const string Show = "Laat zien";

    public static string Open(int count, string school) => count == 1 ? $"Er wacht een zaak van {school}:" : $"Er wachten {count} zaken van {school}:";

    /// <summary>Above those that wait when there are more than the list shows: how many more is not counted.</summary>
    public static string ManyOpen(int shown, string school) => $"Er wachten meer dan {shown} zaken van {school}. Dit zijn de eerste {shown}:";

    /// <summary>Under those that wait when there are more.</summary>
    public const string MoreOpen = $"Er wachten er nog meer. Beslis eerst over deze, en typ dan weer: zaken. {ChatTexts.MentionInChannel}";

    public static string NoneOpen(string school) => $"Er wachten geen zaken van {school}. Alles is beslist.";

    public static string Found(string sought) => $"Eerdere uitspraken over \"{sought}\":";

    public static string NoneFound(string sought) => $"Ik vond geen eerdere uitspraak over \"{sought}\". Probeer het met een ander woord.";

    /// <summary>Stands under a list that was cut.</summary>
    public static string More(int count) => count == 1 ? "Er is er nog een. Die laat ik hier niet zien." : $"Er zijn er nog {count}. Die laat ik hier niet zien.";

    public static string Named(Case of, TimeZoneInfo zone) => $"{CaseNames.Number(of)} · {CaseTimes.Moment(of.OpenedAt, zone)}";

    public static string NamedByDate(Case of, TimeZoneInfo zone) => $"{CaseNames.Number(of)} · {CaseTimes.Date((of.Ruling?.At ?? of.OpenedAt), zone)}";
}
