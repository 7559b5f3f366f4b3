using Bot.School.Dutch;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>Tells a Dutch message from emoji, markup or another language, in which the readers would only guess.</summary>
internal static class Legibility
{
    /// <summary>The share of words that must be known to be Dutch, when there are enough words to tell.</summary>
    private const double LeastShare = 0.15;

    private const int EnoughWords = 4;

    // The commonest short words of Dutch that English, German and French do not share.
    private static readonly HashSet<string> DutchWords =
    [
        "de", "het", "een", "ik", "je", "mag", "van", "op", "en", "niet", "dat", "dit", "er", "ook", "voor", "met", "zijn", "mijn", "onze", "ons",
        "wat", "wie", "hoe", "waar", "wanneer", "kan", "moet", "wil", "zet", "foto", "school", "ouders", "geen", "nog", "al", "bij", "naar", "zo",
        "even", "deze", "die", "hij", "zij", "we", "wij", "te", "om", "als", "of", "maar", "heb", "heeft", "staat", "staan", "worden", "wordt", "uit", "aan", "ze", "me",
    ];

    /// <param name="word">In lower case, as a token's norm.</param>
    public static bool IsCommonDutch(string word) => DutchWords.Contains(word);

    public static bool IsDutch(MessageReading reading)
    {
        var words = reading.Turns.SelectMany(turn => turn.Tokens).Where(token => token.Kind == TokenKind.Word).ToList();
        if (words.Count == 0) return false;
        return words.Count < EnoughWords || words.Count(word => DutchWords.Contains(word.Norm)) >= LeastShare * words.Count;
    }
}
