using Bot.Testing;

namespace Bot.Tests;

public sealed class ManualClockTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_limit_that_is_nearly_over_is_no_short_wait()
    {
        await using var limit = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(15), Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(7));

        var waits = _clock.WaitsAsync(wait => wait < TimeSpan.FromSeconds(9));
        waits.IsCompleted.ShouldBeFalse();

        await using var wait = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        (await waits).ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task What_was_set_for_so_long_is_told_with_what_is_left_of_it()
    {
        await using var limit = _clock.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(15), Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(7));

        (await _clock.WaitsAsync(wait => wait > TimeSpan.FromSeconds(9))).ShouldBe(TimeSpan.FromSeconds(8));
        await _clock.WaitsAsync(TimeSpan.FromSeconds(8));
    }
}
