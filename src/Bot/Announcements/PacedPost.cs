using Bot.Deliveries;
using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>
/// Posts what very many get, at the pace of their organisation: each request waits for its moment, is made only when it is still wanted by then, and is tried once. What has
/// begun is not cut, whoever cancels: what came of it is always told. Null for what was not wanted any more.
/// </summary>
internal sealed class PacedPost(IConnectorClient connector, TenantPaces paces, ILogger<PacedPost> log)
{
    private const string Resting = "the organisation is to be sent nothing now";

    private static readonly TimeSpan NoMoment = TimeSpan.FromSeconds(1);

    /// <summary>Says it in a conversation, with a notification.</summary>
    public Task<SendResult?> SendAsync(ConversationAddress to, Reply reply, Func<Task<bool>> isWanted, CancellationToken cancellation) =>
        InFormsAsync(to, reply, form => connector.SendAsync(Once(to), form.Alerting(), cancellation), isWanted, cancellation);

    /// <summary>Puts it in the place of what an own message says. Nobody is notified.</summary>
    public Task<SendResult?> UpdateAsync(ConversationAddress at, string message, Reply reply, Func<Task<bool>> isWanted, CancellationToken cancellation) =>
        InFormsAsync(at, reply, form => connector.UpdateAsync(Once(at), message, form, cancellation), isWanted, cancellation);

    /// <summary>Takes an own message away.</summary>
    public Task<SendResult?> DeleteAsync(ConversationAddress at, string message, Func<Task<bool>> isWanted, CancellationToken cancellation) =>
        InTimeAsync(at, () => connector.DeleteAsync(Once(at), message, cancellation), isWanted, cancellation);

    /// <summary>Opens the chat with a person.</summary>
    /// <param name="via">A conversation that tells of which organisation they are, and which service holds it.</param>
    /// <param name="person">Who, as the service knows them.</param>
    /// <param name="isWanted">Whether it is still to be done.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    public async Task<CreateResult?> OpenChatAsync(ConversationAddress via, PersonId person, Func<Task<bool>> isWanted, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(via.Tenant) || string.IsNullOrWhiteSpace(via.Assistant))
            return new CreateResult.Never(NotSent.NotSupported, "the service does not tell of which organisation this is: no chat can be made");
        if (!await paces.WaitAsync(via.Tenant, cancellation)) return new CreateResult.Later(NoMoment, Resting) { IsUntried = true };
        if (!await isWanted()) return null;
        var result = await connector.CreateConversationAsync(via.Service, new NewConversation.Personal(via.Assistant, via.Tenant, person.Value) { Once = true }, cancellation);
        if (result is CreateResult.Later { IsThrottled: true } throttled) await paces.RestAsync(via.Tenant, throttled.After, CancellationToken.None);
        return result;
    }

    // Not the last form, which says that there is an answer to a question.
    private async Task<SendResult?> InFormsAsync(
        ConversationAddress to, Reply reply, Func<OutgoingActivity, Task<SendResult>> send, Func<Task<bool>> isWanted, CancellationToken cancellation)
    {
        SendResult? result = null;
        foreach (var form in reply.Forms().SkipLast(1))
        {
            result = await InTimeAsync(to, () => send(form), isWanted, cancellation);
            if (result is not SendResult.Never(NotSent.Malformed or NotSent.TooLarge, var detail)) return result;
            Log.MessageRefused(log, detail);
        }

        return result;
    }

    private async Task<SendResult?> InTimeAsync(ConversationAddress to, Func<Task<SendResult>> send, Func<Task<bool>> isWanted, CancellationToken cancellation)
    {
        if (!await paces.WaitAsync(to.Tenant, cancellation)) return new SendResult.Later(NoMoment, Resting) { IsUntried = true };
        if (!await isWanted()) return null;
        var result = await send();
        if (result is SendResult.Later { IsThrottled: true } throttled) await paces.RestAsync(to.Tenant, throttled.After, CancellationToken.None);
        return result;
    }

    private static ReplyAddress Once(ConversationAddress to) => new(to.Service, to.Id.Value, null) { Once = true };
}
