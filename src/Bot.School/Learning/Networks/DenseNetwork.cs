using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Bot.School.Learning.Networks;

/// <summary>
/// A trained network of one hidden layer: numbers in, a probability for each answer out. Immutable and safe for use by many threads.
/// </summary>
public sealed class DenseNetwork
{
    private const int MostHidden = 4096;

    private readonly float[] _means;
    private readonly float[] _scales;
    private readonly Weights _hidden;
    private readonly Weights _hiddenBiases;
    private readonly Weights _answers;
    private readonly Weights _answerBiases;

    /// <param name="means">The mean of each input.</param>
    /// <param name="scales">By what each input is multiplied once its mean is taken off.</param>
    internal DenseNetwork(float[] means, float[] scales, int hidden, int answers)
    {
        _means = means;
        _scales = scales;
        Answers = answers;
        _hidden = new Weights(means.Length, hidden);
        _hiddenBiases = new Weights(1, hidden);
        _answers = new Weights(hidden, Matrix.Padded(answers));
        _answerBiases = new Weights(1, Matrix.Padded(answers));
        All = [_hidden, _hiddenBiases, _answers, _answerBiases];
    }

    public int Inputs => _means.Length;

    public int Answers { get; }

    internal int Hidden => _hidden.Columns;

    /// <summary>From inputs to hidden numbers and their biases, from those to answers and their biases.</summary>
    internal IReadOnlyList<Weights> All { get; }

    /// <summary>The probability of each answer.</summary>
    public float[] Read(ReadOnlySpan<float> inputs)
    {
        Span<float> centred = new float[Inputs];
        Centre(inputs, centred);
        Span<float> hidden = new float[Hidden];
        _hiddenBiases.Values.CopyTo(hidden);
        Matrix.MultiplyAdd(centred, 1, Inputs, _hidden.Values, Hidden, hidden);
        TensorPrimitives.Max(hidden, 0, hidden);
        Span<float> scores = new float[_answers.Columns];
        _answerBiases.Values.CopyTo(scores);
        Matrix.MultiplyAdd(hidden, 1, Hidden, _answers.Values, _answers.Columns, scores);
        var probabilities = new float[Answers];
        MessageNetwork.Probabilities(scores[..Answers], probabilities);
        return probabilities;
    }

    internal void Centre(ReadOnlySpan<float> inputs, Span<float> centred)
    {
        TensorPrimitives.Subtract(inputs, _means, centred);
        TensorPrimitives.Multiply(centred, _scales, centred);
    }

    /// <summary>Writes the network; the same network gives the same bytes.</summary>
    internal void Save(BinaryWriter writer)
    {
        foreach (var size in (int[])[Inputs, Hidden, Answers]) writer.Write(size);
        foreach (var values in Parts()) writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(values, value => (Half)value).AsSpan()));
    }

    /// <param name="reader">What <see cref="Save"/> wrote.</param>
    /// <param name="inputs">How many inputs it must have.</param>
    /// <param name="answers">How many answers.</param>
    /// <exception cref="InvalidDataException">The bytes hold no such network.</exception>
    /// <exception cref="EndOfStreamException">They end too soon.</exception>
    internal static DenseNetwork Load(BinaryReader reader, int inputs, int answers)
    {
        var sizes = (Inputs: reader.ReadInt32(), Hidden: reader.ReadInt32(), Answers: reader.ReadInt32());
        if (sizes.Inputs != inputs || sizes.Answers != answers) throw new InvalidDataException("These weights were learned with other facts, schools or outcomes than there are now: learn again.");
        var hidden = sizes.Hidden;
        if (hidden is < 1 or > MostHidden || hidden % Matrix.Lane != 0) throw new InvalidDataException("This file holds weights of a network that cannot be.");
        var network = new DenseNetwork(new float[inputs], new float[inputs], hidden, answers);
        foreach (var values in network.Parts())
        {
            var halves = new Half[values.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            TensorPrimitives.ConvertToSingle(halves, values);
            if (!Array.TrueForAll(values, float.IsFinite)) throw new InvalidDataException("This file holds weights that are no numbers.");
        }

        return network;
    }

    private IEnumerable<float[]> Parts() => [_means, _scales, .. All.Select(weights => weights.Values)];
}
