using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Bot.School.Learning.Networks;

/// <summary>What the network makes of a message.</summary>
/// <param name="Facts">The score of each fact, in log-odds.</param>
/// <param name="Answers">For each choice the probability of each answer, one after the other.</param>
public sealed record NetworkReading(float[] Facts, float[] Answers);

/// <summary>
/// A small trained network that reads a message word by word, forwards and backwards, and scores facts and answers. It sees what a bag of words
/// does not: what a "niet" belongs to. Immutable and safe for use by many threads.
/// </summary>
public sealed class MessageNetwork
{
    /// <summary>Words that are read at once: longer messages are read in windows that overlap by half.</summary>
    public const int MostWords = 120;

    private const uint Magic = 0x314E4D42; // "BMN1"

    [ThreadStatic]
    private static NetworkPass? _pass;

    private readonly NetworkWeights _weights;
    private readonly float[] _embeddings;
    private readonly WordProjections _projections;

    internal MessageNetwork(NetworkShape shape, IReadOnlyList<string> facts, IReadOnlyList<string> choices, NetworkWeights weights, float[] embeddings)
    {
        if (facts.Count != shape.Facts || choices.Count != shape.Choices) throw new ArgumentException("The names do not fit the shape.", nameof(facts));
        Shape = shape;
        Facts = facts;
        Choices = choices;
        _weights = weights;
        _embeddings = embeddings;
        _projections = new WordProjections(shape, weights, embeddings);
    }

    public NetworkShape Shape { get; }

    /// <summary>The names of the facts, such as "consent=refused".</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>The names of the choices: the schools.</summary>
    public IReadOnlyList<string> Choices { get; }

    public NetworkReading Read(IReadOnlyList<NetworkWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var pass = _pass is { } kept && kept.Shape == Shape ? kept : _pass = new NetworkPass(Shape, MostWords);
        var facts = new float[Shape.Facts];
        var answers = new float[Shape.Choices * Shape.Answers];
        Array.Fill(facts, float.MinValue);
        var windows = 0;
        for (var first = 0; ; first += MostWords / 2)
        {
            windows++;
            pass.Run(_weights, _projections, words, first);
            Take(pass, facts, answers);
            if (first + MostWords >= words.Count) break;
        }

        TensorPrimitives.Divide(answers, windows, answers);
        return new NetworkReading(facts, answers);
    }

    internal static void Probabilities(ReadOnlySpan<float> scores, Span<float> probabilities)
    {
        // The highest score is taken off first: the exponential of a large one is no number.
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), probabilities);
        TensorPrimitives.SoftMax(probabilities, probabilities);
    }

    /// <summary>What one window says stands: of a fact the highest score counts; the answers are added up.</summary>
    private void Take(NetworkPass pass, float[] facts, float[] answers)
    {
        TensorPrimitives.Max(facts, pass.Facts.AsSpan(0, Shape.Facts), facts);
        Span<float> probabilities = stackalloc float[Shape.Answers];
        for (var choice = 0; choice < Shape.Choices; choice++)
        {
            Probabilities(pass.Answers.AsSpan(choice * Shape.Answers, Shape.Answers), probabilities);
            var sum = answers.AsSpan(choice * Shape.Answers, Shape.Answers);
            TensorPrimitives.Add(sum, probabilities, sum);
        }
    }

    /// <summary>Writes the network, embeddings in one byte a number; the same network gives the same bytes.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        foreach (var size in (int[])[Shape.Buckets, Shape.Width, Shape.Views, Shape.Facts, Shape.Choices, Shape.Answers, Shape.Depth]) writer.Write(size);
        foreach (var name in Facts.Concat(Choices)) writer.Write(name);
        foreach (var weights in _weights.All) writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(weights.Values, value => (Half)value).AsSpan()));
        for (var row = 0; row < Shape.Buckets; row++)
        {
            var values = _embeddings.AsSpan(row * Shape.Width, Shape.Width);
            var largest = 0f;
            foreach (var value in values) largest = MathF.Max(largest, MathF.Abs(value));
            writer.Write(largest / 127);
            foreach (var value in values) writer.Write(largest > 0 ? (sbyte)MathF.Round(value / largest * 127) : (sbyte)0);
        }
    }

    /// <exception cref="InvalidDataException">The stream holds no network.</exception>
    public static MessageNetwork Load(Stream stream)
    {
        try
        {
            return Read(stream);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("This file of weights ends too soon.", cut);
        }
    }

    private static MessageNetwork Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This file holds no weights of a network.");
        int Size() => reader.ReadInt32();
        var shape = new NetworkShape(Size(), Size(), Size(), Size(), Size(), Size(), Size());
        if (!shape.IsPossible) throw new InvalidDataException("This file holds weights of a network that cannot be.");
        string[] Names(int count) => [.. Enumerable.Range(0, count).Select(_ => reader.ReadString())];
        var (facts, choices) = (Names(shape.Facts), Names(shape.Choices));
        var weights = new NetworkWeights(shape);
        foreach (var each in weights.All)
        {
            var halves = new Half[each.Values.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            TensorPrimitives.ConvertToSingle(halves, each.Values);
        }

        var embeddings = new float[shape.Buckets * shape.Width];
        var bytes = new sbyte[shape.Width];
        for (var row = 0; row < shape.Buckets; row++)
        {
            var scale = reader.ReadSingle();
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bytes.AsSpan()));
            for (var i = 0; i < bytes.Length; i++) embeddings[(row * shape.Width) + i] = bytes[i] * scale;
        }

        return new MessageNetwork(shape, facts, choices, weights, embeddings);
    }
}
