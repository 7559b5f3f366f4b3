using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Protocols;

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
    private const string GatherReceivers = "gather_receivers";
    private const string ShowReport = "show_report";
    private const string TellDiscarded = "tell_discarded";
    private const string TellOutdated = "tell_outdated";
    private const string MarkOutdated = "mark_outdated";

    /// <summary>Ordered for many at once, in SQL.</summary>
    internal const string Announce = "announce";

    /// <inheritdoc cref="Announce"/>
    internal const string RemindReader = "remind_reader";

    /// <summary>Those that this version knows, for SQL. A later one may have stored others: they are left to it.</summary>
    public const string KnownKinds =
        $"('{ShowCase}', '{TellAsker}', '{Remind}', '{TellAdministrator}', '{GatherReceivers}', '{ShowReport}', '{TellDiscarded}', '{TellOutdated}', '{MarkOutdated}', '{Announce}', '{RemindReader}')";

    public static ErrandColumns Of(Errand errand) => errand switch
    {
        Errand.ShowCase(var of) => new(ShowCase, of.Value, null, null),
        Errand.TellAsker(var of, var asker, var part) => new(TellAsker, of.Value, part, asker.Value),
        Errand.Remind(var of, var part) => new(Remind, of.Value, part, null),
        Errand.TellAdministrator(var of, var administrator, var part) => new(TellAdministrator, of.Value, part, administrator),
        Errand.GatherReceivers(var of) => new(GatherReceivers, of.Value, null, null),
        Errand.ShowReport(var of) => new(ShowReport, of.Value, null, null),
        Errand.TellDiscarded(var of, var number) => new(TellDiscarded, of.Value, number, null),
        Errand.Announce(var of, var receiver) => new(Announce, of.Value, null, receiver.Value),
        Errand.RemindReader(var of, var receiver, var number) => new(RemindReader, of.Value, number, receiver.Value),
        Errand.TellOutdated(var of, var fingerprint) => new(TellOutdated, $"{of.Value}{Between}{fingerprint}", null, null),
        Errand.MarkOutdated(var of, var fingerprint) => new(MarkOutdated, $"{of.Value}{Between}{fingerprint}", null, null),
        _ => throw new ArgumentOutOfRangeException(nameof(errand), errand.GetType().Name, "There are no columns for it."),
    };

    /// <summary>Null when the columns are of no errand that this version knows.</summary>
    public Errand? ToErrand() => (Kind, Part, Receiver) switch
    {
        (ShowCase, _, _) => new Errand.ShowCase(new CaseId(Subject)),
        (TellAsker, { } part, { } receiver) => new Errand.TellAsker(new CaseId(Subject), new PersonId(receiver), part),
        (Remind, { } part, _) => new Errand.Remind(new CaseId(Subject), part),
        (TellAdministrator, { } part, { } receiver) => new Errand.TellAdministrator(new CaseId(Subject), receiver, part),
        (GatherReceivers, _, _) => new Errand.GatherReceivers(new AnnouncementId(Subject)),
        (ShowReport, _, _) => new Errand.ShowReport(new AnnouncementId(Subject)),
        (TellDiscarded, { } part, _) => new Errand.TellDiscarded(new AnnouncementId(Subject), part),
        (Announce, _, { } receiver) => new Errand.Announce(new AnnouncementId(Subject), new PersonId(receiver)),
        (RemindReader, { } part, { } receiver) => new Errand.RemindReader(new AnnouncementId(Subject), new PersonId(receiver), part),
        (TellOutdated, _, _) when Subject.IndexOf(Between) is var end and > 0 => new Errand.TellOutdated(new SchoolId(Subject[..end]), Subject[(end + 1)..]),
        (MarkOutdated, _, _) when Subject.IndexOf(Between) is var end and > 0 => new Errand.MarkOutdated(new SchoolId(Subject[..end]), Subject[(end + 1)..]),
        _ => null,
    };

    // Stands in no name of a school's folder.
    private const char Between = '/';
}
