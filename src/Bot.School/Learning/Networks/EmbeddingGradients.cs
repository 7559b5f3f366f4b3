using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Bot.School.Learning.Networks;

/// <summary>How the embeddings should change: only the rows that messages touched. For one thread.</summary>
internal sealed class EmbeddingGradients(int width)
{
    private readonly Dictionary<int, int> _places = [];
    private readonly List<int> _buckets = [];
    private float[] _rows = new float[1024 * width];

    /// <summary>The rows that were touched, in the order in which they first were.</summary>
    public IReadOnlyList<int> Buckets => _buckets;

    public Span<float> Row(int place) => _rows.AsSpan(place * width, width);

    public void Add(int bucket, ReadOnlySpan<float> change)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, bucket, out var exists);
        if (!exists)
        {
            place = _buckets.Count;
            _buckets.Add(bucket);
            if (_rows.Length < (place + 1) * width) Array.Resize(ref _rows, _rows.Length * 2);
            Row(place).Clear();
        }

        var row = Row(place);
        TensorPrimitives.Add(row, change, row);
    }

    public void Add(EmbeddingGradients other)
    {
        for (var place = 0; place < other._buckets.Count; place++) Add(other._buckets[place], other.Row(place));
    }

    public void Clear()
    {
        _places.Clear();
        _buckets.Clear();
    }
}
