using Bot.School.Precedents;

namespace Bot.School.Cases;

/// <summary>What became of a change.</summary>
public abstract record CaseChange
{
    private CaseChange()
    {
    }

    /// <summary>It was made, and is stored.</summary>
    public sealed record Made(Case Case) : CaseChange;

    /// <summary>The case, as it is now, does not allow it.</summary>
    public sealed record Refused(Case Case, CaseRefusal Why) : CaseChange;

    /// <summary>There is no such case any more.</summary>
    public sealed record Gone : CaseChange;
}

/// <summary>The one door through which cases change: a step is taken on the newest state, stored with what it causes to be sent, and taken anew when somebody else was first.</summary>
/// <param name="cases">Where they are kept.</param>
/// <param name="clock">When to look at a case again.</param>
/// <param name="precedents">Hears of rulings.</param>
/// <param name="administrators">The object ids of the administrators.</param>
public sealed class CaseDesk(ICases cases, CaseClock clock, IPrecedents precedents, IReadOnlyList<string> administrators)
{
    /// <summary>Opens a case. Opened again it stays as it is: the case that is returned is the one that counts.</summary>
    public Task<Case> OpenAsync(Case opened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var clocked = clock.Set(opened);
        return cases.OpenAsync(clocked, CaseErrands.Of(clocked, 0, administrators), cancellation);
    }

    /// <param name="id">Which case.</param>
    /// <param name="step">Runs again on the newer state when somebody else was first; changes nothing else.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<CaseChange> ChangeAsync(CaseId id, Func<Case, CaseStep> step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        while (await cases.FindAsync(id, cancellation) is { } before)
        {
            switch (step(before))
            {
                case CaseStep.Refused(_, var why):
                    return new CaseChange.Refused(before, why);
                case CaseStep.Done(var after) when after.Version == before.Version:
                    return new CaseChange.Made(before);
                case CaseStep.Done(var after):
                    var clocked = clock.Set(after);
                    if (!await cases.SaveAsync(clocked, CaseErrands.Of(clocked, before.History.Count, administrators), cancellation)) break;
                    if (clocked.Ruling is not null) precedents.Changed(clocked.School);
                    return new CaseChange.Made(clocked);
            }
        }

        return new CaseChange.Gone();
    }
}
