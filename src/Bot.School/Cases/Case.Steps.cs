namespace Bot.School.Cases;

public sealed partial record Case
{
    /// <summary>The most words' signs that one step takes; longer ones are cut, since a card has an end.</summary>
    public const int MostOfWords = 2000;

    /// <summary>The first event.</summary>
    public Case Open(DateTimeOffset at) => this with { Status = CaseStatus.Open, History = [new CaseEvent(1, CaseEventKind.Opened, Asker, at)] };

    /// <summary>Somebody takes it on.</summary>
    public CaseStep Take(CasePerson by, DateTimeOffset at) => WhyClosed() as CaseStep ?? (Status, TakenBy) switch
    {
        (_, { } other) when other.Id != by.Id => Refuse(CaseRefusal.TakenByOther),
        (_, not null) => new CaseStep.Done(this),
        (CaseStatus.Open, _) => Done(this with { Status = CaseStatus.Taken, TakenBy = by }, CaseEventKind.Taken, by, at),
        _ => Done(this with { TakenBy = by }, CaseEventKind.Taken, by, at),
    };

    /// <summary>Who stands in for somebody who is away takes it over from them.</summary>
    public CaseStep TakeOver(CasePerson by, DateTimeOffset at) =>
        WhyClosed() as CaseStep ?? Done(this with { Status = Status == CaseStatus.Open ? CaseStatus.Taken : Status, TakenBy = by }, CaseEventKind.Taken, by, at);

    /// <summary>Who took it on gives it back.</summary>
    public CaseStep GiveBack(CasePerson by, DateTimeOffset at)
    {
        if (WhyClosed() is { } closed) return closed;
        if (TakenBy is null || TakenBy.Id != by.Id) return Refuse(CaseRefusal.NotTaken);
        return Done(this with { Status = Status == CaseStatus.Taken ? CaseStatus.Open : Status, TakenBy = null }, CaseEventKind.GivenBack, by, at);
    }

    /// <summary>A supervisor asks the one who asked. Who asks has taken it on.</summary>
    public CaseStep AskBack(CasePerson by, string question, DateTimeOffset at)
    {
        if (WhyClosed() is { } closed) return closed;
        if (TakenBy is { } other && other.Id != by.Id) return Refuse(CaseRefusal.TakenByOther);
        return string.IsNullOrWhiteSpace(question)
            ? Refuse(CaseRefusal.WordsMissing)
            : Done(this with { Status = CaseStatus.AskedBack, TakenBy = by }, CaseEventKind.AskedBack, by, at, question);
    }

    /// <summary>The one who asked answers what was asked back.</summary>
    public CaseStep Answer(CasePerson by, string answer, DateTimeOffset at)
    {
        if (WhyClosed() is { } closed) return closed;
        if (by.Id != Asker.Id) return Refuse(CaseRefusal.NotTheAsker);
        if (IsSaidAlready(CaseEventKind.Answered, answer)) return new CaseStep.Done(this);
        if (Status != CaseStatus.AskedBack) return Refuse(CaseRefusal.NothingAsked);
        return string.IsNullOrWhiteSpace(answer)
            ? Refuse(CaseRefusal.WordsMissing)
            : Done(this with { Status = CaseStatus.Answered }, CaseEventKind.Answered, by, at, answer);
    }

    /// <summary>The one who asked tells more.</summary>
    public CaseStep Add(CasePerson by, string words, DateTimeOffset at)
    {
        if (WhyClosed() is { } closed) return closed;
        if (by.Id != Asker.Id) return Refuse(CaseRefusal.NotTheAsker);
        if (IsSaidAlready(CaseEventKind.Added, words)) return new CaseStep.Done(this);
        return string.IsNullOrWhiteSpace(words) ? Refuse(CaseRefusal.WordsMissing) : Done(this, CaseEventKind.Added, by, at, words);
    }

    /// <summary>A supervisor decides. The first ruling counts, whoever had taken the case on.</summary>
    public CaseStep Rule(CasePerson by, RulingDecision decision, string explanation, bool standsForLater, DateTimeOffset at)
    {
        if (WhyClosed() is { } closed) return closed;
        return WhyNoRuling(decision, explanation) as CaseStep ?? Decide(CaseStatus.Ruled, CaseEventKind.Ruled, by, decision, explanation, standsForLater, at);
    }

