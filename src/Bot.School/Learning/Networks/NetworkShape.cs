namespace Bot.School.Learning.Networks;

/// <summary>The sizes of a <see cref="MessageNetwork"/>.</summary>
/// <param name="Buckets">How many rows of embeddings the features of words share; row 0 is not used.</param>
/// <param name="Width">Numbers that a word becomes, a multiple of 16: half of them are read forwards, half backwards.</param>
/// <param name="Views">In how many ways the words are weighed when a message becomes one row of numbers.</param>
/// <param name="Facts">Statements that each hold or do not.</param>
/// <param name="Choices">Questions with one answer each.</param>
/// <param name="Answers">Answers to each of those questions.</param>
/// <param name="Depth">Numbers between the message and the answers, a multiple of 8.</param>
public sealed record NetworkShape(int Buckets, int Width, int Views, int Facts, int Choices, int Answers, int Depth)
{
    public int Half => Width / 2;

    /// <summary>Whether a network can have these sizes.</summary>
    public bool IsPossible =>
        Buckets > 1 && Width > 0 && Width % (2 * Matrix.Lane) == 0 && Views > 0 && Facts > 0 && Choices > 0 && Answers > 0 && Depth > 0 && Depth % Matrix.Lane == 0;

    public int Gates => 3 * Half;

    public int PaddedViews => Matrix.Padded(Views);

    public int PaddedFacts => Matrix.Padded(Facts);

    public int PaddedAnswers => Matrix.Padded(Choices * Answers);

    /// <summary>Numbers that a message becomes: the highest of each, and one weighed mean for each view.</summary>
    public int Pooled => Width * (1 + Views);

    /// <summary>What the answers are taken from: the deep numbers and the facts.</summary>
    public int Joined => Depth + PaddedFacts;

    /// <summary>The row of embeddings that a feature shares.</summary>
    public int Bucket(uint feature) => 1 + (int)(FeatureHash.Mix(feature) % (uint)(Buckets - 1));
}
