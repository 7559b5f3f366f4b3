using System.Runtime.InteropServices;

namespace Bot.School.Learning;

/// <summary>
/// A trained linear reader: every feature it knows has a rarity and, for some outputs, a weight. Immutable and safe for use by many threads.
/// </summary>
public sealed class LinearModel
{
    private const uint Magic = 0x314D4C42; // "BLM1"

    [ThreadStatic]
    private static PlaceSet? _found;

    private readonly FeatureTable _places;
    private readonly Place[] _kept;
    private readonly ushort[] _outputs;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _biases;

    internal LinearModel(
        IReadOnlyList<string> outputs, uint[] features, float[] rarity, int[] starts, ushort[] weightOutputs, sbyte[] weights, float[] scales, float[] biases)
    {
        Outputs = outputs;
        Features = features;
        _outputs = weightOutputs;
        _weights = weights;
        _scales = scales;
        _biases = biases;
        _places = new FeatureTable(features);
        _kept = new Place[features.Length];
        for (var place = 0; place < features.Length; place++) _kept[place] = new Place(rarity[place], starts[place], starts[place + 1]);
    }

    // Side by side, because a message's features lie far apart: each place is one wait for memory instead of three.
    private readonly record struct Place(float Rarity, int Start, int End);

    /// <summary>The names of what is scored: outcomes, or clauses.</summary>
    public IReadOnlyList<string> Outputs { get; }

    internal uint[] Features { get; }

    /// <summary>Scores every output; 0 is even, one unit is one unit of log-odds.</summary>
    public float[] Score(IEnumerable<uint> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        var found = _found ??= new PlaceSet();
        found.Clear(Features.Length);
        if (features is List<uint> list) AddPlaces(CollectionsMarshal.AsSpan(list), found);
        else AddPlaces([.. features], found);

        var length = 0f;
        foreach (var place in found.Places) length += _kept[place].Rarity * _kept[place].Rarity;
        var unit = length > 0 ? 1 / MathF.Sqrt(length) : 0;
        var scores = new float[Outputs.Count];
        foreach (var place in found.Places)
        {
            ref readonly var kept = ref _kept[place];
            var value = kept.Rarity * unit;
            var outputs = _outputs.AsSpan(kept.Start..kept.End);
            var weights = _weights.AsSpan(kept.Start, outputs.Length);
            for (var i = 0; i < outputs.Length; i++) scores[outputs[i]] += value * weights[i];
        }

        for (var i = 0; i < scores.Length; i++) scores[i] = scores[i] * _scales[i] + _biases[i];
        return scores;
    }

    private void AddPlaces(ReadOnlySpan<uint> features, PlaceSet found)
    {
        foreach (var feature in features)
        {
            var place = _places.Find(feature);
            if (place >= 0) found.Add(place);
        }
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
        writer.Write(_weights.Length);
        Write<uint>(writer, Features);
        Write(writer, Array.ConvertAll(_kept, place => place.Rarity));
        Write<int>(writer, [.. _kept.Select(place => place.Start), _weights.Length]);
        Write<ushort>(writer, _outputs);
        Write<sbyte>(writer, _weights);
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
}
