using System.Globalization;
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

    /// <summary>
    /// The same change of one school always makes the same id: who begins it again begins no second one. A change to the same version at a later time is another: what went there
    /// and back is told anew.
    /// </summary>
    /// <param name="diff">What changed.</param>
    /// <param name="oldSeenAt">Since when the old version is remembered (<see cref="SeenProtocol.SeenAt"/>).</param>
    /// <param name="at">When the draft is made.</param>
    public static Announcement Of(ProtocolDiff diff, DateTimeOffset oldSeenAt, DateTimeOffset at) => new()
    {
        Id = AnnouncementId.Of("protocol", diff.New.School.Value, diff.Old.Fingerprint, diff.New.Fingerprint, oldSeenAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
        School = diff.New.School,
        Content = new AnnouncementContent
        {
            Title = ProtocolChangeTexts.DraftTitle(diff.New, AnnouncementContent.LongestTitle),
            Text = Text(diff),
            AsksReading = true,
            Clauses = [.. diff.Told.Select(change => change.After).OfType<Clause>().Select(clause => AnnouncedClause.Of(diff.New, clause))],
        },
        Audience = new Audience([diff.New.School], Staff: true, Supervisors: true),
        Author = new CasePerson(new PersonId(""), ProtocolChangeTexts.Assistant),
        CreatedAt = at,
    };

    private static string Text(ProtocolDiff diff)
    {
        var text = ProtocolChangeTexts.DraftBegin(LiteralMarkdown.Of(diff.New.SchoolName));
        var moved = diff.Clauses.OfType<ClauseChange.Moved>().ToList();
        var changes = diff.Told.Select(change => (Words: Of(change), Count: 1)).ToList();
        if (moved.Count > 0) changes.Add((ProtocolChangeTexts.Moved(moved.Select(change => (Address(change.New), Address(change.Old)))), moved.Count));
        var more = 0;
        foreach (var (words, count) in changes)
        {
            // Whole or not at all: half a clause may say the opposite.
            if (more == 0 && text.Length + Apart.Length + words.Length + LongestMore <= AnnouncementContent.LongestText) text += Apart + words;
            else more += count;
        }

        return more == 0 ? text : text + Apart + ProtocolChangeTexts.More(more);
    }

    private static string Of(ClauseChange change) => change switch
    {
        ClauseChange.Changed(var old, var now) => string.Join(
            Apart, ProtocolChangeTexts.Changed(Address(now)), ProtocolChangeTexts.StoodThere, Words(old), ProtocolChangeTexts.StandsThere, Words(now)),
        ClauseChange.Added(var now) => string.Join(Apart, ProtocolChangeTexts.Added(Address(now)), Words(now)),
        ClauseChange.Removed(var old) => string.Join(Apart, ProtocolChangeTexts.Removed(Address(old)), ProtocolChangeTexts.StoodThere, Words(old)),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Address(Clause clause) => LiteralMarkdown.Of(clause.Address);

    private static string Words(Clause clause) => ProtocolChangeTexts.Quoted(LiteralMarkdown.Of(clause.FullText));
}
