using System.Text.RegularExpressions;
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
        if (Links().IsMatch(text)) return TextProblem.HoldsLink;
        if (!Legibility.IsDutch(MessageReading.Read(Question.Of(text), ReadingPatterns.BuiltIn))) return TextProblem.NotDutch;
        if (Quoted().Matches(text).Any(quote => !sources.Any(source => QuoteProof.Stands(quote.Groups["words"].Value, source)))) return TextProblem.QuotesWhatIsNotThere;
        return Contradicts(text, outcome) ? TextProblem.SaysOtherwise : null;
    }

    // Rather a good text too few than one that says yes under a no.
    private static bool Contradicts(string text, Outcome outcome) => outcome switch
    {
        Outcome.Allowed or Outcome.Information or Outcome.OutOfScope => false,
        Outcome.AllowedIf => Unconditional().IsMatch(text),
        _ => Unconditional().IsMatch(text) || Permits().IsMatch(text),
    };

    [GeneratedRegex(@"https?:|www\.|@|\]\(|[<>{}\[\]|]|```", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex("[\"“”„«»](?<words>[^\"“”„«»]+)[\"“”„«»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(gerust|geen (enkel )?probleem|zonder (toestemming|te vragen|overleg)|altijd toegestaan|zonder meer|ga je gang|niets mis mee)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unconditional();

    [GeneratedRegex(@"^\s*ja\b|\bdat mag\b(?! niet| alleen| pas| nooit)|\b(dit|dat|het) mag (wel|gewoon|zeker|hoor)\b|\b(je|u) mag (dit|dat|het|de|deze|een|hem|ze)\b(?![^.]*\b(niet|geen|nooit|alleen|pas)\b)|\bis (wel |gewoon )?(toegestaan|prima|oké|goed)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Permits();
}
