using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Teams.Schema;

namespace Bot.Deliveries;

/// <summary>Whom to mention, so that they see what stands in their conversation. Who is no member of it is never mentioned: the service would refuse the message.</summary>
internal sealed class MentionedMembers(IConnectorClient connector)
{
    /// <summary>More would be no mention any more, and the service takes only so many.</summary>
    public const int Most = 20;

    /// <summary>Everybody but the one who asked. Nobody when the service does not tell who there is: what is said matters more.</summary>
    public async Task<IReadOnlyList<Mention>> OfEveryoneAsync(Case of, ConversationAddress conversation, CancellationToken cancellation) =>
        [.. (await MembersAsync(of, conversation, cancellation)).Take(Most).Select(Mentioned)];

    /// <summary>Who has taken the case on, when they are there; else everybody.</summary>
    public async Task<IReadOnlyList<Mention>> OfThoseWhoseTurnItIsAsync(Case of, ConversationAddress conversation, CancellationToken cancellation)
    {
        var members = await MembersAsync(of, conversation, cancellation);
        return members.FirstOrDefault(member => member.Id == of.TakenBy?.Id.Value) is { } taker ? [Mentioned(taker)] : [.. members.Take(Most).Select(Mentioned)];
    }

    private async Task<IReadOnlyList<TeamsMember>> MembersAsync(Case of, ConversationAddress conversation, CancellationToken cancellation) =>
        await connector.MembersAsync(conversation.Service, conversation.Id.Value, cancellation) is MembersResult.Everyone(var members)
            ? [.. members.Where(member => member.Id != of.Asker.Id.Value && !string.IsNullOrWhiteSpace(member.Name))]
            : [];

    private static Mention Mentioned(TeamsMember member) => Mention.Of(member.Id, member.Name!);
}
