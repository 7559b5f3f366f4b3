using System.Globalization;
using Bot.School.Dutch;

namespace Bot.School.Tests.Dutch;

public sealed class DutchDayReaderTests
{
    // A Monday.
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("3 januari", "2027-01-03")]
    [InlineData("3 jan.", "2027-01-03")]
    [InlineData("30 november", "2026-11-30")]
    [InlineData("23 november", "2026-11-23")]
    [InlineData("vrijdag 8 jan 2027", "2027-01-08")]
    [InlineData("1 mrt", "2027-03-01")]
    [InlineData("1 Maart", "2027-03-01")]
    [InlineData("3-1", "2027-01-03")]
    [InlineData("03-01-2027", "2027-01-03")]
    [InlineData("3/1/27", "2027-01-03")]
    [InlineData("2027-01-03", "2027-01-03")]
    [InlineData("29 februari 2028", "2028-02-29")]
    [InlineData("morgen", "2026-11-24")]
    [InlineData("vrijdag", "2026-11-27")]
    [InlineData("maandag", "2026-11-30")]
    public void A_day_is_read_as_people_write_it(string text, string day) => DutchDayReader.Read(text, Today).ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("ooit")]
    [InlineData("31 februari")]
    [InlineData("32-1")]
    [InlineData("3-13")]
    [InlineData("29 februari 2027")]
    [InlineData("3 januari 20270")]
    [InlineData("de herfstvakantie")]
    public void What_is_no_day_is_not_taken_for_one(string text) => DutchDayReader.Read(text, Today).ShouldBeNull();
}
