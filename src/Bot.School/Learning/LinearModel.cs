using System.Runtime.InteropServices;

namespace Bot.School.Learning;

/// <summary>
/// A trained linear reader: every feature it knows has a rarity and, for some outputs, a weight. Immutable and safe for use by many threads.
/// </summary>
public sealed class LinearModel
{
    private const uint Magic = 0x314D4C42; // "BLM1"

    [ThreadStatic]
    private static Scratch? _scratch;

    private readonly FeatureTable _known;
    private readonly Weight[] _weights;
    private readonly float[] _scales;
    private readonly float[] _biases;

    internal LinearModel(
        IReadOnlyList<string> outputs, uint[] features, float[] rarity, int[] starts, ushort[] weightOutputs, sbyte[] weights, float[] scales, float[] biases)
    {
        Outputs = outputs;
        Features = features;
        _scales = scales;
        _biases = biases;
        // One more: where they are used, one weight further than the last of a feature is fetched.
        _weights = new Weight[weights.Length + 1];
        for (var at = 0; at < weights.Length; at++) _weights[at] = new Weight(weightOutputs[at], weights[at]);
        var known = new KnownFeature[features.Length];
        for (var place = 0; place < known.Length; place++) known[place] = new KnownFeature(features[place], rarity[place], starts[place] + 1, starts[place + 1] - starts[place]);
        _known = new FeatureTable(known);
    }

    // Side by side, because each wait for memory counts.
    private readonly record struct Weight(ushort Output, sbyte Value);

    /// <summary>The names of what is scored: outcomes, or clauses.</summary>
    public IReadOnlyList<string> Outputs { get; }

    internal uint[] Features { get; }

    /// <summary>Scores every output; 0 is even, one unit is one unit of log-odds.</summary>
    public float[] Score(IEnumerable<uint> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var scratch = _scratch ??= new Scratch();
        var distinct = scratch.Set.Distinct(features is List<uint> list ? CollectionsMarshal.AsSpan(list) : features.ToArray());
        scratch.MakeRoom(distinct.Length);
        var found = scratch.Found.AsSpan(0, _known.Find(distinct, scratch.Found));
        var firsts = scratch.Firsts.AsSpan(0, found.Length);

        // The weights lie as scattered as the features: the first of each is fetched before any is used.
        var length = 0f;
        for (var i = 0; i < found.Length; i++)
        {
            length += found[i].Rarity * found[i].Rarity;
            firsts[i] = _weights[found[i].Start];
        }

        var unit = length > 0 ? 1 / MathF.Sqrt(length) : 0;
        var scores = new float[Outputs.Count];
        for (var i = 0; i < found.Length; i++)
        {
            ref readonly var known = ref found[i];
            var (value, weight) = (known.Rarity * unit, firsts[i]);
            for (var at = 0; at < known.Count;)
            {
                scores[weight.Output] += value * weight.Value;
                weight = _weights[known.Start + ++at];
            }
        }

        for (var i = 0; i < scores.Length; i++) scores[i] = scores[i] * _scales[i] + _biases[i];
        return scores;
    }

    public static float Probability(float score) => 1 / (1 + MathF.Exp(-score));

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Outputs.Count);
        foreach (var output in Outputs) writer.Write(output);
        writer.Write(Features.Length);
        var weights = _weights.AsSpan(0, _weights.Length - 1).ToArray();
        writer.Write(weights.Length);
        Write<uint>(writer, Features);
        Write(writer, Array.ConvertAll(Features, feature => _known.Find(feature).Rarity));
        Write<int>(writer, [.. Features.Select(feature => _known.Find(feature).Start), weights.Length]);
        Write(writer, Array.ConvertAll(weights, weight => weight.Output));
        Write(writer, Array.ConvertAll(weights, weight => weight.Value));
        Write<float>(writer, _scales);
        Write<float>(writer, _biases);
    }

    /// <exception cref="InvalidDataException">The stream holds no model.</exception>
    public static LinearModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This file holds no weights of a linear reader.");
        var outputs = new string[reader.ReadInt32()];
        for (var i = 0; i < outputs.Length; i++) outputs[i] = reader.ReadString();
        var features = reader.ReadInt32();
        var weights = reader.ReadInt32();
        return new LinearModel(
            outputs,
            Read<uint>(reader, features),
            Read<float>(reader, features),
            Read<int>(reader, features + 1),
            Read<ushort>(reader, weights),
            Read<sbyte>(reader, weights),
            Read<float>(reader, outputs.Length),
            Read<float>(reader, outputs.Length));
    }

    private static void Write<T>(BinaryWriter writer, T[] values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));

    private static T[] Read<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        var bytes = MemoryMarshal.AsBytes(values.AsSpan());
        reader.BaseStream.ReadExactly(bytes);
        return values;
    }

    /// <summary>What a thread uses again for each message.</summary>
    private sealed class Scratch
    {
        public FeatureSet Set { get; } = new();

        public KnownFeature[] Found { get; private set; } = [];

        public Weight[] Firsts { get; private set; } = [];

        public void MakeRoom(int count)
        {
            if (Found.Length < count) (Found, Firsts) = (new KnownFeature[2 * count], new Weight[2 * count]);
        }
    }
}
