using System.Globalization;
using System.Text;
using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Settings;
using Bot.Texts;

namespace Bot.Privacy;

/// <summary>The cases of a school as a table for a spreadsheet: no names, and none of the words in which people write names.</summary>
internal sealed class CaseTable(ICases cases, SchoolSettingsBook settings)
{
    // Semicolons and the mark of UTF-8: so a spreadsheet in Dutch reads it as it is.
    private const string Separator = ";";

    public async Task<byte[]> WriteAsync(SchoolId school, CancellationToken cancellation)
    {
        var zone = settings.For(school).Hours.Zone;
        var text = new StringBuilder();
        Add(text, PrivacyTexts.CaseColumns);
        foreach (var one in await cases.AllOfAsync(school, cancellation)) Add(text, Cells(one, zone));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IReadOnlyList<string> Cells(Case of, TimeZoneInfo zone) =>
    [
        of.Number.ToString(CultureInfo.InvariantCulture),
        PrivacyTexts.Kind(of.Kind),
        Moment(of.OpenedAt, zone),
        PrivacyTexts.Status(of.Status),
        of.Outcome.Code(),
        of.Ruling is { } ruling ? Moment(ruling.At, zone) : "",
        of.Ruling is { } decided ? CaseNames.DecisionInSentence(decided.Decision) : "",
        of.Ruling is { } ended ? (ended.At - of.OpenedAt).TotalHours.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') : "",
        of.Ruling is { StandsForLater: true } ? PrivacyTexts.Yes : "",
        of.IsEscalated ? PrivacyTexts.Yes : "",
        of.ProtocolVersion,
        string.Join(", ", of.Clauses.Select(clause => clause.Address)),
    ];

    private static string Moment(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static void Add(StringBuilder text, IReadOnlyList<string> cells) => text.AppendJoin(Separator, cells.Select(Cell)).Append("\r\n");

    /// <summary>A cell that a spreadsheet shows and does not work out: what begins like a formula gets a mark before it.</summary>
    internal static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
