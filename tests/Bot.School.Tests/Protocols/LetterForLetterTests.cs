namespace Bot.School.Tests.Protocols;

public sealed class LetterForLetterTests
{
    public static TheoryData<string> Schools => [.. Repository.Schools];

    [Theory]
    [MemberData(nameof(Schools))]
    public void The_protocol_holds_the_words_of_its_source_and_no_others_in_the_same_order(string school)
    {
        var source = Words(File.ReadAllText(Repository.Tests("Sources", school + ".txt")));
        var protocol = Words(WithoutFrontMatter(File.ReadAllText(Path.Combine(Repository.Knowledge, school, "protocol.md"))));

        protocol.Except(source).ShouldBeEmpty("added");
        source.Except(protocol).ShouldBeEmpty("lost");
        protocol.ShouldBe(source);
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void The_front_matter_says_nothing_that_the_text_does_not_say(string school)
    {
        var source = Words(File.ReadAllText(Repository.Tests("Sources", school + ".txt"))).Select(word => word.Trim('*')).ToHashSet();
        var lines = File.ReadAllLines(Path.Combine(Repository.Knowledge, school, "protocol.md")).Skip(1).TakeWhile(line => line != "---");
        var stated = lines.Select(line => line.Split(": ", 2)).Where(pair => pair is [not "school", _]).SelectMany(pair => Words(pair[1]));

        stated.Except(source).ShouldBeEmpty();
    }

    private static string WithoutFrontMatter(string text) => text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];

    /// <summary>Words are what white space parts; the marks of Markdown headings are no words.</summary>
    private static List<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Trim('#').Length > 0)];
}
