namespace Bot.School.Conversations;

/// <summary>
/// Tells whether a message goes on with the present question or starts a new one. A wrong "goes on" would lend the new question the
/// old one's facts (its consent, its account), so whatever asks for itself, or comes late, is a new question.
/// </summary>
public static class Continuation
{
    /// <summary>After this long a silence nobody remembers what "en als…" went on from.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(30);

    private const int MostWordsOfAnAnswer = 12;

    public static bool GoesOn(Conversation conversation, string text, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(text);
        if (conversation.Turns.Count == 0 || at - conversation.LastTurn > LongestSilence) return false;

        var words = ContinuationPhrases.WordsOf(text);
        var asks = text.Contains('?', StringComparison.Ordinal) && ContinuationPhrases.Asks(words);
        if (ContinuationPhrases.TakesUp(words)) return !asks || ContinuationPhrases.PointsBack(words);
        if (asks) return false;
        return ContinuationPhrases.Adds(words) || (conversation.OpenOptions.Count > 0 && words.Count <= MostWordsOfAnAnswer);
    }
}
