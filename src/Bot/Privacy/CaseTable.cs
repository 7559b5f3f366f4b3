using System.Globalization;
using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.Settings;
using Bot.Texts;

namespace Bot.Privacy;

/// <summary>The cases of a school as a table for a spreadsheet: no names, and none of the words in which people write names.</summary>
internal sealed class CaseTable(ICases cases, SchoolSettingsBook settings)
{
    public async Task<byte[]> WriteAsync(SchoolId school, CancellationToken cancellation)
    {
        var zone = settings.For(school).Hours.Zone;
        return SpreadsheetFile.Of([PrivacyTexts.CaseColumns, .. (await cases.AllOfAsync(school, cancellation)).Select(one => Cells(one, zone))]);
    }

    private static IReadOnlyList<string> Cells(Case of, TimeZoneInfo zone) =>
    [
        of.Number.ToString(CultureInfo.InvariantCulture),
        PrivacyTexts.Kind(of.Kind),
        SpreadsheetFile.Moment(of.OpenedAt, zone),
        PrivacyTexts.Status(of.Status),
        OutcomeTexts.Name(of.Outcome),
        of.Ruling is { } ruling ? SpreadsheetFile.Moment(ruling.At, zone) : "",
        of.Ruling is { } decided ? CaseNames.DecisionInSentence(decided.Decision) : "",
        of.Ruling is { } ended ? (ended.At - of.OpenedAt).TotalHours.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') : "",
        of.Ruling is { StandsForLater: true } ? PrivacyTexts.Yes : "",
        of.IsEscalated ? PrivacyTexts.Yes : "",
        of.ProtocolVersion,
        string.Join(", ", of.Clauses.Select(clause => clause.Address)),
    ];
}
