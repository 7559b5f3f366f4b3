using Bot.School.Dutch;

namespace Bot.School.Tests.Dutch;

public class WordMemoTests
{
    private readonly Dictionary<string, int> _made = [];
    private readonly WordMemo<string> _memo;

    public WordMemoTests() => _memo = new WordMemo<string>(Make);

    [Fact]
    public void A_word_is_worked_out_once()
    {
        _memo.Of("foto").ShouldBe("FOTO");
        _memo.Of("foto").ShouldBe("FOTO");

        _made["foto"].ShouldBe(1);
    }

    [Theory]
    [InlineData("saskia")]
    [InlineData("sem")]
    [InlineData("hoogendijk")]
    [InlineData("06-12345678")]
    [InlineData("123456782")]
    [InlineData("12-03-2015")]
    public void A_name_or_a_number_is_not_kept(string word)
    {
        _memo.Of(word);
        _memo.Of(word);

        _made[word].ShouldBe(2);
    }

    [Fact]
    public void More_words_than_people_use_are_not_kept()
    {
        // Signs, which are kept as words are: there is a list of them.
        var words = Enumerable.Range(0x4E00, WordMemo<string>.MostWords).Select(sign => ((char)sign).ToString()).ToList();
        foreach (var word in words) _memo.Of(word);

        foreach (var word in words) _memo.Of(word).ShouldBe(word);

        _made.Values.ShouldAllBe(times => times == 2);
    }

    [Fact]
    public void Many_threads_get_the_same()
    {
        var memo = new WordMemo<string>(word => word.ToUpperInvariant());
        string[] words = ["foto", "mag", "ouders", "klas", "saskia"];
        string[] expected = ["FOTO", "MAG", "OUDERS", "KLAS", "SASKIA"];

        Enumerable.Range(0, 10_000).AsParallel().WithDegreeOfParallelism(4).All(number => memo.Of(words[number % 5]) == expected[number % 5]).ShouldBeTrue();
    }

    private string Make(string word)
    {
        _made[word] = _made.GetValueOrDefault(word) + 1;
        return word.ToUpperInvariant();
    }
}
