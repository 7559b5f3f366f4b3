using Bot.School.Deliveries;

namespace Bot.School.Cases;

/// <summary>Who must hear of what happened to a case.</summary>
public static class CaseErrands
{
    /// <param name="after">The case as it is now.</param>
    /// <param name="known">How many of its events were known before.</param>
    /// <param name="administrators">The object ids of the administrators.</param>
    public static IReadOnlyList<Errand> Of(Case after, int known, IReadOnlyList<string> administrators)
    {
        ArgumentNullException.ThrowIfNull(after);
        var events = after.History.Skip(known).ToList();
        return events.Count == 0 ? [] : [new Errand.ShowCase(after.Id), .. events.SelectMany(happened => Of(after, happened, administrators))];
    }

    private static IEnumerable<Errand> Of(Case of, CaseEvent happened, IReadOnlyList<string> administrators)
    {
        if (happened.Kind == CaseEventKind.Reminded && of.Status != CaseStatus.AskedBack) yield return new Errand.Remind(of.Id, happened.Number);
        if (IsForAsker(of, happened)) yield return new Errand.TellAsker(of.Id, of.Asker.Id, happened.Number);
        if (happened.Kind != CaseEventKind.NotShown) yield break;
        foreach (var administrator in administrators) yield return new Errand.TellAdministrator(of.Id, administrator, happened.Number);
    }

    // Of what they did themselves they were told on the spot; of a reminder to others they need not hear.
    private static bool IsForAsker(Case of, CaseEvent happened) => happened.Kind switch
    {
        CaseEventKind.Taken or CaseEventKind.GivenBack or CaseEventKind.AskedBack or CaseEventKind.Ruled or CaseEventKind.Corrected or CaseEventKind.Escalated or CaseEventKind.NotShown => true,
        CaseEventKind.Reminded => of.Status == CaseStatus.AskedBack,
        _ => false,
    };
}
