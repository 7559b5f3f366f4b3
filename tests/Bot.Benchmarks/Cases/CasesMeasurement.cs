using System.Diagnostics;
using Bot.Testing;

namespace Bot.Benchmarks.Cases;

/// <summary>Asks so many questions a second whatever becomes of them, and looks how long each card took.</summary>
internal sealed class CasesMeasurement(CasesPlan plan, DoubtingCrowd crowd, FakeConnector teams)
{
    private const double MostP95 = 1000;
    private const int ChoosingAtOnce = 16;

    // Not counted: the compiler has by then made the fast code.
    private const int WarmUpSeconds = 5;

    // A card that is not there by then is lost.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<IReadOnlyList<double>> _runs = [];
    private int _people;
    private int _lost;

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        _ = crowd.ListenAsync();
        await crowd.LinkAsync();
        await MeasureAsync(TimeSpan.FromSeconds(WarmUpSeconds));
        for (var run = 0; run < plan.Runs; run++) _runs.Add(await MeasureAsync(plan.Time));
        var p95 = Percentile.Median(_runs.Select(run => Percentile.Of(run, 0.95)));
        return
        [
            new("wie er vragen", $"{plan.PerSecond} mensen per seconde van {crowd.Schools} scholen, elk met een kanaal; {crowd.Questions} vragen; Teams doet {plan.Latency.TotalMilliseconds:F0} ms over een bericht"),
            new("metingen", $"{plan.Runs}, elk {plan.Time.TotalSeconds:F0} s, op {Environment.ProcessorCount} processoren"),
            new("van vraag tot kaart in het kanaal, p50", $"{Percentile.Median(_runs.Select(run => Percentile.Of(run, 0.5))):F0} ms (per meting {Each(0.5)})"),
            new("p95", $"{p95:F0} ms (per meting {Each(0.95)})", $"onder {MostP95:F0} ms", p95 < MostP95),
            new("p99", $"{Percentile.Median(_runs.Select(run => Percentile.Of(run, 0.99))):F0} ms (per meting {Each(0.99)})"),
            new("kwijt", $"{_lost} van {_runs.Sum(run => run.Count) + _lost}", "0", _lost == 0),
        ];
    }

    private async Task<IReadOnlyList<double>> MeasureAsync(TimeSpan time)
    {
        var (first, count) = (_people, (int)(time.TotalSeconds * plan.PerSecond));
        _people += count;
        teams.Takes = () => TimeSpan.Zero;
        await Task.WhenAll(Enumerable.Range(0, ChoosingAtOnce).Select(async lane =>
        {
            for (var person = first + lane; person < first + count; person += ChoosingAtOnce) await crowd.ChooseAsync(person);
        }));

        // Half of it before a message counts as taken, half before the bot hears that it was.
        teams.Takes = () => plan.Latency / 2;
        var running = new List<Task<double>>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var started = Stopwatch.GetTimestamp();
        while (running.Count < count)
        {
            while (running.Count < count && running.Count < Stopwatch.GetElapsedTime(started).TotalSeconds * plan.PerSecond)
            {
                var person = first + running.Count;
                running.Add(Task.Run(() => crowd.AskAsync(person)));
            }

            await tick.WaitForNextTickAsync();
        }

        var all = Task.WhenAll(running);
        await Task.WhenAny(all, Task.Delay(Patience));
        var arrived = running.Where(each => each.IsCompletedSuccessfully).ToList();
        _lost += count - arrived.Count;
        return [.. arrived.Select(each => each.Result)];
    }

    private string Each(double share) => string.Join(", ", _runs.Select(run => $"{Percentile.Of(run, share):F0}"));
}
