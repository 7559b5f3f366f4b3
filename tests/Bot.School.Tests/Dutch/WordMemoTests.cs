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

    [Fact]
    public void More_words_than_people_use_are_not_kept()
    {
        for (var number = 0; number < WordMemo<string>.MostWords; number++) _memo.Of($"woord{number}");

        for (var number = 0; number < WordMemo<string>.MostWords; number++) _memo.Of($"woord{number}").ShouldBe($"WOORD{number}");

        _made.Values.ShouldAllBe(times => times == 2);
    }

    [Fact]
    public void A_word_of_great_length_is_not_kept()
    {
        var word = new string('a', 33);

        _memo.Of(word);
        _memo.Of(word);

        _made[word].ShouldBe(2);
    }

    private string Make(string word)
    {
        _made[word] = _made.GetValueOrDefault(word) + 1;
        return word.ToUpperInvariant();
    }
}
