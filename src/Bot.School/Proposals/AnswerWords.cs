using System.Text.RegularExpressions;
using Bot.School.Dutch;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Proposals;

/// <summary>Decides whether a text that a model wrote may be read by a person beside the outcome.</summary>
internal static partial class AnswerWords
{
    /// <summary>In characters: a longer text is no short answer.</summary>
    public const int Longest = 500;

    /// <returns>What is wrong with it, or null.</returns>
    public static TextProblem? ProblemOf(string text, Outcome outcome, IEnumerable<string> sources)
    {
        if (string.IsNullOrWhiteSpace(text)) return TextProblem.Empty;
        if (text.Length > Longest) return TextProblem.TooLong;
        if (Markup().IsMatch(text.Trim())) return TextProblem.HoldsLink;
        if (!IsDutch(text, sources)) return TextProblem.NotDutch;
        if (Quoted().Matches(text).Any(quote => !sources.Any(source => QuoteProof.Stands(quote.Groups["words"].Value, source)))) return TextProblem.QuotesWhatIsNotThere;
        return Contradicts(text, outcome) ? TextProblem.SaysOtherwise : null;
    }

    // A phrase is too short to tell by its common words alone: words that the protocol or the question has are Dutch too.
    private static bool IsDutch(string text, IEnumerable<string> sources)
    {
        var words = Words(text);
        if (words.Exists(Legibility.IsCommonDutch) && Legibility.IsDutch(MessageReading.Read(Question.Of(text), ReadingPatterns.BuiltIn))) return true;
        var known = sources.SelectMany(Words).ToHashSet();
        return words.Count > 0 && 2 * words.Count(known.Contains) >= words.Count;
    }

    private static List<string> Words(string text) => [.. Tokenizer.Tokenize(text).Where(token => token.Kind == TokenKind.Word).Select(token => token.Norm)];

    // Rather a good text too few than one that says yes under a no. Information is no permission either: no norm was weighed for it.
    private static bool Contradicts(string text, Outcome outcome) => outcome switch
    {
        Outcome.Allowed or Outcome.OutOfScope => false,
        Outcome.AllowedIf => Unconditional().IsMatch(text),
        _ => Unconditional().IsMatch(text) || Permits().IsMatch(text) || Sentences().Split(text).Any(sentence => May().IsMatch(sentence) && !Limits().IsMatch(sentence)),
    };

    // Also an address without a scheme, which a chat makes a link of; a new line, which a card makes a heading or a line of its own; and signs that nobody sees.
    [GeneratedRegex(@"https?:|\w://|www\.|@|[<>{}\[\]|*_#~`\\]|[\p{L}\p{N}-]{2,}\.\p{L}{2,}|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex("[\"“”„«»](?<words>[^\"“”„«»]+)[\"“”„«»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(gerust|geen (enkel )?probleem|zonder (toestemming|te vragen|overleg)|altijd toegestaan|zonder meer|ga je gang|niets mis mee|niet verboden|geen (enkel )?bezwaar|geen toestemming\b[^.!?]*\bnodig|toestemming\b[^.!?]*\b(niet nodig|hoeft niet)|(mag|mogen|kan|kun|kunt)\b[^.!?]*\bgewoon|gewoon (mag|plaatsen|delen|doen)|(plaats|zet|deel|post|stuur|film|doe)\b[^.!?]*\bmaar)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unconditional();

    [GeneratedRegex(@"^\s*ja\b|\bdat mag\b(?! niet| alleen| pas| nooit)|\b(dit|dat|het) mag (wel|gewoon|zeker|hoor)\b|\b(je|u) mag (dit|dat|het|de|deze|een|hem|ze)\b(?![^.]*\b(niet|niets|geen|nooit|alleen|pas)\b)|\bis (wel |gewoon )?(toegestaan|prima|oké|goed)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Permits();

    [GeneratedRegex(@"(?<=[.!?;])")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\b(mag|mogen|toegestaan|geoorloofd|akkoord|prima|oké|toe)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex May();

    [GeneratedRegex(@"\b(niet|niets|geen|nooit|niemand|verboden|alleen|pas|mits|tenzij|als|wanneer|zodra|of (dit|dat|het|je))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Limits();
}
