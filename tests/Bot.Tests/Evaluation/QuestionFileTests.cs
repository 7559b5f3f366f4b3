using Bot.Commands;
using Bot.Evaluation;
using Bot.School.Verdicts;

namespace Bot.Tests.Evaluation;

public sealed class QuestionFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_line_is_read_with_all_its_labels_and_without_what_is_not_known()
    {
        var question = Read("""{"id":"q1","school":"de-bron","turns":["a","b"],"attachments":["image/png"],"expected":"mag_niet","acceptable":["mag_niet","twijfel"],"evidence":["x"],"pair":"q2","why":"…"}""").ShouldHaveSingleItem();

        question.Turns.ShouldBe(["a", "b"]);
        question.Attachments.ShouldBe(["image/png"]);
        question.Expected.ShouldBe(Outcome.NotAllowed);
        question.Acceptable.ShouldBe([Outcome.NotAllowed, Outcome.Doubt]);
        question.Evidence.ShouldBe(["x"]);
        question.Pair.ShouldBe("q2");
    }

    [Fact]
    public void Labels_may_be_absent_and_lines_empty()
    {
        var question = Read("\n{\"id\":\"q1\",\"school\":\"de-bron\",\"turns\":[\"a\"]}\n\n").ShouldHaveSingleItem();

        question.Acceptable.ShouldBeEmpty();
        question.Evidence.ShouldBeNull();
    }

    [Fact]
    public void What_is_expected_is_acceptable_when_nothing_else_is_said() =>
        Read("""{"id":"q1","school":"de-bron","turns":["a"],"expected":"mag"}""").ShouldHaveSingleItem().Acceptable.ShouldBe([Outcome.Allowed]);

    [Theory]
    [InlineData("geen json", "geen JSON")]
    [InlineData("[1]", "geen JSON")]
    [InlineData("""{"school":"s","turns":["a"]}""", "'id'")]
    [InlineData("""{"id":"q","turns":["a"]}""", "'school'")]
    [InlineData("""{"id":"q","school":"s"}""", "'turns'")]
    [InlineData("""{"id":"q","school":"s","turns":[]}""", "'turns'")]
    [InlineData("""{"id":"q","school":"s","turns":[1]}""", "'turns'")]
    [InlineData("""{"id":"q","school":"s","turns":["a"],"expected":"misschien"}""", "'misschien'")]
    public void A_broken_line_is_named_with_its_file_and_number(string line, string why)
    {
        var error = Should.Throw<CommandError>(() => Read("{\"id\":\"q0\",\"school\":\"s\",\"turns\":[\"a\"]}\n" + line));

        error.Message.ShouldContain($"{_file}, regel 2");
        error.Message.ShouldContain(why);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Should.Throw<CommandError>(() => QuestionFile.Read("bestaat-niet.jsonl")).Message.ShouldContain("bestaat-niet.jsonl");

    private IReadOnlyList<LabelledQuestion> Read(string text)
    {
        File.WriteAllText(_file, text);
        return QuestionFile.Read(_file);
    }
}
