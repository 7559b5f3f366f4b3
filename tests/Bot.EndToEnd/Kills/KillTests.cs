using System.Diagnostics;
using System.Globalization;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.EndToEnd.Kills;

/// <summary>Alone on the machine, and one database after the other: what is measured is how soon the assistant is back.</summary>
[CollectionDefinition(nameof(KillTests), DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "That is what it is called.")]
public sealed class KillCollection;

[Collection(nameof(KillTests))]
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>Names another order of events; the same as last time when it is not set.</summary>
    private const string SeedVariable = "KILL_SEED";

    private const int Seed = 20_261_129;
    private const int Kills = 40;
    private const int Asked = 500;

    // What the service has taken is in flight until it is written down that it was: of an answer three writes to the disk one after the other, by a process that has only just started.
    private static readonly TimeSpan UntilWrittenDown = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestBetweenKills = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMilliseconds(15);

    // A message whose process was killed is taken up after a minute, by the next look.
    private static readonly TimeSpan LongestUntilQuiet = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Nothing_is_lost_on_SQLite_when_the_process_is_killed_forty_times()
    {
        var file = "";
        await RunAsync(
            "SQLite, one process",
            1,
            directory => ("Storage__File", file = Path.Combine(directory.FullName, "magdit.db")),
            () => KeptState.OfFile(file));
    }

    [Fact]
    public async Task Nothing_is_lost_on_PostgreSQL_when_one_of_two_processes_is_killed_forty_times()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.CreateDatabaseAsync();
        await RunAsync("PostgreSQL, two processes", 2, _ => ("Storage__Postgres", $"{database};Maximum Pool Size=20"), () => KeptState.OfServer(database));
    }

    private async Task RunAsync(string name, int processes, Func<DirectoryInfo, (string Name, string Value)> storage, Func<Func<KeptState>> state)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out var other) ? other : Seed;
        output.WriteLine($"{name}; {SeedVariable}={seed}");
        var (kills, paces) = (new Random(seed), new Random(seed));
        await using var teams = await FakeConnector.StartAsync();
        await using var bots = await BotProcesses.StartAsync(processes, storage);
        var questions = new Questions(bots, teams);
        await questions.LinkAsync();
        teams.Takes = () =>
        {
            lock (paces) return paces.NextDouble() * LongestRequest;
        };

        using var over = new CancellationTokenSource();
        var watching = questions.WatchAsync(over.Token);
        var asking = new List<Task>();
        var killed = new List<(long From, long Until)>();
        for (var kill = 0; kill < Kills; kill++)
        {
            while (asking.Count < Asked * (kill + 1) / Kills) asking.Add(questions.AskAsync(asking.Count));
            await Task.Delay(kills.NextDouble() * LongestBetweenKills);
            var which = kills.Next(processes);
            killed.Add(bots.Kill(which));
            await bots.StartAsync(which);
        }

        await Task.WhenAll(asking).WaitAsync(LongestUntilQuiet);
        var kept = await WhenQuietAsync(state());
        var recovered = Stopwatch.GetElapsedTime(killed[^1].From);
        await over.CancelAsync();
        await watching;

        var outcomes = new Outcomes(teams, Asked);
        Tell(teams, questions, outcomes, killed, recovered);
        outcomes.Lost.ShouldBeEmpty();
        (kept.Cases, kept.Askers).ShouldBe((Asked, Asked));
        outcomes.Extra.ShouldBeLessThanOrEqualTo(killed.Sum(kill => InFlight(teams, kill, UntilWrittenDown)));
    }

    private void Tell(FakeConnector teams, Questions questions, Outcomes outcomes, List<(long From, long Until)> killed, TimeSpan recovered)
    {
        var answered = killed.Select(kill => teams.Busy.FirstAfter(kill.Until) is { } first ? Stopwatch.GetElapsedTime(kill.From, first).TotalMilliseconds : double.NaN).Order().ToList();
        output.WriteLine($"{Asked} questions, {killed.Count} kills, pressed again {questions.PressedAgain} times");
        output.WriteLine($"lost: {outcomes.Lost.Count}");
        output.WriteLine($"twice: {outcomes.ExtraCards} cards, {outcomes.ExtraAnswers} answers, {outcomes.ExtraRulings} rulings told");
        output.WriteLine($"in flight at the kills: {killed.Sum(kill => InFlight(teams, kill, TimeSpan.Zero))} with Teams, {killed.Sum(kill => InFlight(teams, kill, UntilWrittenDown))} with what was to be written down");
        output.WriteLine($"from a kill to the next message: median {answered[answered.Count / 2]:F0} ms, longest {answered[^1]:F0} ms; from the last kill until all was done: {recovered.TotalSeconds:F1} s");
    }

    private static int InFlight(FakeConnector teams, (long From, long Until) kill, TimeSpan before) =>
        teams.Busy.Between(kill.From - (long)(before.TotalSeconds * Stopwatch.Frequency), kill.Until);

    private static async Task<KeptState> WhenQuietAsync(Func<KeptState> state)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var kept = state();
            if (kept.Unfinished == 0) return kept;
            if (Stopwatch.GetElapsedTime(began) > LongestUntilQuiet) throw new TimeoutException($"Still {kept.Unfinished} messages and deliveries wait.");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
