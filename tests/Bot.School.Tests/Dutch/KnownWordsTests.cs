using Bot.School.Dutch;

namespace Bot.School.Tests.Dutch;

public class KnownWordsTests
{
    private const string WordListFile = "/usr/share/dict/dutch";

    [Theory]
    [InlineData("school", true)]
    [InlineData("plaatsten", true)]
    [InlineData("instagran", false)]
    [InlineData("toestemmign", false)]
    public void Dutch_words_are_known(string word, bool known) => KnownWords.Contains(word).ShouldBe(known);

    [Fact]
    public async Task The_filter_is_the_one_of_the_word_list()
    {
        File.Exists(WordListFile).ShouldBeTrue($"{WordListFile} is missing; install it with: apt-get install wdutch");
        var expected = KnownWords.Build(await File.ReadAllLinesAsync(WordListFile));
        await using var stream = EmbeddedText.Open(KnownWords.File);
        var actual = new byte[stream.Length];
        await stream.ReadExactlyAsync(actual);

        if (expected.AsSpan().SequenceEqual(actual)) return;
        var proposal = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(KnownWords.File));
        await File.WriteAllBytesAsync(proposal, expected);
        Assert.Fail($"The filter differs from the word list. When the list has changed, copy {proposal} to src/Bot.School/Dutch/Data.");
    }
}
