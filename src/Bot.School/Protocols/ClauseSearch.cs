using Bot.School.Dutch;

namespace Bot.School.Protocols;

/// <summary>
/// Finds the clauses of one protocol that share words with a query, by BM25 over Dutch stems and the parts of compounds. A clause is
/// found by the headings above it too, and a query also by the protocol words that <see cref="Synonyms"/> knows for what staff say.
/// </summary>
public sealed class ClauseSearch
{
    // Clauses are short and of much the same kind; the usual 1.2 and 0.75 were measured to serve no worse than their neighbours.
    private const float Saturation = 1.2f;
    private const float LengthPenalty = 0.75f;

    private const float HeadingWeight = 0.5f;
    private const float SynonymWeight = 0.6f;

    private readonly Protocol _protocol;
    private readonly InvertedIndex<string> _index;

    public ClauseSearch(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        _protocol = protocol;
        _index = Index([.. protocol.Clauses.Select(CountTerms)]);
    }

    /// <summary>The best fitting clauses, best first; clauses that share no word are left out.</summary>
    public IReadOnlyList<ClauseHit> Find(string query, int top) => Find(Tokenizer.Tokenize(query), top);

    /// <inheritdoc cref="Find(string, int)"/>
    public IReadOnlyList<ClauseHit> Find(IReadOnlyList<Token> query, int top)
    {
        Span<float> scores = _protocol.Clauses.Count <= 512 ? stackalloc float[_protocol.Clauses.Count] : new float[_protocol.Clauses.Count];
        var terms = Terms.Of(query);
        var asked = new HashSet<string>(terms.Count);
        foreach (var term in terms)
            if (asked.Add(term)) _index.AddTo(scores, term, 1);
        foreach (var term in terms)
            foreach (var synonym in Synonyms.Of(term))
                if (asked.Add(synonym)) _index.AddTo(scores, synonym, SynonymWeight);
        return Ranking.Best(_protocol.Clauses, scores, top);
    }

    private static Dictionary<string, float> CountTerms(Clause clause)
    {
        var counts = new Dictionary<string, float>();
        foreach (var term in Terms.Of(clause.FullText)) counts[term] = counts.GetValueOrDefault(term) + 1;
        foreach (var term in clause.HeadingPath.SelectMany(Terms.Of)) counts[term] = counts.GetValueOrDefault(term) + HeadingWeight;
        return counts;
    }

    private static InvertedIndex<string> Index(Dictionary<string, float>[] counts)
    {
        var holders = counts.SelectMany(document => document.Keys).CountBy(term => term).ToDictionary();
        var average = counts.Length == 0 ? 1 : counts.Average(document => document.Values.Sum());
        foreach (var document in counts)
        {
            var penalty = Saturation * (1 - LengthPenalty + LengthPenalty * document.Values.Sum() / average);
            foreach (var (term, count) in document)
            {
                var rarity = MathF.Log(1 + (counts.Length - holders[term] + 0.5f) / (holders[term] + 0.5f));
                document[term] = rarity * count * (Saturation + 1) / (count + penalty);
            }
        }

        return new InvertedIndex<string>(counts);
    }
}
