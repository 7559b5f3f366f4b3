using Bot.School.Protocols;
using Bot.Settings;

namespace Bot.Texts;

/// <summary>What whoever runs the assistant reads when the settings of the schools are wrong.</summary>
internal static class SettingsTexts
{
    public static string WrongRetention(IEnumerable<string> keys, IEnumerable<string> known, int shortest, int longest) =>
        $"De bewaartermijnen kloppen niet:\n{string.Join('\n', keys.Select(key => $"- {key}"))}\nKies uit {string.Join(", ", known)}, elk met een aantal dagen van {shortest} tot en met {longest}.";

    public static string WrongSchoolSettings(IReadOnlyList<SettingsError> errors, IEnumerable<SchoolId> known)
    {
        var lines = errors.Select(error => $"- {error.Key}: {Problem(error.Problem)}").Prepend("De instellingen van de scholen kloppen niet:");
        return string.Join('\n', errors.Any(error => error.Problem == SettingsProblem.UnknownSchool) ? lines.Append($"Scholen met een protocol: {string.Join(", ", known)}.") : lines);
    }

    private static string Problem(SettingsProblem problem) => problem switch
    {
        SettingsProblem.UnknownSchool => "van deze school is er geen protocol. Kijk of de naam klopt.",
        SettingsProblem.SchoolTwice => "deze school staat er al, met een andere naam. Houd er een over.",
        SettingsProblem.UnknownKey => "deze instelling bestaat niet.",
        SettingsProblem.NotHours => "geef uren zoals 08:00-17:00, of dicht.",
        SettingsProblem.NotADate => "geef een datum zoals 2026-12-24.",
        SettingsProblem.NotAHoliday => "geef de eerste en de laatste dag, zoals 2026-12-19/2027-01-03.",
        SettingsProblem.UnknownTimeZone => "deze tijdzone is niet bekend op deze computer. Geef een naam zoals Europe/Amsterdam.",
        SettingsProblem.NoHours => "de school is elke dag dicht. Geef ten minste één dag uren.",
        SettingsProblem.ClosedTooLong => "de school is zo twee jaar achter elkaar dicht. Kijk de data na.",
        SettingsProblem.NotAPhoneNumber => "geef een telefoonnummer van 3 tot 15 cijfers, zoals 0412 123 456.",
        SettingsProblem.NotAName => $"geef een naam van hoogstens {Phone.LongestName} tekens, zoals de directie.",
        SettingsProblem.Missing => "dit ontbreekt.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
