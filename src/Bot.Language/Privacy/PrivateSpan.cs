namespace Bot.Language.Privacy;

/// <summary>What a stretch of a turn would give away.</summary>
internal enum PrivateKind
{
    Person,
    Telephone,
    Address,
    Email,
    Account,
    Number,
    BirthDate,

    /// <summary>Looks like one of our placeholders but was typed by the person: stays as it is.</summary>
    Typed,
}

/// <summary>A stretch of a turn that must not leave the school.</summary>
internal readonly record struct PrivateSpan(int Start, int Length, PrivateKind Kind)
{
    public int End => Start + Length;
}
