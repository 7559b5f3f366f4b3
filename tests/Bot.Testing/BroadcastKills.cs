using System.Diagnostics;
using Bot.School.Announcements;

namespace Bot.Testing;

/// <param name="Processes">How many share the work.</param>
/// <param name="Kills">How often one of them is killed, at moments that <paramref name="Seed"/> chooses.</param>
public sealed record KillPlan(int Processes, int Kills, int Seed);

/// <param name="Outcome">What became of the broadcast.</param>
/// <param name="InFlight">How many messages were at the connector at the kills, together.</param>
/// <param name="Unwritten">What the connector had taken from the process that was killed and nobody had written down: counted after each kill, each message once.</param>
/// <param name="Took">From the release until everybody had it or was named.</param>
/// <param name="Recovered">From the last kill until then.</param>
public sealed record KillReport(BroadcastOutcome Outcome, int InFlight, int Unwritten, TimeSpan Took, TimeSpan Recovered);

/// <summary>Kills processes of the assistant while they send to very many, and starts each anew.</summary>
/// <param name="start">Starts one of the processes, over the store of the broadcast; disposed of it is gone as by <c>kill -9</c>.</param>
public sealed class BroadcastKills(Broadcast broadcast, LimitedConnector teams, Func<int, Task<IDisposable>> start)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // From one message to the next at the pace that Teams allows.
    private static readonly TimeSpan BetweenMessages = TimeSpan.FromMilliseconds(20);

    public async Task<KillReport> RunAsync(KillPlan plan)
    {
        var random = new Random(plan.Seed);
        var moments = Enumerable.Range(0, plan.Kills).Select(_ => random.Next(broadcast.Receivers.Count * 9 / 10)).Order().ToList();
        var processes = new IDisposable[plan.Processes];
        var killed = new List<(long From, long Until)>();
        var unwritten = new HashSet<string>();
        try
        {
            for (var which = 0; which < plan.Processes; which++) processes[which] = await start(which);
            var began = Stopwatch.GetTimestamp();
            await broadcast.ReleaseAsync();
            foreach (var moment in moments)
            {
                await teams.Received.CameAsync(moment).WaitAsync(Patience);
                await Task.Delay(random.NextDouble() * BetweenMessages);
                var which = random.Next(plan.Processes);
                killed.Add(Kill(processes[which]));
                processes[which] = await start(which);
                unwritten.UnionWith(await UnwrittenAsync(killed[^1].Until));
            }

            await broadcast.WhenAsync((now, _) => now.Status == AnnouncementStatus.Sent, Patience);
            var outcome = await BroadcastOutcome.OfAsync(broadcast, teams);
            return new KillReport(
                outcome, killed.Sum(kill => teams.Busy.Between(kill.From, kill.Until)), unwritten.Count, Stopwatch.GetElapsedTime(began), Stopwatch.GetElapsedTime(killed[^1].From));
        }
        finally
        {
            foreach (var process in processes) process?.Dispose();
        }
    }

    private static (long From, long Until) Kill(IDisposable process)
    {
        var from = Stopwatch.GetTimestamp();
        process.Dispose();
        return (from, Stopwatch.GetTimestamp());
    }

    // What another process was sending at the kill is written down by now; what the dead one was sending never is, and is not sent again before its lease is over.
    private async Task<IEnumerable<string>> UnwrittenAsync(long kill)
    {
        var queued = (await broadcast.ListAsync()).Where(one => one.State == ReceiverState.Queued).Select(one => LimitedConnector.ChatOf(one.Person.Value)).ToHashSet();
        return teams.Received.MarkedByConversation().Where(chat => queued.Contains(chat.Key)).SelectMany(chat => chat.Value).Where(message => message.At <= kill).Select(message => message.Id);
    }
}
