namespace Bot.School.Dutch.Patterns;

/// <summary>What a word matches.</summary>
/// <param name="Forms">The numbers of the word forms and classes.</param>
internal sealed record MatchedWord(int[] Forms)
{
    /// <summary>The forms as <see cref="FormMask"/>.</summary>
    public ulong Mask { get; } = FormMask.Of(Forms);
}
