using Bot.School.Conversations;
using Bot.School.People;
using Bot.Teams.Connector;
using Bot.Turns;

namespace Bot.Deliveries;

/// <summary>Says something to one person alone: in their chat with the assistant, which is made when there is none, and made anew when it is gone.</summary>
internal sealed class PersonalChats(IPeople people, IConnectorClient connector, ReplySender sender, TimeProvider clock)
{
    /// <param name="member">How the service knows the person: by their id, or by their object id in the organisation's directory.</param>
    /// <param name="known">What is known of them; null when that is nothing.</param>
    /// <param name="via">A conversation that tells of which organisation they are, and which service holds it.</param>
    /// <param name="reply">What is said.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<SendResult> SendAsync(string member, KnownPerson? known, ConversationAddress via, Reply reply, CancellationToken cancellation)
    {
        if (known?.Chat is { } chat)
        {
            var result = await sender.SendAsync(chat, reply, cancellation);
            if (result is not SendResult.Never(NotSent.ConversationGone, _)) return result;
            await people.LoseChatAsync(known.Id, cancellation);
        }

        if (string.IsNullOrWhiteSpace(via.Tenant) || string.IsNullOrWhiteSpace(via.Assistant))
            return new SendResult.Never(NotSent.NotSupported, "the service does not tell of which organisation this is: no chat can be made");
        switch (await connector.CreateConversationAsync(via.Service, new NewConversation.Personal(via.Assistant, via.Tenant, member), cancellation))
        {
            case CreateResult.Created(var id, _):
                var made = via with { Id = new ConversationId(id) };
                if (known is not null) await people.SeeAsync(known with { Chat = made, SeenAt = clock.GetUtcNow() }, cancellation);
                return await sender.SendAsync(made, reply, cancellation);
            case CreateResult.Later(var after, var reason):
                return new SendResult.Later(after, reason);
            case CreateResult.Never(var reason, var detail):
                return new SendResult.Never(reason, detail);
            case CreateResult.Unsure(var detail):
                return new SendResult.Unsure(detail);
            case var other:
                throw new InvalidOperationException($"Nobody knows what a chat that is {other.GetType().Name} means.");
        }
    }
}
