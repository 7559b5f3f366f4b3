namespace Bot.School.Learning.Networks;

/// <summary>The weights turned over, for the way back; to be renewed after every change.</summary>
internal sealed class TransposedWeights
{
    private readonly NetworkWeights _weights;

    public TransposedWeights(NetworkWeights weights)
    {
        _weights = weights;
        Inputs = [.. weights.Inputs.Select(Room)];
        Steps = [.. weights.Steps.Select(Room)];
        Views = Room(weights.Views);
        Facts = Room(weights.Facts);
        Deep = Room(weights.Deep);
        Answers = Room(weights.Answers);
        Renew();
    }

    public float[][] Inputs { get; }

    public float[][] Steps { get; }

    public float[] Views { get; }

    public float[] Facts { get; }

    public float[] Deep { get; }

    public float[] Answers { get; }

    public void Renew()
    {
        for (var direction = 0; direction < 2; direction++)
        {
            Turn(_weights.Inputs[direction], Inputs[direction]);
            Turn(_weights.Steps[direction], Steps[direction]);
        }

        Turn(_weights.Views, Views);
        Turn(_weights.Facts, Facts);
        Turn(_weights.Deep, Deep);
        Turn(_weights.Answers, Answers);
    }

    private static float[] Room(Weights weights) => new float[weights.Values.Length];

    private static void Turn(Weights weights, float[] turned) => Matrix.Transpose(weights.Values, weights.Rows, weights.Columns, turned);
}
