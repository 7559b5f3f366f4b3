using System.Numerics.Tensors;

namespace Bot.School.Learning.Networks;

/// <summary>The way of <see cref="RecurrentPass"/> back, from the last step to the first. For one thread.</summary>
internal sealed class RecurrentBackwardPass(NetworkShape shape, int mostWords)
{
    private readonly int _half = shape.Half;
    private readonly int _gates = shape.Gates;
    private readonly float[] _inputs = new float[mostWords * shape.Gates];
    private readonly float[] _carried = new float[mostWords * shape.Gates];
    private readonly float[] _state = new float[shape.Half];
    private readonly float[] _turned = new float[mostWords * shape.Width];

    /// <param name="pass">The reading.</param>
    /// <param name="direction">0 forwards, 1 backwards.</param>
    /// <param name="read">How what was read at each word should change.</param>
    /// <param name="transposed">The weights, transposed.</param>
    /// <param name="gradients">To be added to.</param>
    /// <param name="words">How the words should change: to be added to.</param>
    public void Run(NetworkPass pass, int direction, float[] read, TransposedWeights transposed, NetworkWeights gradients, float[] words)
    {
        var count = pass.Count;
        var forward = pass.Directions[direction];
        Array.Clear(_state);
        for (var step = count - 1; step >= 0; step--)
        {
            var word = direction == 0 ? step : count - 1 - step;
            TensorPrimitives.Add(_state, read.AsSpan((word * shape.Width) + (direction * _half), _half), _state);
            Step(forward, step, _inputs.AsSpan(word * _gates, _gates));
            Matrix.MultiplyAdd(_carried.AsSpan(step * _gates, _gates), 1, _gates, transposed.Steps[direction], _half, _state);
        }

        for (var step = 0; step < count; step++)
        {
            AddTo(gradients.StepBiases[direction], _carried.AsSpan(step * _gates, _gates));
            AddTo(gradients.InputBiases[direction], _inputs.AsSpan(step * _gates, _gates));
        }

        Matrix.Transpose(forward.States, count, _half, _turned);
        Matrix.MultiplyAdd(_turned, _half, count, _carried, _gates, gradients.Steps[direction].Values);
        Matrix.Transpose(pass.Words, count, shape.Width, _turned);
        Matrix.MultiplyAdd(_turned, shape.Width, count, _inputs, _gates, gradients.Inputs[direction].Values);
        Matrix.MultiplyAdd(_inputs, count, _gates, transposed.Inputs[direction], shape.Width, words);
    }

    /// <summary>Takes the change of the state after a step to the gates, and leaves in its place what goes straight to the state before it.</summary>
    private void Step(RecurrentPass forward, int step, Span<float> inputs)
    {
        var gates = forward.Gates.AsSpan(step * _gates, _gates);
        var reset = gates[.._half];
        var update = gates[_half..(2 * _half)];
        var fresh = gates[(2 * _half)..];
        var before = forward.States.AsSpan(step * _half, _half);
        var given = forward.Carried.AsSpan((step * _gates) + (2 * _half), _half);
        var carried = _carried.AsSpan(step * _gates, _gates);
        for (var i = 0; i < _half; i++)
        {
            var change = _state[i];
            var toFresh = change * (1 - update[i]) * (1 - (fresh[i] * fresh[i]));
            inputs[i] = carried[i] = toFresh * given[i] * reset[i] * (1 - reset[i]);
            inputs[_half + i] = carried[_half + i] = change * (before[i] - fresh[i]) * update[i] * (1 - update[i]);
            inputs[(2 * _half) + i] = toFresh;
            carried[(2 * _half) + i] = toFresh * reset[i];
            _state[i] = change * update[i];
        }
    }

    private static void AddTo(Weights sum, ReadOnlySpan<float> added) => TensorPrimitives.Add(sum.Values, added, sum.Values);
}
