using Bot.Cases;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Teams.Schema;

namespace Bot.Deliveries;

/// <summary>Whom to mention, so that they see what stands in their conversation. Who is no member of it is never mentioned: the service would refuse the message.</summary>
internal sealed class MentionedMembers(Membership membership, StandIns standIns)
{
    /// <summary>More would be no mention any more.</summary>
    public const int Most = 20;

    /// <summary>Everybody but the one who asked. Nobody when the service does not tell who there is: what is said matters more.</summary>
    public async Task<IReadOnlyList<Mention>> OfEveryoneAsync(Case of, ConversationAddress conversation, CancellationToken cancellation) =>
        Mentioned(await WithoutTheAbsentAsync(of, (await MembersAsync(conversation, cancellation)).Where(member => member.Id != of.Asker.Id.Value), cancellation));

    /// <summary>Who has taken the case on, when they are there; else everybody but the one who asked.</summary>
    public async Task<IReadOnlyList<Mention>> OfThoseWhoseTurnItIsAsync(Case of, ConversationAddress conversation, CancellationToken cancellation)
    {
        var members = await MembersAsync(conversation, cancellation);
        var away = await standIns.TodayAsync(of.School, cancellation);
        var taker = of.TakenBy is { } taken ? away.GetValueOrDefault(taken.Id, taken).Id.Value : null;
        return members.FirstOrDefault(member => member.Id == taker) is { } one
            ? Mentioned([one])
            : Mentioned(await WithoutTheAbsentAsync(of, members.Where(member => member.Id != of.Asker.Id.Value), cancellation));
    }

    /// <summary>The one who asked, when they are still there.</summary>
    public async Task<IReadOnlyList<Mention>> OfAskerAsync(Case of, ConversationAddress conversation, CancellationToken cancellation) =>
        Mentioned((await MembersAsync(conversation, cancellation)).Where(member => member.Id == of.Asker.Id.Value));

    // Who stands in is a member too, and is mentioned as such. When all are away somebody must still see it: then all are mentioned.
    private async Task<IEnumerable<TeamsMember>> WithoutTheAbsentAsync(Case of, IEnumerable<TeamsMember> members, CancellationToken cancellation)
    {
        var (all, away) = (members.ToList(), await standIns.TodayAsync(of.School, cancellation));
        var there = all.Where(member => !away.ContainsKey(new PersonId(member.Id))).ToList();
        return there.Count > 0 ? there : all;
    }

    private async Task<IReadOnlyList<TeamsMember>> MembersAsync(ConversationAddress conversation, CancellationToken cancellation) =>
        await membership.EveryoneAsync(conversation.Service, conversation.Id.Value, cancellation) ?? [];

    private static IReadOnlyList<Mention> Mentioned(IEnumerable<TeamsMember> members) =>
        [.. members.Where(member => !string.IsNullOrWhiteSpace(member.Name)).Take(Most).Select(member => Mention.Of(member.Id, member.Name!))];
}
