using Bot.School.Announcements;

namespace Bot.Testing;

/// <summary>What became of a broadcast: what the assistant says of it, held against what the connector saw.</summary>
public sealed class BroadcastOutcome
{
    private readonly List<string> _lost = [];
    private readonly List<string> _wrong = [];
    private readonly Dictionary<ReachFailure, int> _named = [];

    private BroadcastOutcome(ReceiverCount told) => Told = told;

    /// <summary>What the report says.</summary>
    public ReceiverCount Told { get; }

    /// <summary>How many people have it, as the connector saw it.</summary>
    public int Reached { get; private set; }

    /// <summary>Who got nothing and is not named as such.</summary>
    public IReadOnlyList<string> Lost => _lost;

    /// <summary>Of whom the assistant tells something else than the connector saw.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>How many were not reached, by reason.</summary>
    public IReadOnlyDictionary<ReachFailure, int> Named => _named;

    /// <summary>How many messages came to somebody who had it already.</summary>
    public int Extra { get; private set; }

    /// <summary>How many of all the cards were not taken away.</summary>
    public int Standing { get; private set; }

    public static async Task<BroadcastOutcome> OfAsync(Broadcast broadcast, LimitedConnector teams)
    {
        var outcome = new BroadcastOutcome(await broadcast.CountAsync());
        var received = teams.Received.MarkedByConversation();
        var rows = (await broadcast.ListAsync()).ToDictionary(row => row.Person.Value, StringComparer.Ordinal);
        foreach (var person in broadcast.Receivers) outcome.Look(person, received.GetValueOrDefault(LimitedConnector.ChatOf(person), []), rows.GetValueOrDefault(person));
        return outcome;
    }

    private void Look(string person, IReadOnlyList<ReceivedMessage> received, Receiver? row)
    {
        if (received.Count > 0) Reached++;
        Extra += Math.Max(0, received.Count - 1);
        Standing += received.Count(message => !message.IsDeleted);
        if (row is { State: ReceiverState.NotReached, Why: { } why }) _named[why] = _named.GetValueOrDefault(why) + 1;
        else if (received.Count == 0) _lost.Add($"{person}: {row?.State}");
        var isTold = row?.State is ReceiverState.Sent or ReceiverState.Recalled or ReceiverState.NotTakenAway;
        if (isTold != received.Count > 0) _wrong.Add($"{person}: {row?.State}, {received.Count} received");
    }
}
