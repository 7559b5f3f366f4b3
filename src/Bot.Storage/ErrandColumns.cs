using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;

namespace Bot.Storage;

/// <summary>An errand as columns of the table <c>delivery</c>.</summary>
/// <param name="Kind">What is to be done: a code that no later version gives another meaning.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Part">Which part of that; null when the whole.</param>
/// <param name="Receiver">Whom it must reach; null when that follows from the subject.</param>
internal sealed record ErrandColumns(string Kind, string Subject, int? Part, string? Receiver)
{
    private const string ShowCase = "show_case";
    private const string TellAsker = "tell_asker";
    private const string Remind = "remind";
    private const string TellAdministrator = "tell_administrator";

    /// <summary>Those that this version knows, for SQL. A later one may have stored others: they are left to it.</summary>
    public const string KnownKinds = $"('{ShowCase}', '{TellAsker}', '{Remind}', '{TellAdministrator}')";

    public static ErrandColumns Of(Errand errand) => errand switch
    {
        Errand.ShowCase(var of) => new(ShowCase, of.Value, null, null),
        Errand.TellAsker(var of, var asker, var part) => new(TellAsker, of.Value, part, asker.Value),
        Errand.Remind(var of, var part) => new(Remind, of.Value, part, null),
        Errand.TellAdministrator(var of, var administrator, var part) => new(TellAdministrator, of.Value, part, administrator),
        _ => throw new ArgumentOutOfRangeException(nameof(errand), errand.GetType().Name, "There are no columns for it."),
    };

    /// <summary>Null when the columns are of no errand that this version knows.</summary>
    public Errand? ToErrand() => (Kind, Part, Receiver) switch
    {
        (ShowCase, _, _) => new Errand.ShowCase(new CaseId(Subject)),
        (TellAsker, { } part, { } receiver) => new Errand.TellAsker(new CaseId(Subject), new PersonId(receiver), part),
        (Remind, { } part, _) => new Errand.Remind(new CaseId(Subject), part),
        (TellAdministrator, { } part, { } receiver) => new Errand.TellAdministrator(new CaseId(Subject), receiver, part),
        _ => null,
    };
}
