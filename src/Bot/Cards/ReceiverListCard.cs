using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>Who gets an announcement, by school: first who asks for something to be done, then who has read it.</summary>
internal static class ReceiverListCard
{
    private const int MostSchools = 20;
    private const int MostNames = 300;
    private const int FewestNames = 3;

    public static Reply Of(Announcement of, IReadOnlyList<Receiver> receivers, AnnouncementRoom room)
    {
        var card = receivers.Count == 0
            ? new AdaptiveCard([CaseElements.Bold(ReceiverListTexts.Heading(of)), new TextBlock(ReceiverListTexts.Nobody)])
            : FittingCard.Of(share => Of(of, receivers, room, share));
        return new Reply(CardText.Of(card), card);
    }

    private static AdaptiveCard Of(Announcement of, IReadOnlyList<Receiver> receivers, AnnouncementRoom room, double share)
    {
        var schools = receivers.GroupBy(one => one.School).ToList();
        var shown = schools.Take(FittingCard.Count(MostSchools, share)).ToList();
        var groups = shown.Select(school => Groups(of, [.. school], room).Where(group => group.Names.Count > 0).ToList()).ToList();
        var each = Math.Max(FewestNames, (int)(share * MostNames) / Math.Max(1, groups.Sum(some => some.Count)));
        return new AdaptiveCard(
        [
            CaseElements.Bold(ReceiverListTexts.Heading(of)),
            .. shown.Zip(groups, (school, some) => School(school, some, room, each)),
            .. schools.Count > shown.Count ? new[] { new TextBlock(ReportTexts.MoreSchools(schools.Count - shown.Count)) { Separator = true } } : [],
        ]);
    }

    private static Container School(IGrouping<SchoolId, Receiver> school, List<(string Heading, IReadOnlyList<string> Names)> groups, AnnouncementRoom room, int each) => new(
    [
        CaseElements.Bold(ReceiverListTexts.School(room.SchoolName(school.Key), school.Count())),
        .. groups.Select(group => new RichTextBlock(
        [
            new TextRun(group.Heading) { Weight = TextWeight.Bolder },
            new TextRun(string.Join(", ", group.Names.Take(each))),
            .. group.Names.Count > each ? new[] { new TextRun($", {ReceiverListTexts.More(group.Names.Count - each)}") { Weight = TextWeight.Bolder } } : [],
        ])
        { Spacing = CardSpacing.Small }),
    ])
    {
        Separator = true,
        Spacing = CardSpacing.Medium,
    };

    // Whoever read it has it, whatever the service told of the message.
    private static IEnumerable<(string Heading, IReadOnlyList<string> Names)> Groups(Announcement of, IReadOnlyList<Receiver> school, AnnouncementRoom room)
    {
        var asks = of.Content.AsksReading;
        var read = school.Where(one => asks && one.ReadAt is not null).OrderBy(one => one.ReadAt).ToList();
        var rest = school.Except(read).ToLookup(one => one.State);
        IReadOnlyList<string> missed = [.. rest[ReceiverState.NotReached].Select(one => one.Why is { } why ? $"{Name(one)} ({ReceiverListTexts.Why(why)})" : Name(one))];
        var sent = Names(rest[ReceiverState.Sent]);
        var waiting = Names(rest[ReceiverState.Queued]);
        var recalled = Names(rest[ReceiverState.Recalled]);
        yield return (ReceiverListTexts.NotReached(missed.Count), missed);

        // Somebody may have to go to them, also to who read it.
        var kept = Names(school.Where(one => one.State == ReceiverState.NotTakenAway));
        yield return (ReceiverListTexts.NotTakenAway(kept.Count), kept);
        yield return (asks ? ReceiverListTexts.NotRead(sent.Count) : ReceiverListTexts.Sent(sent.Count), sent);
        yield return (ReceiverListTexts.Waiting(waiting.Count), waiting);
        yield return (ReceiverListTexts.Recalled(recalled.Count), recalled);
        yield return (ReceiverListTexts.Read(read.Count), [.. read.Select(one => $"{Name(one)} ({CaseTimes.Moment(one.ReadAt!.Value, room.Zone)})")]);
    }

    private static List<string> Names(IEnumerable<Receiver> of) => [.. of.Select(Name)];

    private static string Name(Receiver of) => of.Name is { } name && PersonNames.Plain(name) is { Length: > 0 } plain ? plain : ReceiverListTexts.NoName;
}
