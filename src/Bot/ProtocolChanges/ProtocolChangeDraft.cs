using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;
using Bot.Texts;

namespace Bot.ProtocolChanges;

/// <summary>Writes the announcement that the directie is offered when their protocol changed.</summary>
internal static class ProtocolChangeDraft
{
    private const string Apart = "\n\n";

    // What is said of those that did not fit.
    private static readonly int LongestMore = Apart.Length + ProtocolChangeTexts.More(int.MaxValue).Length;

    /// <summary>The same two versions of one school always make the same id: who begins it again begins no second one.</summary>
    public static Announcement Of(ProtocolDiff diff, DateTimeOffset at) => new()
    {
        Id = AnnouncementId.Of("protocol", diff.New.School.Value, diff.Old.Fingerprint, diff.New.Fingerprint),
        School = diff.New.School,
        Content = new AnnouncementContent
        {
            Title = ProtocolChangeTexts.DraftTitle(diff.New, AnnouncementContent.LongestTitle),
            Text = Text(diff),
            AsksReading = true,
            Clauses = [.. diff.Clauses.Where(change => change is ClauseChange.Changed or ClauseChange.Added).Select(change => AnnouncedClause.Of(diff.New, change.After!))],
        },
        Audience = new Audience([diff.New.School], Staff: true, Supervisors: true),
        Author = new CasePerson(new PersonId(""), ProtocolChangeTexts.Assistant),
        CreatedAt = at,
    };

    private static string Text(ProtocolDiff diff)
    {
        var text = ProtocolChangeTexts.DraftBegin(LiteralMarkdown.Of(diff.New.SchoolName));
        var changes = diff.Clauses.Where(change => change is not ClauseChange.Unchanged).Select(Of).ToList();
        var more = 0;
        foreach (var change in changes)
        {
            // Whole or not at all: half a clause may say the opposite.
            if (more == 0 && text.Length + Apart.Length + change.Length + LongestMore <= AnnouncementContent.LongestText) text += Apart + change;
            else more++;
        }

        return more == 0 ? text : text + Apart + ProtocolChangeTexts.More(more);
    }

    private static string Of(ClauseChange change) => change switch
    {
        ClauseChange.Changed(var old, var now) => string.Join(
            Apart, ProtocolChangeTexts.Changed(Address(now)), ProtocolChangeTexts.StoodThere, Words(old), ProtocolChangeTexts.StandsThere, Words(now)),
        ClauseChange.Added(var now) => string.Join(Apart, ProtocolChangeTexts.Added(Address(now)), Words(now)),
        ClauseChange.Removed(var old) => string.Join(Apart, ProtocolChangeTexts.Removed(Address(old)), ProtocolChangeTexts.StoodThere, Words(old)),
        ClauseChange.Moved(var old, var now) => old.Address == now.Address ? ProtocolChangeTexts.MovedHere(Address(now)) : ProtocolChangeTexts.Moved(Address(now), Address(old)),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Address(Clause clause) => LiteralMarkdown.Of(clause.Address);

    private static string Words(Clause clause) => ProtocolChangeTexts.Quoted(LiteralMarkdown.Of(clause.FullText));
}
