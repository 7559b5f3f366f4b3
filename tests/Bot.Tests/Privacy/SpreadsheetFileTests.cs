using System.Text;
using Bot.Privacy;

namespace Bot.Tests.Privacy;

/// <summary>A table shows what was typed, and no spreadsheet works it out.</summary>
public class SpreadsheetFileTests
{
    [Theory]
    [InlineData("Jan de Wit", "\"Jan de Wit\"")]
    [InlineData("", "\"\"")]
    [InlineData("a-b", "\"a-b\"")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+31", "\"'+31\"")]
    [InlineData("-2+3", "\"'-2+3\"")]
    [InlineData("@SUM(1)", "\"'@SUM(1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("\tJan", "\"'\tJan\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\u200B=1", "\"'\u200B=1\"")]
    [InlineData("\uFEFF@x", "\"'\uFEFF@x\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("＋1", "\"'＋1\"")]
    [InlineData("－1", "\"'－1\"")]
    [InlineData("＠x", "\"'＠x\"")]
    [InlineData("−1", "\"'−1\"")]
    [InlineData("x\";=1", "\"x\"\";=1\"")]
    [InlineData("   ", "\"   \"")]
    public void A_cell_is_never_a_formula(string value, string cell) => SpreadsheetFile.Cell(value).ShouldBe(cell);

    [Fact]
    public void A_table_has_the_mark_of_its_encoding_semicolons_and_line_ends() =>
        SpreadsheetFile.Of([["Naam", "School"], ["Zoë", "=1"]]).ShouldBe([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("\"Naam\";\"School\"\r\n\"Zoë\";\"'=1\"\r\n")]);
}
