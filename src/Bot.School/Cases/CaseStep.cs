namespace Bot.School.Cases;

/// <summary>What became of a step.</summary>
public abstract record CaseStep
{
    private CaseStep()
    {
    }

    /// <summary>The step was taken.</summary>
    public sealed record Done(Case Case) : CaseStep;

    /// <summary>The case does not allow it now; it is as it was.</summary>
    public sealed record Refused(Case Case, CaseRefusal Why) : CaseStep;
}

/// <summary>Why a step was refused.</summary>
public enum CaseRefusal
{
    /// <summary>There is a ruling: the first one counts.</summary>
    AlreadyRuled,

    /// <summary>There is no ruling that could be corrected.</summary>
    NotRuled,

    /// <summary>The one who asked has taken it back.</summary>
    Withdrawn,

    /// <summary>Somebody else has taken it on.</summary>
    TakenByOther,

    /// <summary>This person has not taken it on.</summary>
    NotTaken,

    /// <summary>Only the one who asked may do this.</summary>
    NotTheAsker,

    /// <summary>Nothing was asked back.</summary>
    NothingAsked,

    /// <summary>It needs words: conditions, a question, an answer.</summary>
    WordsMissing,

    /// <summary>A report is handled, a question is decided.</summary>
    WrongDecision,
}
