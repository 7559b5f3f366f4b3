namespace Bot.School.Learning.Networks;

/// <summary>How fast a network learns as its training goes on: the rate rises to its highest in the first twentieth, then falls to 0 along a cosine.</summary>
internal static class LearningRate
{
    private const float WarmUp = 0.05f;

    /// <param name="highest">The highest rate.</param>
    /// <param name="progress">How much of the training is done, 0 to 1.</param>
    public static float At(float highest, float progress) =>
        highest * (progress < WarmUp ? progress / WarmUp : 0.5f * (1 + MathF.Cos(MathF.PI * (progress - WarmUp) / (1 - WarmUp))));
}
