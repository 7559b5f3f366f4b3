using Bot.Storage;
using Bot.Teams.Turns;

namespace Bot.Turns;

/// <summary>The wire's store of turns, on the database: neither of the two knows the other.</summary>
internal sealed class StoredTurns(Inbox inbox) : ITurnStore
{
    public Task<bool> AddAsync(StoredTurn turn, DateTimeOffset due, CancellationToken cancellation) =>
        inbox.AddAsync(new IncomingItem(NameOf(turn.Key), turn.Body.ToArray(), turn.ReceivedAt), due, cancellation);

    public Task FinishAsync(TurnKey key, DateTimeOffset at, CancellationToken cancellation) => inbox.FinishAsync(NameOf(key), at, cancellation);

    public Task PostponeAsync(TurnKey key, DateTimeOffset due, CancellationToken cancellation) => inbox.PostponeAsync(NameOf(key), due, cancellation);

    public async Task<IReadOnlyList<StoredTurn>> TakeDueAsync(DateTimeOffset now, DateTimeOffset due, int most, CancellationToken cancellation) =>
        [.. (await inbox.TakeDueAsync(now, due, most, cancellation)).Select(item =>
            new StoredTurn(new TurnKey(item.Name.Channel, item.Name.Conversation, item.Name.Activity), item.Body, item.ReceivedAt))];

    public Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => inbox.ForgetFinishedBeforeAsync(moment, cancellation);

    private static IncomingName NameOf(TurnKey key) => new(key.ChannelId, key.ConversationId, key.ActivityId);
}
