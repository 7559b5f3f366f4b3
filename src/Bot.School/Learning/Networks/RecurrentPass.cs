using System.Numerics.Tensors;

namespace Bot.School.Learning.Networks;

/// <summary>
/// Gated recurrent units over the words in one direction (Cho et al., 2014; the reset gate after the product, as is usual since cuDNN). Step 0 is
/// the first word read: the last of the message when reading backwards. For one thread.
/// </summary>
internal sealed class RecurrentPass(NetworkShape shape, int mostWords)
{
    private readonly int _half = shape.Half;
    private readonly int _gates = shape.Gates;
    private readonly float[] _inputs = new float[mostWords * shape.Gates];

    /// <summary>The state before the first step, then after each.</summary>
    public float[] States { get; } = new float[(mostWords + 1) * shape.Half];

    /// <summary>For each step the gates: reset, update, and what is new.</summary>
    public float[] Gates { get; } = new float[mostWords * shape.Gates];

    /// <summary>For each step what the state gave to the gates.</summary>
    public float[] Carried { get; } = new float[mostWords * shape.Gates];

    /// <summary>What a word gives to the gates: to be filled in before <see cref="Run"/>.</summary>
    public Span<float> InputOf(int word) => _inputs.AsSpan(word * _gates, _gates);

    /// <summary>Fills in what the words give to the gates.</summary>
    public void Project(NetworkWeights weights, int direction, float[] words, int count)
    {
        for (var word = 0; word < count; word++) weights.InputBiases[direction].Values.CopyTo(InputOf(word));
        Matrix.MultiplyAdd(words, count, shape.Width, weights.Inputs[direction].Values, _gates, _inputs);
    }

    public void Run(NetworkWeights weights, int direction, int count)
    {
        Array.Clear(States, 0, _half);
        for (var step = 0; step < count; step++)
        {
            var carried = Carried.AsSpan(step * _gates, _gates);
            weights.StepBiases[direction].Values.CopyTo(carried);
            Matrix.MultiplyAdd(States.AsSpan(step * _half, _half), 1, _half, weights.Steps[direction].Values, _gates, carried);
            Step(InputOf(direction == 0 ? step : count - 1 - step), carried, step);
        }
    }

    private void Step(ReadOnlySpan<float> input, ReadOnlySpan<float> carried, int step)
    {
        var gates = Gates.AsSpan(step * _gates, _gates);
        var open = gates[..(2 * _half)];
        TensorPrimitives.Add(input[..(2 * _half)], carried[..(2 * _half)], open);
        TensorPrimitives.Sigmoid(open, open);
        var fresh = gates[(2 * _half)..];
        TensorPrimitives.MultiplyAdd(gates[.._half], carried[(2 * _half)..], input[(2 * _half)..], fresh);
        TensorPrimitives.Tanh(fresh, fresh);

        // state' = fresh + update × (state - fresh)
        var before = States.AsSpan(step * _half, _half);
        var after = States.AsSpan((step + 1) * _half, _half);
        TensorPrimitives.Subtract(before, fresh, after);
        TensorPrimitives.MultiplyAdd(gates[_half..(2 * _half)], after, fresh, after);
    }
}
