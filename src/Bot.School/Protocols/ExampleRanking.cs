using System.Runtime.InteropServices;
using Bot.School.Dutch;

namespace Bot.School.Protocols;

/// <summary>
/// Ranks a protocol's clauses by the worked examples that are most like a query: each votes for the clauses that decided it. Staff do not
/// use the protocol's words; what staff asked before bridges it.
/// </summary>
public sealed class ExampleRanking
{
    private const int Neighbours = 20;
    private const double Sharpness = 1.5;

    // Words carry the subject, characters bridge forms and typing errors. Measured by leaving out a fifth of the examples at a time;
    // the values around these differ by less than a point.
    private const float WordShare = 0.5f;

    private readonly Protocol _protocol;
    private readonly int[][] _votes;
    private readonly InvertedIndex<string> _words;
    private readonly InvertedIndex<uint> _grams;

    public ExampleRanking(Protocol protocol, IReadOnlyList<WorkedExample> examples)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(examples);
        _protocol = protocol;
        var places = protocol.Clauses.Select((clause, place) => (clause.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        _votes = [.. examples.Select(example => example.Evidence.Where(places.ContainsKey).Select(id => places[id]).ToArray())];
        var tokens = examples.Select(example => Tokenizer.Tokenize(example.Text)).ToList();
        _words = Index(tokens.ConvertAll(Terms.Of));
        _grams = Index(tokens.ConvertAll(GramsOf));
    }

    /// <summary>The clauses that the nearest examples vote for, best first.</summary>
    public IReadOnlyList<ClauseHit> Find(string query, int top) => Find(Tokenizer.Tokenize(query), top);

    /// <inheritdoc cref="Find(string, int)"/>
    public IReadOnlyList<ClauseHit> Find(IReadOnlyList<Token> query, int top)
    {
        var likeness = new float[_votes.Length];
        AddLikeness(likeness, _words, Terms.Of(query), WordShare);
        AddLikeness(likeness, _grams, GramsOf(query), 1 - WordShare);
        var scores = new float[_protocol.Clauses.Count];
        foreach (var neighbour in Ranking.BestPlaces(likeness, Neighbours))
        {
            var weight = (float)Math.Pow(likeness[neighbour], Sharpness);
            foreach (var place in _votes[neighbour]) scores[place] += weight;
        }

        return Ranking.Best(_protocol.Clauses, scores, top);
    }

    /// <summary>Adds share times the cosine of the query and each example.</summary>
    private static void AddLikeness<TTerm>(Span<float> likeness, InvertedIndex<TTerm> index, List<TTerm> terms, float share)
        where TTerm : notnull
    {
        var counts = Count(terms);
        var square = 0f;
        foreach (var (term, count) in counts) square += MathF.Pow(Weight(index.Rarity(term, likeness.Length), count), 2);
        if (square <= 0) return;
        var scale = share / MathF.Sqrt(square);
        foreach (var (term, count) in counts)
            index.AddTo(likeness, term, scale * Weight(index.Rarity(term, likeness.Length), count));
    }

    private static InvertedIndex<TTerm> Index<TTerm>(List<List<TTerm>> documents)
        where TTerm : notnull
    {
        var counts = documents.ConvertAll(Count);
        var holders = counts.SelectMany(document => document.Keys).CountBy(term => term).ToDictionary();
        foreach (var document in counts)
        {
            foreach (var (term, count) in document) document[term] = Weight(MathF.Log((1f + counts.Count) / holders[term]), count);
            var length = MathF.Sqrt(document.Values.Sum(weight => weight * weight));
            foreach (var term in document.Keys) document[term] /= length;
        }

        return new InvertedIndex<TTerm>(counts);
    }

    private static float Weight(float rarity, float count) => rarity * (1 + MathF.Log(count));

    private static Dictionary<TTerm, float> Count<TTerm>(List<TTerm> terms)
        where TTerm : notnull
    {
        var counts = new Dictionary<TTerm, float>(terms.Count);
        foreach (var term in terms) CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
        return counts;
    }

    private static List<uint> GramsOf(IReadOnlyList<Token> tokens)
    {
        var grams = new List<uint>(tokens.Count * 6);
        Grams.Append(tokens, grams);
        return grams;
    }
}
