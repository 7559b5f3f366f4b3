using System.Runtime.InteropServices;

namespace Bot.School.Protocols;

/// <summary>Which documents hold a term, and how much each counts there; laid out in arrays, so that a look-up makes nothing.</summary>
internal sealed class InvertedIndex<TTerm>
    where TTerm : notnull
{
    private readonly Dictionary<TTerm, (int Start, int Length)> _ranges = [];
    private readonly int[] _documents;
    private readonly float[] _weights;

    /// <param name="documents">For each document its terms with their weights.</param>
    public InvertedIndex(IReadOnlyList<IReadOnlyDictionary<TTerm, float>> documents)
    {
        var postings = new Dictionary<TTerm, List<(int Document, float Weight)>>();
        for (var document = 0; document < documents.Count; document++)
        {
            foreach (var (term, weight) in documents[document])
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, term, out _);
                (list ??= []).Add((document, weight));
            }
        }

        var total = postings.Values.Sum(list => list.Count);
        _documents = new int[total];
        _weights = new float[total];
        _ranges.EnsureCapacity(postings.Count);
        var at = 0;
        foreach (var (term, list) in postings)
        {
            _ranges.Add(term, (at, list.Count));
            foreach (var (document, weight) in list)
            {
                _documents[at] = document;
                _weights[at++] = weight;
            }
        }
    }

    /// <summary>The logarithm of one in how many documents holds the term; that of a term in a single one when none does.</summary>
    public float Rarity(TTerm term, int documents) =>
        MathF.Log((1f + documents) / (_ranges.TryGetValue(term, out var range) ? range.Length : 1));

    /// <summary>Adds what the term is worth in each document that holds it, times <paramref name="factor"/>.</summary>
    public void AddTo(Span<float> scores, TTerm term, float factor)
    {
        if (!_ranges.TryGetValue(term, out var range)) return;
        var end = range.Start + range.Length;
        for (var i = range.Start; i < end; i++) scores[_documents[i]] += factor * _weights[i];
    }
}
