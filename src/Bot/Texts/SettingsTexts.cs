namespace Bot.Texts;

/// <summary>What is said to whoever sets the assistant up, about settings that are wrong.</summary>
internal static class SettingsTexts
{
    public const string NoHours = "er is geen enkele dag met werktijd. Geef er een, zoals 08:00-17:00.";
    public const string NoTimeZone = "deze tijdzone ken ik niet. Schrijf hem als Europe/Amsterdam.";
    public const string NoDayHours = "dit is geen werktijd. Schrijf het als 08:00-17:00, of dicht.";
    public const string NoDay = "dit is geen datum. Schrijf het als 2026-12-24.";
    public const string NoHoliday = "dit is geen vakantie. Schrijf de eerste en de laatste dag als 2026-12-19/2027-01-03.";
    public const string NoPhone = "hier hoort een telefoonnummer.";

    /// <summary>Who answers when only a number is configured.</summary>
    public const string TheSchool = "de school";

    public static string UnknownSchool(IEnumerable<string> known) => $"van deze school is er geen protocol. Er is er wel een van: {string.Join(", ", known)}.";

    public static string WrongSchools(IEnumerable<string> problems) => $"De instellingen van de scholen kloppen niet:\n{string.Join('\n', problems.Select(problem => $"- {problem}"))}";
}
