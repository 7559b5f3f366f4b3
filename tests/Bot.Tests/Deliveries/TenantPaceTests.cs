using Bot.Deliveries;
using Bot.School.Deliveries;
using Bot.Storage;
using Bot.Testing;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Deliveries;

/// <summary>The pace in one process, to the millisecond of a clock that stands still.</summary>
public sealed class TenantPaceTests : IDisposable
{
    private const string Tenant = "tenant";
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1 / 49.0);

    private readonly StorageFile _file = new();
    private readonly ManualClock _clock = new();
    private readonly TenantPaces _paces;

    public TenantPaceTests() => _paces = Process();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task The_first_waits_for_nothing_and_the_others_come_an_interval_apart()
    {
        var waiting = Wait(25);
        await waiting[0];
        var from = _clock.GetUtcNow();

        await PassToNextAsync(Task.WhenAll(waiting));

        (_clock.GetUtcNow() - from).TotalMilliseconds.ShouldBeInRange((24 * Interval.TotalMilliseconds) - 0.1, (24 * Interval.TotalMilliseconds) + 1.1);
    }

    [Fact]
    public async Task After_a_pause_of_the_process_nothing_is_caught_up_with()
    {
        var stored = new ScriptedPaces(new StoredPaces(_file.Database)) { Waits = new TaskCompletionSource() };
        var pace = new TenantPaces(stored, new DeliveryOptions(), _clock, NullLogger<TenantPaces>.Instance);
        var waiting = Enumerable.Range(0, 40).Select(_ => pace.WaitAsync(Tenant, default)).ToArray();
        await stored.Asked.Task;

        // What was reserved is over before the process hears of it.
        _clock.Advance(TimeSpan.FromSeconds(3));
        stored.Waits.SetResult();
        await waiting[0];
        await _clock.WaitsAsync(IsOfPace);

        waiting.Count(task => task.IsCompleted).ShouldBe(1);
    }

    [Fact]
    public async Task Another_process_goes_on_behind_what_this_one_reserved()
    {
        var another = Process();
        var mine = Wait(12);
        await mine[0];
        await _clock.WaitsAsync(IsOfPace);

        // How many it reserved depends on how many it saw waiting at its first look.
        var behind = TimeSpan.FromMicroseconds(NextAt()) - (_clock.GetUtcNow() - DateTimeOffset.UnixEpoch);
        behind.ShouldBeGreaterThan(Interval);
        var there = another.WaitAsync(Tenant, default);
        await _clock.WaitsAsync(left => left >= behind && left < TimeSpan.FromSeconds(1));

        there.IsCompleted.ShouldBeFalse();
        mine.Count(task => task.IsCompleted).ShouldBe(1);
    }

    [Fact]
    public async Task What_answers_people_takes_a_moment_that_was_reserved_here()
    {
        var waiting = Wait(3);
        await waiting[0];
        var from = _clock.GetUtcNow();
        await _clock.WaitsAsync(IsOfPace);

        for (var answer = 0; answer < 4; answer++) _paces.Add();
        await PassToNextAsync(waiting[2]);

        (_clock.GetUtcNow() - from).ShouldBeGreaterThan(6 * Interval - TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task In_any_second_there_is_room_for_what_answers_people_too()
    {
        const int answers = 30;
        var waiting = Wait(60);
        await waiting[0];
        var from = _clock.GetUtcNow();
        for (var answer = 0; answer < answers; answer++) _paces.Add();

        while (await _clock.WaitsAsync(IsOfPace) is var left && _clock.GetUtcNow() + left - from < TimeSpan.FromSeconds(1.009)) _clock.Advance(left);

        // Who has their turn hears it a moment later.
        await Task.WhenAll(waiting[..(49 - answers)]).WaitAsync(TimeSpan.FromSeconds(30));
        waiting.Count(task => task.IsCompleted).ShouldBe(49 - answers);
    }

    [Fact]
    public async Task What_answers_people_in_another_process_is_counted_with_what_is_sent_here()
    {
        var another = Process();
        await Wait(1)[0];
        var before = NextAt();

        another.Add();
        await Until.HoldsAsync(() => NextAt() > before);

        (NextAt() - before).ShouldBeGreaterThanOrEqualTo(20_408);
    }

    [Fact]
    public async Task Nothing_leaves_in_any_process_while_the_organisation_is_to_rest()
    {
        var another = Process();
        var waiting = Wait(5);
        await waiting[0];
        await _clock.WaitsAsync(IsOfPace);
        var from = _clock.GetUtcNow();

        await _paces.RestAsync(Tenant, TimeSpan.FromSeconds(5), default);
        await _paces.RestAsync(Tenant, TimeSpan.FromSeconds(5), default);
        await PassToNextAsync(Task.WhenAny(waiting[1], another.WaitAsync(Tenant, default)));
        (_clock.GetUtcNow() - from).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task After_one_refusal_the_others_hardly_wait()
    {
        var from = _clock.GetUtcNow();

        await _paces.RestAsync(Tenant, TimeSpan.FromSeconds(5), default);
        await PassToNextAsync(_paces.WaitAsync(Tenant, default));

        (_clock.GetUtcNow() - from).ShouldBeLessThan(TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public async Task When_the_clock_is_set_back_nothing_waits_until_it_has_caught_up()
    {
        var clock = new SetBackClock(_clock);
        var paces = new TenantPaces(new StoredPaces(_file.Database), new DeliveryOptions(), clock, NullLogger<TenantPaces>.Instance);
        await paces.WaitAsync(Tenant, default);
        await paces.RestAsync(Tenant, TimeSpan.FromMinutes(5), default);
        _clock.Advance(TimeSpan.FromSeconds(10));
        clock.Behind = TimeSpan.FromHours(1);

        await paces.RestAsync(Tenant, TimeSpan.FromMinutes(5), default);
        var waiting = paces.WaitAsync(Tenant, default);

        // A third of a lease is the patience of who waits.
        var wait = await _clock.WaitsAsync(left => left > TimeSpan.Zero && left < TimeSpan.FromSeconds(9));
        wait.ShouldBeLessThan(TimeSpan.FromSeconds(0.5));
        _clock.Advance(wait);
        (await waiting).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_would_wait_longer_than_a_third_of_a_lease_comes_again_later()
    {
        await _paces.RestAsync(Tenant, TimeSpan.FromMinutes(10), default);
        await _paces.RestAsync(Tenant, TimeSpan.FromMinutes(10), default);
        var waiting = _paces.WaitAsync(Tenant, default);
        await _clock.WaitsAsync(TimeSpan.FromSeconds(20));

        _clock.Advance(TimeSpan.FromSeconds(20));

        (await waiting).ShouldBeFalse();
    }

    [Fact]
    public async Task A_store_that_fails_once_fails_those_who_wait_and_nobody_after()
    {
        var paces = new ScriptedPaces(new StoredPaces(_file.Database)) { Fails = true };
        var pace = new TenantPaces(paces, new DeliveryOptions(), _clock, NullLogger<TenantPaces>.Instance);
        await Should.ThrowAsync<InvalidOperationException>(pace.WaitAsync(Tenant, default));

        paces.Fails = false;
        (await pace.WaitAsync(Tenant, default)).ShouldBeTrue();
    }

    private static bool IsOfPace(TimeSpan left) => left > TimeSpan.Zero && left < TimeSpan.FromSeconds(9);

    private TenantPaces Process() => new(new StoredPaces(_file.Database), new DeliveryOptions(), _clock, NullLogger<TenantPaces>.Instance);

    private Task<bool>[] Wait(int many) => [.. Enumerable.Range(0, many).Select(_ => _paces.WaitAsync(Tenant, default))];

    // Puts the clock on from wait to wait until this one may leave.
    private async Task PassToNextAsync(Task leaves)
    {
        while (true)
        {
            var waits = _clock.WaitsAsync(IsOfPace);
            if (await Task.WhenAny(leaves, waits) == leaves) return;
            _clock.Advance(await waits);
            await Task.Yield();
        }
    }

    private long NextAt() => (long)_file.Ask("SELECT next_at FROM tenant_pace")!;

    /// <summary>Its time of day is set; what it measures goes on.</summary>
    private sealed class SetBackClock(ManualClock clock) : TimeProvider
    {
        public TimeSpan Behind { get; set; }

        public override long TimestampFrequency => clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() - Behind;

        public override long GetTimestamp() => clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => clock.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class ScriptedPaces(IPaces stored) : IPaces
    {
        public bool Fails { get; set; }

        public TaskCompletionSource? Waits { get; init; }

        public TaskCompletionSource Asked { get; } = new();

        public async Task<TimeSpan> ReserveAsync(string tenant, int requests, TimeSpan interval, DateTimeOffset now, CancellationToken cancellation)
        {
            if (Fails) throw new InvalidOperationException("busy");
            var reserved = await stored.ReserveAsync(tenant, requests, interval, now, cancellation);
            Asked.TrySetResult();
            if (Waits is { } waits) await waits.Task;
            return reserved;
        }

        public Task<bool> CountAsync(int requests, TimeSpan interval, DateTimeOffset now, CancellationToken cancellation) => stored.CountAsync(requests, interval, now, cancellation);

        public Task RestAsync(string tenant, TimeSpan rest, DateTimeOffset now, CancellationToken cancellation) => stored.RestAsync(tenant, rest, now, cancellation);
    }
}