    /// <summary>A supervisor decides otherwise: a new ruling in the place of the old.</summary>
    public CaseStep Correct(CasePerson by, RulingDecision decision, string explanation, bool standsForLater, DateTimeOffset at)
    {
        if (Status == CaseStatus.Withdrawn) return Refuse(CaseRefusal.Withdrawn);
        if (Ruling is null) return Refuse(CaseRefusal.NotRuled);
        return WhyNoRuling(decision, explanation) as CaseStep ?? Decide(CaseStatus.Corrected, CaseEventKind.Corrected, by, decision, explanation, standsForLater, at);
    }

    /// <summary>The one who asked takes it back.</summary>
    public CaseStep Withdraw(CasePerson by, DateTimeOffset at)
    {
        if (WhyClosed() is { } closed) return closed;
        return by.Id != Asker.Id ? Refuse(CaseRefusal.NotTheAsker) : Done(this with { Status = CaseStatus.Withdrawn, TakenBy = null }, CaseEventKind.Withdrawn, by, at);
    }

    /// <summary>The clock reminds those who are to rule; of <see cref="CaseStatus.AskedBack"/> the one who asked.</summary>
    public CaseStep Remind(DateTimeOffset at) => WhyClosed() as CaseStep ?? Done(this, CaseEventKind.Reminded, null, at);

    /// <summary>The clock takes it up a level.</summary>
    public CaseStep Escalate(DateTimeOffset at) => WhyClosed() as CaseStep ?? (IsEscalated ? new CaseStep.Done(this) : Done(this with { IsEscalated = true }, CaseEventKind.Escalated, null, at));

    /// <summary>Its card could not be shown to those who are to rule.</summary>
    public CaseStep NotShown(string why, DateTimeOffset at) => WhyClosed() as CaseStep ?? Done(this, CaseEventKind.NotShown, null, at, why);

    private CaseStep.Done Decide(CaseStatus status, CaseEventKind kind, CasePerson by, RulingDecision decision, string explanation, bool standsForLater, DateTimeOffset at)
    {
        var ruling = new Ruling(decision, Cut(explanation), by, at, ProtocolVersion, standsForLater);
        return Done(this with { Status = status, Ruling = ruling, TakenBy = TakenBy ?? by }, kind, by, at, explanation, decision);
    }

    private CaseStep.Refused? WhyNoRuling(RulingDecision decision, string explanation)
    {
        if (decision == RulingDecision.Handled != IsUrgent) return Refuse(CaseRefusal.WrongDecision);
        return decision is RulingDecision.AllowedIf or RulingDecision.Handled && string.IsNullOrWhiteSpace(explanation) ? Refuse(CaseRefusal.WordsMissing) : null;
    }

    // A message that is handled again is not heard twice.
    private bool IsSaidAlready(CaseEventKind kind, string words) => History[^1] is { } last && last.Kind == kind && last.Words == Cut(words);

    private CaseStep.Refused? WhyClosed() => Status switch
    {
        CaseStatus.Ruled or CaseStatus.Corrected => Refuse(CaseRefusal.AlreadyRuled),
        CaseStatus.Withdrawn => Refuse(CaseRefusal.Withdrawn),
        _ => null,
    };

    private CaseStep.Refused Refuse(CaseRefusal why) => new(this, why);

    private static CaseStep.Done Done(Case changed, CaseEventKind kind, CasePerson? by, DateTimeOffset at, string words = "", RulingDecision? decision = null) =>
        new(changed with
        {
            Version = changed.Version + 1,
            History = [.. changed.History, new CaseEvent(changed.History.Count + 1, kind, by, at) { Words = Cut(words), Decision = decision }],
        });

    private static string Cut(string words)
    {
        var trimmed = words.Trim();
        return trimmed.Length <= MostOfWords ? trimmed : trimmed[..(char.IsHighSurrogate(trimmed[MostOfWords - 1]) ? MostOfWords - 1 : MostOfWords)];
    }
}
