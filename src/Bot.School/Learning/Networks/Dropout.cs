namespace Bot.School.Learning.Networks;

/// <summary>
/// Leaves numbers out at random while learning, and makes the others larger by as much, so that no number is leaned on alone (Srivastava et al.,
/// 2014). Remembers what it left out: the gradient takes the same way back. For one thread.
/// </summary>
internal sealed class Dropout(NetworkShape shape, int mostWords, float share)
{
    private readonly float _keep = 1 / (1 - share);
    private Random _random = new(0);

    public float[] Words { get; } = new float[mostWords * shape.Width];

    public float[] Pooled { get; } = new float[shape.Pooled];

    public float[] Deep { get; } = new float[shape.Depth];

    public void Begin(Random random) => _random = random;

    public void OnWords(Span<float> values) => Apply(values, Words);

    public void OnPooled(Span<float> values) => Apply(values, Pooled);

    public void OnDeep(Span<float> values) => Apply(values, Deep);

    private void Apply(Span<float> values, float[] factors)
    {
        for (var i = 0; i < values.Length; i++)
        {
            factors[i] = _random.NextSingle() < share ? 0 : _keep;
            values[i] *= factors[i];
        }
    }
}
