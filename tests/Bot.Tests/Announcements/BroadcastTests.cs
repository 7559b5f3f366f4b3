using System.Diagnostics;
using Bot.School.Announcements;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.Tests.Announcements;

/// <summary>One after the other: what is measured is what leaves in a second.</summary>
[CollectionDefinition(nameof(BroadcastTests), DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "That is what it is called.")]
public sealed class BroadcastCollection;

[Collection(nameof(BroadcastTests))]
public sealed class BroadcastTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LatestAfterStop = TimeSpan.FromSeconds(2);
    
    // So slow that some are always on their way.
    private static readonly Mishaps Slow = new() { ServerErrors = 0, Latency = TimeSpan.FromMilliseconds(600) };

    [Fact]
    public async Task Everybody_gets_it_once_or_is_named_and_Teams_is_never_asked_too_much()
    {
        await using var host = await BroadcastHost.StartAsync(300);
        host.Teams.Mishaps = Slow with { Blocked = 0.05 };
        await host.Broadcast.ReleaseAsync();
        await host.Broadcast.WhenAsync((now, _) => now.Status == AnnouncementStatus.Sent, Patience);

        var outcome = await BroadcastOutcome.OfAsync(host.Broadcast, host.Teams);
        output.WriteLine($"{outcome.Reached} reached, {host.Teams.Counts.Throttled} of {host.Teams.Counts.All} requests throttled");
        HasNoFault(outcome);
        var blocked = host.Broadcast.Receivers.Count(host.Teams.IsBlocked);
        outcome.Named.ShouldBe(new Dictionary<ReachFailure, int> { [ReachFailure.Blocked] = blocked });
        outcome.Reached.ShouldBe(300 - blocked);

        // A busy machine holds up some requests until the next ones are there: a few, not one in fifty.
        host.Teams.Counts.Throttled.ShouldBeLessThan(host.Teams.Counts.All / 50);
    }

    [Fact]
    public async Task Nothing_arrives_later_than_two_seconds_after_it_was_stopped_and_who_goes_on_sends_nobody_anything_twice()
    {
        await using var host = await BroadcastHost.StartAsync(240);
        host.Teams.Mishaps = Slow;
        await host.Broadcast.ReleaseAsync();
        await host.Teams.Received.CameAsync(60).WaitAsync(Patience);
        var stopped = await host.Broadcast.StopAsync();
        await host.WhenNothingWaitsAsync();

        var outcome = await BroadcastOutcome.OfAsync(host.Broadcast, host.Teams);
        var last = host.Teams.Received.MarkedByConversation().Values.Max(all => all[^1].At);
        output.WriteLine($"{outcome.Reached} had it, the last {Stopwatch.GetElapsedTime(stopped, last).TotalMilliseconds:F0} ms after the stop");
        Stopwatch.GetElapsedTime(stopped, last).ShouldBeLessThan(LatestAfterStop);
        outcome.Wrong.ShouldBeEmpty();
        outcome.Told.Queued.ShouldBe(240 - outcome.Reached - outcome.Told.NotReached);
        outcome.Told.Queued.ShouldBeGreaterThan(100);

        await host.Broadcast.ResumeAsync();
        await host.Broadcast.WhenAsync((now, _) => now.Status == AnnouncementStatus.Sent, Patience);
        var after = await BroadcastOutcome.OfAsync(host.Broadcast, host.Teams);
        HasNoFault(after);
    }

    [Fact]
    public async Task A_recall_takes_away_every_card_also_of_those_that_were_on_their_way()
    {
        await using var host = await BroadcastHost.StartAsync(240);
        host.Teams.Mishaps = Slow;
        await host.Broadcast.ReleaseAsync();
        await host.Teams.Received.CameAsync(100).WaitAsync(Patience);
        await host.Broadcast.RecallAsync();
        var had = host.Teams.Received.Marked;
        await host.WhenNothingWaitsAsync();

        var outcome = await BroadcastOutcome.OfAsync(host.Broadcast, host.Teams);
        output.WriteLine($"{had} had it at the recall, {outcome.Reached - had} were on their way");
        (outcome.Standing, outcome.Extra, outcome.Told.Sent).ShouldBe((0, 0, 0));
        outcome.Wrong.ShouldBeEmpty();
        outcome.Told.Recalled.ShouldBe(outcome.Reached);
        outcome.Reached.ShouldBeInRange(100, 239);
    }

    private static void HasNoFault(BroadcastOutcome outcome)
    {
        outcome.Lost.ShouldBeEmpty();
        outcome.Wrong.ShouldBeEmpty();
        outcome.Extra.ShouldBe(0);
    }
}
