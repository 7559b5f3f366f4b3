namespace Bot.School.Protocols.Changes;

/// <summary>What became of a clause from one version of a protocol to the next.</summary>
public abstract record ClauseChange
{
    private ClauseChange()
    {
    }

    /// <summary>The clause before; null when there was none.</summary>
    public abstract Clause? Before { get; }

    /// <summary>The clause now; null when there is none any more.</summary>
    public abstract Clause? After { get; }

    /// <summary>The same words at the same place.</summary>
    public sealed record Unchanged(Clause Old, Clause New) : ClauseChange
    {
        public override Clause Before => Old;

        public override Clause After => New;
    }

    /// <summary>The same words at another address or under other headings.</summary>
    public sealed record Moved(Clause Old, Clause New) : ClauseChange
    {
        public override Clause Before => Old;

        public override Clause After => New;
    }

    /// <summary>Other words: its own, those that introduce it, or those of its footnotes.</summary>
    public sealed record Changed(Clause Old, Clause New) : ClauseChange
    {
        public override Clause Before => Old;

        public override Clause After => New;
    }

    public sealed record Added(Clause New) : ClauseChange
    {
        public override Clause? Before => null;

        public override Clause After => New;
    }

    public sealed record Removed(Clause Old) : ClauseChange
    {
        public override Clause Before => Old;

        public override Clause? After => null;
    }
}
