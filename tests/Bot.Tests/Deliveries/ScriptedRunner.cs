using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Deliveries;
using Bot.School.Deliveries;
using Bot.Teams.Connector;

namespace Bot.Tests.Deliveries;

/// <summary>Does what a test says, and remembers what it did.</summary>
internal sealed class ScriptedRunner : IErrandRunner
{
    private readonly Channel<bool> _started = Channel.CreateUnbounded<bool>();
    private readonly ConcurrentDictionary<string, int> _lanes = new();

    public Func<Delivery, ErrandEnd> Runs { get; set; } = _ => new ErrandEnd.Done();

    public Func<Delivery, ErrandEnd> Loses { get; set; } = _ => new ErrandEnd.Done();

    public Func<Delivery, Task> Waits { get; set; } = _ => Task.CompletedTask;

    public bool WaitsUntilCancelled { get; set; }

    public ConcurrentQueue<Delivery> Ran { get; } = new();

    public ConcurrentQueue<Delivery> Lost { get; } = new();

    /// <summary>Whether there was no time left to tell who must know.</summary>
    public bool LostInVain { get; private set; }

    public int AtOnceOfOneLane { get; private set; }

    public async Task StartedAsync(int times)
    {
        for (var started = 0; started < times; started++) await _started.Reader.ReadAsync();
    }

    public async Task<ErrandEnd> RunAsync(Delivery delivery, CancellationToken cancellation)
    {
        AtOnceOfOneLane = Math.Max(AtOnceOfOneLane, _lanes.AddOrUpdate(delivery.Errand.Lane, 1, (_, running) => running + 1));
        Ran.Enqueue(delivery);
        _started.Writer.TryWrite(true);
        if (WaitsUntilCancelled) await Task.Delay(Timeout.Infinite, cancellation);
        await Waits(delivery);
        _lanes.AddOrUpdate(delivery.Errand.Lane, 0, (_, running) => running - 1);
        return Runs(delivery);
    }

    public Task<ErrandEnd> LoseAsync(Delivery delivery, NotSent? refusal, CancellationToken cancellation)
    {
        Lost.Enqueue(delivery);
        LostInVain |= cancellation.IsCancellationRequested;
        return Task.FromResult(Loses(delivery));
    }
}
