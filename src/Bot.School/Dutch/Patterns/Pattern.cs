namespace Bot.School.Dutch.Patterns;

/// <summary>Where in a message a pattern may match.</summary>
internal enum PatternPlace
{
    Anywhere,
    InDraft,
    OutsideDraft,
}

/// <summary>One step of a pattern: a word that must match, with a gap before it.</summary>
/// <param name="Forms">Numbers of word forms, of which the token must match one; empty means any word.</param>
/// <param name="MostBetween">How many tokens may stand between the step before and this one.</param>
/// <param name="IsOptional">The step may be absent.</param>
/// <param name="IsForbidden">The next token must not match.</param>
internal readonly record struct PatternStep(int[] Forms, int MostBetween, bool IsOptional, bool IsForbidden)
{
    /// <summary>The forms as <see cref="FormMask"/>.</summary>
    public ulong Mask { get; } = FormMask.Of(Forms);

    /// <summary>Whether nothing matches without a word of its own for this step.</summary>
    public bool IsNeeded => !IsForbidden && !IsOptional && Forms.Length > 0;
}

/// <summary>A line of a pattern file.</summary>
/// <param name="Label">What a match says, such as "consent=refused".</param>
/// <param name="IsDenial">The match says that the label does not hold.</param>
/// <param name="Place">Where it may match.</param>
/// <param name="AtSentenceStart">It must begin a sentence.</param>
/// <param name="AtSentenceEnd">It must end a sentence.</param>
/// <param name="Steps">What must stand there, in order; the first is never optional, forbidden or any word.</param>
/// <param name="Unless">Word forms that must not stand in the same sentence.</param>
/// <param name="Line">Its number in the file, from 1.</param>
internal sealed record Pattern(
    string Label, bool IsDenial, PatternPlace Place, bool AtSentenceStart, bool AtSentenceEnd, PatternStep[] Steps, int[] Unless, int Line)
{
    /// <summary>How many words it names: a match of more words says more.</summary>
    public int Weight { get; } = Steps.Count(step => step.IsNeeded);
}
