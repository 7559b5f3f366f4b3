using System.Text.RegularExpressions;
using Bot.School.Dutch;
using Bot.School.Verdicts;

namespace Bot.School.Protocols;

/// <summary>The clauses of a protocol that say whom to inform or report to, or hold a telephone number: each cited with the sentences that say so, letter for letter.</summary>
public sealed partial class InformingClauses
{
    private const int ForNumber = 4;
    private const int ForHarm = 3;
    private const int ForCited = 6;

    /// <summary>What a clause has in common with the cited ones counts up to this.</summary>
    private const double ForCommonWords = 4;

    private readonly List<Informing> _clauses;

    private InformingClauses(List<Informing> clauses) => _clauses = clauses;

    /// <summary>All of them, in the order of the text.</summary>
    public IReadOnlyList<Citation> All => _clauses.ConvertAll(clause => clause.Citation);

    /// <summary>Those with a telephone number, with the numbers as they stand there.</summary>
    public IReadOnlyList<(Citation Citation, IReadOnlyList<string> Numbers)> WithNumbers =>
        [.. _clauses.Where(clause => clause.Numbers.Count > 0).Select(clause => (clause.Citation, clause.Numbers))];

    public static InformingClauses Of(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var found = new List<Informing>();
        foreach (var clause in protocol.Clauses)
        {
            foreach (var sentence in clause.Sentences.Select(sentence => sentence.In(clause.Text)))
            {
                if (!DutyToTell.Says(sentence)) continue;
                var numbers = PhoneNumbers.In(sentence);
                if (Citation.TryQuote(protocol, clause.Id, sentence) is not { } citation) continue;

                // An item stands in the clause that holds it too: the smallest that says so is the one to cite.
                found.RemoveAll(wider => wider.Citation.Quote == sentence);
                found.Add(new Informing(citation, numbers, (numbers.Count > 0 ? ForNumber : 0) + (Harm().IsMatch(sentence) ? ForHarm : 0), [.. Terms.Of(sentence)]));
            }
        }

        return new InformingClauses(found);
    }

    /// <summary>One citation a clause, the most fitting first: what the verdict cites itself, then by the telephone number, by who takes care of harm, and by the words in common with what it cites.</summary>
    /// <param name="verdict">What they must fit.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<Citation> For(Verdict verdict, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var cited = verdict.Citations.Select(citation => citation.Clause.Id).ToHashSet();
        var words = verdict.Citations.SelectMany(citation => Terms.Of(citation.Clause.FullText)).ToHashSet();
        return [.. _clauses
            .OrderByDescending(clause => clause.Worth + (cited.Contains(clause.Citation.Clause.Id) ? ForCited : 0) + (ForCommonWords * clause.Terms.Count(words.Contains) / Math.Max(1, clause.Terms.Count)))
            .Select(clause => clause.Citation)
            .DistinctBy(citation => citation.Clause.Id)
            .Take(most)];
    }

    [GeneratedRegex(@"vertrouwens|politie|aangifte|meldpunt|veilig thuis|inspect|\b(?:ge)?meld(?:t|en)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Harm();

    private sealed record Informing(Citation Citation, IReadOnlyList<string> Numbers, int Worth, HashSet<string> Terms);
}
