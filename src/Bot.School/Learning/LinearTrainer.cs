using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.School.Learning;

/// <summary>One message to learn from: its features, and for each output +1 (holds), -1 (does not hold) or 0 (not said: not learned from).</summary>
public sealed record LearningItem(IReadOnlyCollection<uint> Features, IReadOnlyList<sbyte> Labels);

/// <summary>Trains a <see cref="LinearModel"/>: logistic regression, one for each output, by AdaGrad in a fixed order, so that the same items give the same weights.</summary>
public sealed class LinearTrainer
{
    /// <summary>Times every item is seen.</summary>
    public int Epochs { get; init; } = 20;

    /// <summary>The first step; AdaGrad makes later ones smaller.</summary>
    public float Rate { get; init; } = 0.5f;

    /// <summary>How much a weight shrinks with each epoch, 0 to 1.</summary>
    public float Decay { get; init; } = 0.01f;

    /// <summary>Features in fewer items than this are not learned.</summary>
    public int FewestItems { get; init; } = 2;

    /// <summary>How many weights an output keeps at most: the largest.</summary>
    public int WeightsPerOutput { get; init; } = 2500;

    public LinearModel Train(IReadOnlyList<string> outputs, IReadOnlyList<LearningItem> items)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(items);
        var (features, rarity) = Vocabulary(items);
        var places = features.Select((feature, place) => (feature, place)).ToDictionary(pair => pair.feature, pair => pair.place);
        var rows = items.Select(item => Row(item, places, rarity)).ToArray();
        var width = outputs.Count;
        var weights = new float[features.Length * width];
        var history = new float[features.Length * width];
        var biases = new float[width];
        var biasHistory = new float[width];
        var weightSum = new float[weights.Length];
        var biasSum = new float[width];
        var order = Enumerable.Range(0, items.Count).ToArray();
        var random = new Random(20120116);
        var gradient = new float[width];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                Gradient(rows[at], items[at].Labels, weights, biases, gradient);
                foreach (var (place, value) in rows[at])
                {
                    Step(weights.AsSpan(place * width, width), history.AsSpan(place * width, width), gradient, value);
                }

                Step(biases, biasHistory, gradient, 1);
            }

            Shrink(weights);
            if (epoch < Epochs / 3) continue;
            Add(weightSum, weights);
            Add(biasSum, biases);
        }

        // The average of the later epochs: where the last items happened to push a weight no longer matters.
        var averaged = Epochs - (Epochs / 3);
        return Pack(outputs, features, rarity, Array.ConvertAll(weightSum, sum => sum / averaged), Array.ConvertAll(biasSum, sum => sum / averaged));
    }

    private (uint[] Features, float[] Rarity) Vocabulary(IReadOnlyList<LearningItem> items)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in items.SelectMany(item => item.Features.Distinct()))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        var kept = counts.Where(pair => pair.Value >= FewestItems).OrderBy(pair => pair.Key).ToArray();
        return (
            [.. kept.Select(pair => pair.Key)],
            [.. kept.Select(pair => 1 + MathF.Log((1 + items.Count) / (1f + pair.Value)))]);
    }

    private static (int Place, float Value)[] Row(LearningItem item, Dictionary<uint, int> places, float[] rarity)
    {
        var found = item.Features.Distinct().Where(places.ContainsKey).Select(feature => places[feature]).Order().ToArray();
        var length = MathF.Sqrt(found.Sum(place => rarity[place] * rarity[place]));
        return [.. found.Select(place => (place, rarity[place] / length))];
    }

    private static void Gradient((int Place, float Value)[] row, IReadOnlyList<sbyte> labels, float[] weights, float[] biases, float[] gradient)
    {
        var width = biases.Length;
        biases.CopyTo(gradient, 0);
        foreach (var (place, value) in row) AddScaled(gradient, weights.AsSpan(place * width, width), value);
        for (var i = 0; i < width; i++)
        {
            gradient[i] = labels[i] == 0 ? 0 : LinearModel.Probability(gradient[i]) - (labels[i] > 0 ? 1 : 0);
        }
    }

    private static void AddScaled(Span<float> sum, ReadOnlySpan<float> values, float scale)
    {
        var factor = new Vector<float>(scale);
        var i = 0;
        for (; i + Vector<float>.Count <= sum.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + (new Vector<float>(values[i..]) * factor)).CopyTo(sum[i..]);
        }

        for (; i < sum.Length; i++) sum[i] += values[i] * scale;
    }

    private void Step(Span<float> weights, Span<float> history, ReadOnlySpan<float> gradient, float value)
    {
        var factor = new Vector<float>(value);
        var rate = new Vector<float>(Rate);
        var least = new Vector<float>(1e-4f);
        var i = 0;
        for (; i + Vector<float>.Count <= weights.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]) * factor;
            var h = new Vector<float>(history[i..]) + (g * g);
            h.CopyTo(history[i..]);
            (new Vector<float>(weights[i..]) - (rate * g / (Vector.SquareRoot(h) + least))).CopyTo(weights[i..]);
        }

        for (; i < weights.Length; i++)
        {
            var g = gradient[i] * value;
            history[i] += g * g;
            weights[i] -= Rate * g / (MathF.Sqrt(history[i]) + 1e-4f);
        }
    }

    private static void Add(float[] sum, float[] values)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += values[i];
    }

    private void Shrink(float[] weights)
    {
        var keep = 1 - Decay;
        for (var i = 0; i < weights.Length; i++) weights[i] *= keep;
    }

    /// <summary>Keeps each output's largest weights, in one byte each.</summary>
    private LinearModel Pack(IReadOnlyList<string> outputs, uint[] features, float[] rarity, float[] weights, float[] biases)
    {
        var width = outputs.Count;
        var scales = new float[width];
        var floors = new float[width];
        for (var output = 0; output < width; output++)
        {
            var sizes = new float[features.Length];
            for (var place = 0; place < features.Length; place++) sizes[place] = MathF.Abs(weights[(place * width) + output]) * rarity[place];
            Array.Sort(sizes);
            floors[output] = sizes.Length > WeightsPerOutput ? sizes[^WeightsPerOutput] : 0;
            var largest = 0f;
            for (var place = 0; place < features.Length; place++) largest = MathF.Max(largest, MathF.Abs(weights[(place * width) + output]));
            scales[output] = largest > 0 ? largest / 127 : 1;
        }

        var keptFeatures = new List<uint>();
        var keptRarity = new List<float>();
        var starts = new List<int> { 0 };
        var keptOutputs = new List<ushort>();
        var keptWeights = new List<sbyte>();
        for (var place = 0; place < features.Length; place++)
        {
            for (var output = 0; output < width; output++)
            {
                var weight = weights[(place * width) + output];
                var small = (sbyte)MathF.Round(weight / scales[output]);
                if (small == 0 || MathF.Abs(weight) * rarity[place] < floors[output]) continue;
                keptOutputs.Add((ushort)output);
                keptWeights.Add(small);
            }

            // A feature without weights still counts for the length of a message, which scales all others.
            keptFeatures.Add(features[place]);
            keptRarity.Add(rarity[place]);
            starts.Add(keptWeights.Count);
        }

        return new LinearModel(outputs, [.. keptFeatures], [.. keptRarity], [.. starts], [.. keptOutputs], [.. keptWeights], scales, biases);
    }
}
