namespace Bot.School.Learning.Networks;

/// <summary>What a word is by itself, as features; for a common word the same object each time, so that what a network made of it can be kept with it.</summary>
/// <param name="features">The features, as hashes.</param>
public sealed class OwnFeatures(uint[] features)
{
    public IReadOnlyList<uint> Features => features;

    internal ReadOnlySpan<uint> Span => features;

    /// <summary>What the network that read it last made of it; null until one did.</summary>
    internal ProjectedWord? Projected { get; set; }
}

/// <summary>A word of a message, as a network sees it.</summary>
/// <param name="Own">What the word is by itself.</param>
/// <param name="Beside">What else it is in this message, such as a part of a draft: features of a closed set.</param>
public readonly record struct NetworkWord(OwnFeatures Own, uint[] Beside)
{
    /// <summary>All features of the word.</summary>
    public uint[] Features() => [.. Own.Span, .. Beside];
}
