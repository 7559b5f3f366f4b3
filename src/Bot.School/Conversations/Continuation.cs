using System.Text.RegularExpressions;

namespace Bot.School.Conversations;

/// <summary>
/// Tells whether a message goes on with the present question or starts a new one. A wrong "goes on" would lend the new question the
/// old one's facts (its consent, its account), so whatever asks for itself, or comes late, is a new question.
/// </summary>
public static partial class Continuation
{
    /// <summary>After this long a silence nobody remembers what "en als…" went on from.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(30);

    private const int MostWordsOfAnAnswer = 12;

    public static bool GoesOn(Conversation conversation, string text, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (conversation.Turns.Count == 0 || at - conversation.LastTurn > LongestSilence) return false;
        if (Opening().IsMatch(text)) return true;
        return conversation.OpenOptions.Count > 0 && !AsksForItself().IsMatch(text) && Words(text) <= MostWordsOfAnAnswer;
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    // How Dutch speakers take up what was just said: an answer, an objection, a change of one fact, a correction.
    [GeneratedRegex(
        """
        ^\W*(?:
          (?:en|of|maar|dus)\b |
          (?:ja|jawel|jazeker|nee|neen|nope|nou|misschien|soms|klopt|inderdaad|weet\ ik\ niet|geen\ idee)\b |
          (?:ook|zelfs|alleen)\ (?:als|wanneer|in|met|zonder)\b | wat\ als\b | stel\ (?:nou\ |nu\ )?dat\b |
          (?:behalve|tenzij|mits|zonder|met)\b(?!.*\bmag\ ik\b) |
          (?:ik\ bedoel|sorry|oh?|o\ ja|oeps|oké?|trouwens|overigens|correctie)\b |
          (?:ze|zij|hij|die|dat|het|dit)\ (?:is|zijn|was|waren|heeft|hebben|had|hadden|staat|staan|gaat|wil|willen|weet|weten|vindt|vinden)\b
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:mag|kan|mogen|kunnen|moet|wie|wat|waar|wanneer|waarom|hoe|welke)\b[^?]*\?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForItself();
}
