using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Deliveries;
using Bot.School.Deliveries;
using Bot.Storage;
using Bot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Deliveries;

/// <summary>The pace that two processes on one database keep together, in the time of this machine: a server goes by its own clock.</summary>
public abstract class PaceContract : IDisposable
{
    private const string Tenant = "tenant";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TestStorage _storage;
    private readonly Database _second;
    private readonly StoredPaces[] _stored;

    protected PaceContract(TestStorage storage)
    {
        _storage = storage;
        _second = Database.Open(storage.Options);
        _stored = [new(storage.Database), new(_second)];
    }

    public void Dispose()
    {
        _second.Dispose();
        _storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Of_two_processes_no_two_get_the_same_moment()
    {
        await _stored[0].ReserveAsync(Tenant, 1, TimeSpan.FromMinutes(10), TimeProvider.System.GetUtcNow(), default);
        var before = NextAt();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(index => Task.Run(() => _stored[index % 2].ReserveAsync(Tenant, 5, Interval, TimeProvider.System.GetUtcNow(), default))));

        (NextAt() - before).ShouldBe(40 * 5 * 20_000);
    }

    [Fact]
    public async Task What_is_reserved_comes_after_what_was_reserved_and_not_sooner_than_now()
    {
        (await _stored[0].ReserveAsync(Tenant, 50, TimeSpan.FromSeconds(1), TimeProvider.System.GetUtcNow(), default)).ShouldBe(TimeSpan.Zero);
        (await _stored[1].ReserveAsync(Tenant, 1, Interval, TimeProvider.System.GetUtcNow(), default)).TotalSeconds.ShouldBeInRange(30, 50);
        (await _stored[1].ReserveAsync("other", 1, Interval, TimeProvider.System.GetUtcNow(), default)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_rest_holds_for_every_process_and_never_brings_anything_forward()
    {
        await _stored[0].RestAsync(Tenant, TimeSpan.FromMinutes(5), TimeProvider.System.GetUtcNow(), default);
        await _stored[1].RestAsync(Tenant, TimeSpan.FromSeconds(1), TimeProvider.System.GetUtcNow(), default);

        (await _stored[1].ReserveAsync(Tenant, 1, Interval, TimeProvider.System.GetUtcNow(), default)).TotalMinutes.ShouldBeInRange(4, 5);
    }

    [Fact]
    public async Task What_answers_people_is_counted_while_something_is_sent_and_only_then()
    {
        (await _stored[0].CountAsync(10, Interval, TimeProvider.System.GetUtcNow(), default)).ShouldBeFalse();
        await _stored[0].ReserveAsync(Tenant, 1, TimeSpan.FromMinutes(1), TimeProvider.System.GetUtcNow(), default);
        var before = NextAt();

        (await _stored[1].CountAsync(10, Interval, TimeProvider.System.GetUtcNow(), default)).ShouldBeTrue();

        (NextAt() - before).ShouldBe(10 * 20_000);
    }

    [Fact]
    public async Task When_the_clock_is_set_back_nobody_waits_longer_than_was_left()
    {
        await _stored[0].ReserveAsync(Tenant, 50, TimeSpan.FromSeconds(1), TimeProvider.System.GetUtcNow(), default);
        SetBack();

        (await _stored[1].ReserveAsync(Tenant, 1, Interval, TimeProvider.System.GetUtcNow(), default)).TotalSeconds.ShouldBeInRange(30, 50.1);
        (await _stored[1].ReserveAsync(Tenant, 1, Interval, TimeProvider.System.GetUtcNow(), default)).TotalSeconds.ShouldBeInRange(30, 50.1);
    }

    [Fact]
    public async Task When_the_clock_is_set_back_a_rest_that_the_service_asked_for_is_kept()
    {
        await _stored[0].RestAsync(Tenant, TimeSpan.FromHours(3), TimeProvider.System.GetUtcNow(), default);
        SetBack();
        await _stored[0].RestAsync(Tenant, TimeSpan.FromSeconds(1), TimeProvider.System.GetUtcNow(), default);

        (await _stored[1].ReserveAsync(Tenant, 1, Interval, TimeProvider.System.GetUtcNow(), default)).TotalHours.ShouldBeInRange(2.9, 3.001);
    }

    [Fact]
    public async Task When_the_clock_is_set_back_what_answers_people_is_counted_after_what_was_left()
    {
        await _stored[0].ReserveAsync(Tenant, 1, TimeSpan.FromMinutes(1), TimeProvider.System.GetUtcNow(), default);
        SetBack();

        (await _stored[1].CountAsync(10, Interval, TimeProvider.System.GetUtcNow(), default)).ShouldBeTrue();

        (await _stored[1].ReserveAsync(Tenant, 1, Interval, TimeProvider.System.GetUtcNow(), default)).TotalSeconds.ShouldBeInRange(30, 60.3);
    }

    [Fact]
    public async Task Two_processes_together_keep_the_pace_that_one_would()
    {
        TenantPaces[] processes = [.. _stored.Select(Paces)];
        var sent = new ConcurrentBag<long>();
        var from = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 120).Select(index => Task.Run(async () =>
        {
            (await processes[index % 2].WaitAsync(Tenant, default)).ShouldBeTrue();
            sent.Add(Stopwatch.GetTimestamp());
        }))).WaitAsync(Patience);

        var moments = sent.Order().ToArray();
        moments.Length.ShouldBe(120);

        // On a busy machine each makes good what came at most half a second late.
        moments.Max(first => moments.Count(moment => moment >= first && moment < first + Stopwatch.Frequency)).ShouldBeLessThanOrEqualTo(50 + 25);
        Stopwatch.GetElapsedTime(from, moments[^1]).TotalSeconds.ShouldBeGreaterThan(119 / 50.0);
    }

    // As it stands in the database when the clock by which it was written was an hour ahead.
    private void SetBack() => _storage.Ask("UPDATE tenant_pace SET next_at = next_at + 3600000000, written_at = written_at + 3600000000");

    private TenantPaces Paces(IPaces stored) => new(stored, new DeliveryOptions(), TimeProvider.System, NullLogger<TenantPaces>.Instance);

    private long NextAt() => (long)_storage.Ask($"SELECT next_at FROM tenant_pace WHERE tenant = '{Tenant}'")!;
}

public sealed class SqlitePaceTests() : PaceContract(new StorageFile());

public sealed class PostgresPaceTests() : PaceContract(new StorageServer());
