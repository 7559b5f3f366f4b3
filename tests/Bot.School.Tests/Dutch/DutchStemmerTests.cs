using System.Diagnostics;
using Bot.School.Dutch;

namespace Bot.School.Tests.Dutch;

public class DutchStemmerTests
{
    private const string WordListFile = "/usr/share/dict/dutch";

    [Theory]
    [InlineData("leerlingen", "leerling")]
    [InlineData("klassen", "klass")]
    [InlineData("mogelijkheden", "mogelijk")]
    [InlineData("maan", "man")]
    [InlineData("herkenbaar", "herken")]
    [InlineData("", "")]
    [InlineData("e", "e")]
    public void A_word_has_its_stem(string word, string stem) => DutchStemmer.Stem(word).ShouldBe(stem);

    /// <summary>The reference is libstemmer's own program over Debian's complete Dutch word list.</summary>
    [Fact]
    public async Task Every_word_of_the_language_has_the_stem_that_the_reference_gives_it()
    {
        File.Exists(WordListFile).ShouldBeTrue($"{WordListFile} is missing; install it with: apt-get install wdutch libstemmer-tools");
        // The program lowers only the capitals of ASCII, so the words go in without any.
        var words = (await File.ReadAllLinesAsync(WordListFile)).Select(word => word.ToLowerInvariant()).Distinct().ToList();
        words.Count.ShouldBeGreaterThan(400_000);

        var reference = await StemWithReference(words);

        reference.Length.ShouldBe(words.Count);
        var differences = words.Zip(reference)
            .Where(pair => DutchStemmer.Stem(pair.First) != pair.Second)
            .Select(pair => $"{pair.First}: {DutchStemmer.Stem(pair.First)}, reference {pair.Second}")
            .ToList();
        differences.Count.ShouldBe(0, string.Join('\n', differences.Take(20)));
    }

    private static async Task<string[]> StemWithReference(IEnumerable<string> words)
    {
        var input = Path.GetTempFileName();
        var output = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(input, string.Concat(words.Select(word => word + "\n")));
            using var process = Start(["-l", "dutch", "-c", "UTF_8", "-i", input, "-o", output]);
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0);
            return await File.ReadAllLinesAsync(output);
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        try
        {
            return Process.Start("stemwords", arguments);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ShouldAssertException("The program 'stemwords' is missing; install it with: apt-get install libstemmer-tools wdutch");
        }
    }
}
