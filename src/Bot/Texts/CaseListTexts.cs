using Bot.School.Cases;

namespace Bot.Texts;

/// <summary>What stands above and in the lists of cases.</summary>
internal static class CaseListTexts
{
    public const string Own = "Dit heb je voorgelegd:";
    public const string NoOwn = "Je hebt nog niets voorgelegd aan je leidinggevende. Twijfel je ergens over? Vraag het mij gerust.";
    public const string Look = "Bekijk";
    public const string Show = "Laat zien";

    public static string Open(int count, string school) => count == 1 ? $"Er wacht een zaak van {school}:" : $"Er wachten {count} zaken van {school}:";

    public static string NoneOpen(string school) => $"Er wachten geen zaken van {school}. Alles is beslist.";

    public static string Found(string sought) => $"Eerdere uitspraken over \"{sought}\":";

    public static string NoneFound(string sought) => $"Ik vond geen eerdere uitspraak over \"{sought}\". Probeer het met een ander woord.";

    /// <summary>Stands under a list that was cut.</summary>
    public static string More(int count) => count == 1 ? "Er is er nog een. Die laat ik hier niet zien." : $"Er zijn er nog {count}. Die laat ik hier niet zien.";

    public static string Named(Case of, TimeZoneInfo zone) => $"{CaseNames.Number(of)} · {CaseTimes.Moment(of.OpenedAt, zone)}";

    public static string NamedByDate(Case of, TimeZoneInfo zone) => $"{CaseNames.Number(of)} · {CaseTimes.Date((of.Ruling?.At ?? of.OpenedAt), zone)}";
}
