namespace Bot.Benchmarks.Load;

/// <summary>Measures both bots by a plan. What is compared are medians of pairs, because what else runs on the machine comes and goes.</summary>
internal sealed class LoadMeasurement(LoadPlan plan, Crowd crowd, ReplyCounter replies, BotProcess ours, Caller toOurs, Caller? toPeer)
{
    private const double LeastRatio = 3;
    private const double MostP99 = 50;
    private const double MostGrowth = 1.2;
    private const double Mebibyte = 1024 * 1024;

    private readonly Rounds _ours = new();
    private readonly Rounds _peer = new();

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await toOurs.IntroduceAsync(plan.InFlight);
        var (answered, cited) = (replies.Replies, replies.Cited);
        var memory = await MemoryAsync();
        var share = (replies.Cited - cited) / (double)(replies.Replies - answered);
        if (toPeer is not null) await toPeer.AnswerAsync(LoadPlan.WarmUp, plan.InFlight);
        for (var pair = 0; pair < plan.Pairs; pair++) await PairAsync(pair);
        return [.. Scene(share), .. Turns(), .. Latencies(), .. memory];
    }

    // Who comes first changes, so that neither always has the quieter moment.
    private async Task PairAsync(int pair)
    {
        (Caller? Caller, Rounds Rounds)[] order = [(toOurs, _ours), (toPeer, _peer)];
        if (pair % 2 == 1) Array.Reverse(order);
        foreach (var (caller, rounds) in order)
        {
            if (caller is not null) rounds.Throughputs.Add(await caller.ThroughputAsync(plan.Time, plan.InFlight));
        }

        foreach (var (caller, rounds) in order)
        {
            if (caller is not null) rounds.Latencies.Add(await caller.LatenciesAsync(plan.Time, LoadPlan.PerSecond));
        }
    }

    private async Task<IReadOnlyList<Figure>> MemoryAsync()
    {
        if (plan.Turns == 0)
        {
            await toOurs.AnswerAsync(LoadPlan.WarmUp, plan.InFlight);
            return [];
        }

        await toOurs.AnswerAsync(plan.Turns / 10, plan.InFlight);
        var few = await MemoryUse.OfAsync(ours);
        await toOurs.AnswerAsync(plan.Turns - (plan.Turns / 10), plan.InFlight);
        var many = await MemoryUse.OfAsync(ours);
        return
        [
            Growth("geheugen van het proces", few.WorkingSet, many.WorkingSet),
            Growth("wat er leeft in de heap", few.Heap, many.Heap),
        ];
    }

    private IEnumerable<Figure> Scene(double cited) =>
    [
        new("wie er vragen", $"{crowd.People} mensen van {crowd.Schools} scholen, {crowd.Questions} vragen; {cited:P0} van de antwoorden met een citaat"),
        new("metingen", $"{plan.Pairs} paren, elke meting {plan.Time.TotalSeconds:F0} s, op {Environment.ProcessorCount} processoren"),
    ];

    private IEnumerable<Figure> Turns()
    {
        yield return new($"beurten per seconde, {plan.InFlight} tegelijk: onze bot", _ours.PerSecond);
        yield return new("processortijd van onze bot voor een beurt", _ours.Milliseconds);
        if (toPeer is null) yield break;
        yield return new("beurten per seconde: echo op botbuilder 4.23.3", _peer.PerSecond);
        yield return new("processortijd van botbuilder voor een beurt", _peer.Milliseconds);
        var ratio = Percentile.Median(_ours.Throughputs.Select(round => round.PerSecond)) / Percentile.Median(_peer.Throughputs.Select(round => round.PerSecond));
        yield return new("onze bot / botbuilder", $"{ratio:F1} ×", $"minstens {LeastRatio:F0} ×", ratio >= LeastRatio);
    }

    private IEnumerable<Figure> Latencies()
    {
        var p99 = _ours.Latency(0.99);
        yield return new($"van bericht tot antwoord bij {LoadPlan.PerSecond} per seconde, p50: onze bot", $"{_ours.Latency(0.5):F1} ms");
        yield return new("p99: onze bot", $"{p99:F1} ms (per meting {_ours.Each(0.99)})", $"onder {MostP99:F0} ms", p99 < MostP99);
        if (toPeer is null) yield break;
        yield return new("p50: botbuilder", $"{_peer.Latency(0.5):F1} ms");
        yield return new("p99: botbuilder", $"{_peer.Latency(0.99):F1} ms (per meting {_peer.Each(0.99)})");
    }

    private Figure Growth(string name, long few, long many) => new(
        $"{name}, na {plan.Turns / 10} en na {plan.Turns} beurten",
        $"{few / Mebibyte:F0} en {many / Mebibyte:F0} MiB: {many / (double)few:F2} ×",
        $"hoogstens {MostGrowth:F1} ×",
        many <= MostGrowth * few);

    private sealed class Rounds
    {
        public List<Throughput> Throughputs { get; } = [];

        public List<IReadOnlyList<double>> Latencies { get; } = [];

        public string PerSecond =>
            $"{Percentile.Median(Throughputs.Select(round => round.PerSecond)):F0} (per meting {string.Join(", ", Throughputs.Select(round => $"{round.PerSecond:F0}"))})";

        public string Milliseconds =>
            $"{Percentile.Median(Throughputs.Select(round => round.Milliseconds)):F2} ms, en {Percentile.Median(Throughputs.Select(round => round.MeasuringMilliseconds)):F2} ms van de meting zelf";

        public double Latency(double share) => Percentile.Median(Latencies.Select(times => Percentile.Of(times, share)));

        public string Each(double share) => string.Join(", ", Latencies.Select(times => $"{Percentile.Of(times, share):F0}"));
    }
}
