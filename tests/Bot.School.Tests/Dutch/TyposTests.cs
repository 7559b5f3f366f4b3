using Bot.School.Dutch;

namespace Bot.School.Tests.Dutch;

public class TyposTests
{
    private static readonly Typos Typos = new(
        ["instagram", "facebook", "toestemming", "leerling", "leerlingen", "onherkenbaar", "plaatsen", "leidinggevende", "discussie", "ouders", "filmpje"]);

    [Theory]
    [InlineData("instagran", "instagram")]
    [InlineData("instgram", "instagram")]
    [InlineData("insatgram", "instagram")]
    [InlineData("nistagram", "instagram")]
    [InlineData("facbeook", "facebook")]
    [InlineData("onders", "ouders")]
    [InlineData("faceboook", "facebook")]
    [InlineData("toestemmign", "toestemming")]
    [InlineData("toesteming", "toestemming")]
    [InlineData("toestmeminng", "toestemming")]
    [InlineData("leelring", "leerling")]
    [InlineData("leidingevende", "leidinggevende")]
    [InlineData("discusie", "discussie")]
    [InlineData("filmjpe", "filmpje")]
    public void A_typing_error_is_corrected(string typed, string meant) => Typos.Correct(typed).ShouldBe(meant);

    [Theory]
    [InlineData("instagram", "a word of the vocabulary")]
    [InlineData("plaatse", "a form of one")]
    [InlineData("plaatsten", "a Dutch word beside one")]
    [InlineData("plassen", "a Dutch word beside one")]
    [InlineData("ouders", "a word of the vocabulary")]
    [InlineData("schoolapps", "a compound")]
    [InlineData("oders", "too short to be sure")]
    [InlineData("fcebok", "two errors in a short word")]
    [InlineData("xyzxyzxyz", "like nothing")]
    [InlineData("", "nothing")]
    public void What_is_no_sure_error_stays(string typed, string because) => Typos.Correct(typed).ShouldBeNull(because);

    [Theory]
    [InlineData("instagram")]
    [InlineData("leidinggevende")]
    [InlineData("onherkenbaar")]
    public void Any_two_errors_in_a_long_word_are_corrected(string word)
    {
        var once = WithOneError(word).ToList();
        once.Concat(once.SelectMany(WithOneError)).Distinct()
            .Where(typed => typed.Length >= 9 && Typos.Correct(typed) != word && EditDistance.Between(typed, word) is 1 or 2)
            .ShouldAllBe(typed => typed == word || KnownWords.Contains(typed) || Compounds.Split(typed).Count > 0
                || DutchStemmer.Stem(typed) == DutchStemmer.Stem(word));
    }

    [Fact]
    public void A_text_is_corrected_word_by_word_and_keeps_what_was_written()
    {
        var tokens = Tokenizer.Tokenize("Mag dit op insatgram?");
        var corrected = Typos.Correct(tokens);
        corrected.Select(token => token.Norm).ShouldBe(["mag", "dit", "op", "instagram", "?"]);
        corrected[3].Text.ShouldBe("insatgram");
        Typos.Correct(corrected).ShouldBeSameAs(corrected);
    }

    [Fact]
    public void What_may_be_two_words_stays() => new Typos(["kaabbelen", "kaaddelen"]).Correct("kaaccelen").ShouldBeNull();

    [Fact]
    public void A_very_long_word_stays() => Typos.Correct(new string('a', 20_000)).ShouldBeNull();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "abd", 1)]
    [InlineData("abc", "ac", 1)]
    [InlineData("ac", "abc", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Wrong_letters_are_counted(string one, string other, int distance) => EditDistance.Between(one, other).ShouldBe(distance);

    private static IEnumerable<string> WithOneError(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            yield return word.Insert(i, "q");
            yield return word.Remove(i, 1).Insert(i, "q");
            if (i > 0) yield return word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..];
        }
    }
}
