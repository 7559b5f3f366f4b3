using System.Globalization;
using System.Text;

namespace Bot.Privacy;

/// <summary>A table that a spreadsheet in Dutch opens as it is: semicolons, and the mark of UTF-8.</summary>
internal static class SpreadsheetFile
{
    private const string Separator = ";";

    // What begins a formula, in the signs that East Asian keyboards type too, and the minus of typesetters.
    private const string BeginsFormula = "=+-@＝＋－＠−";

    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(Separator, row.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>"2026-11-23 09:12", which sorts as it should.</summary>
    public static string Moment(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A cell that a spreadsheet shows and does not work out: what begins like a formula, also behind signs that nobody sees, gets a mark before it.</summary>
    public static string Cell(string value)
    {
        var safe = value.Length > 0 && (value[0] is '\t' or '\r' or '\n' || BeginsLikeFormula(value)) ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool BeginsLikeFormula(string value)
    {
        var first = value.AsSpan().IndexOfAnyExcept(value.Where(IsUnseen).Distinct().ToArray());
        return first >= 0 && BeginsFormula.Contains(value[first], StringComparison.Ordinal);
    }

    private static bool IsUnseen(char sign) => char.IsWhiteSpace(sign) || char.IsControl(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.Format;
}
