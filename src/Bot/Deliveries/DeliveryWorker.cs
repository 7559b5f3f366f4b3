using Bot.School.Deliveries;

namespace Bot.Deliveries;

/// <summary>
/// Does what is due: at once when it is ordered here (<see cref="DeliveryBell"/>), and whatever else is due in the store. What goes to very many has room of its own, so
/// that nothing waits behind it.
/// </summary>
internal sealed class DeliveryWorker : BackgroundService
{
    private static readonly TimeSpan ForgetsEvery = TimeSpan.FromHours(1);

    private readonly IDeliveries _deliveries;
    private readonly DeliveryBell _bell;
    private readonly DeliveryOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<DeliveryWorker> _log;
    private readonly DeliveryRoom[] _rooms;
    private readonly SemaphoreSlim _oneLook = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _forgetsAt = DateTimeOffset.MinValue;

    public DeliveryWorker(IDeliveries deliveries, DeliveryWork work, DeliveryBell bell, DeliveryOptions options, TimeProvider clock, ILogger<DeliveryWorker> log)
    {
        (_deliveries, _bell, _options, _clock, _log) = (deliveries, bell, options, clock, log);

        // In this order: first what somebody waits for.
        _rooms = [Room(bulk: false, options.MostAtOnce), Room(bulk: true, options.MostBulkAtOnce)];
        DeliveryRoom Room(bool bulk, int most) => new(deliveries, work, bell, bulk, most, options.Lease, clock, log);
    }

    /// <summary>Completes when it looked for the first time since it was started: from then on it waits for the bell.</summary>
    public Task Looked => _looked.Task;

    /// <summary>Begins what is due, as far as there is room for it.</summary>
    /// <returns>How many were begun.</returns>
    public async Task<int> TakeUpAsync(CancellationToken cancellation)
    {
        await _oneLook.WaitAsync(cancellation);
        try
        {
            var begun = 0;
            foreach (var room in _rooms) begun += await room.TakeUpAsync(_stopping.Token, cancellation);
            return begun;
        }
        finally
        {
            _oneLook.Release();
        }
    }

    /// <summary>Does everything that is due now, and what becomes due by it. Completes when nothing is due and nothing runs.</summary>
    public async Task RunDueAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var begun = await TakeUpAsync(cancellation);
            var running = Running();
            if (begun == 0 && running.Length == 0) return;
            await Task.WhenAll(running).WaitAsync(cancellation);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // What runs may end, as long as the host has patience; the rest keeps its lease, and is taken up when that is over.
        await Task.WhenAny(Task.WhenAll(Running()), Task.Delay(Timeout.Infinite, cancellationToken));
        await _stopping.CancelAsync();

        // Nothing runs on while the host takes away what it stands on.
        await Task.WhenAll(Running());
    }

    public override void Dispose()
    {
        _stopping.Dispose();
        _oneLook.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var tick = _clock.CreateTimer(_ => _bell.Ring(), null, _options.Poll, _options.Poll);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakeUpAsync(stoppingToken);
                await ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is busy for once must not end the assistant.
                Log.DeliveriesNotSeen(_log, failure);
            }

            _looked.TrySetResult();
            await _bell.WaitAsync(stoppingToken);
        }
    }

    private Task[] Running() => [.. _rooms.SelectMany(room => room.Running)];

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        var now = _clock.GetUtcNow();
        if (now < _forgetsAt) return;
        _forgetsAt = now + ForgetsEvery;
        await _deliveries.ForgetFinishedBeforeAsync(now - _options.Remembered, cancellation);
    }
}
