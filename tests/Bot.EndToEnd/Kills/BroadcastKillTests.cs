using System.Globalization;
using Bot.School.Protocols;
using Bot.Storage;
using Bot.Testing;
using Xunit.Abstractions;

namespace Bot.EndToEnd.Kills;

/// <summary>Small enough to run each time; <c>announcement-kills</c> of the benchmarks does the same with thousands.</summary>
[Collection(nameof(KillTests))]
public sealed class BroadcastKillTests(ITestOutputHelper output)
{
    private const int Receivers = 600;
    private const int Kills = 6;
    private const int Seed = 20_261_129;

    [Fact]
    public async Task Everybody_gets_an_announcement_on_SQLite_although_the_process_is_killed_six_times()
    {
        using var directory = new KillDirectory();
        var file = Path.Combine(directory.Path, "magdit.db");
        await RunAsync("SQLite, one process", directory, 1, new StorageOptions { File = file }, ("Storage__File", file));
    }

    [Fact]
    public async Task Everybody_gets_an_announcement_on_PostgreSQL_although_one_of_two_processes_is_killed_six_times()
    {
        await using var server = await PostgresServer.StartAsync();
        using var directory = new KillDirectory();
        var connection = $"{await server.CreateDatabaseAsync()};Maximum Pool Size=20";
        await RunAsync("PostgreSQL, two processes", directory, 2, new StorageOptions { Postgres = connection }, ("Storage__Postgres", connection));
    }

    private async Task RunAsync(string name, KillDirectory directory, int processes, StorageOptions storage, (string Name, string Value) setting)
    {
        var knowledge = System.IO.Path.Combine(directory.Path, "knowledge");
        await ProtocolOfDoubt.WriteAsync(knowledge);
        await using var teams = await LimitedConnector.StartAsync();
        using var database = Database.Open(storage);
        var broadcast = Broadcast.Over(database, teams);
        await broadcast.PrepareAsync([new SchoolId("de-bron")], Receivers);

        // Without failures: what fails with a 500 is tried again after a minute.
        teams.Mishaps = new Mishaps { ServerErrors = 0, Latency = TimeSpan.FromMilliseconds(40) };
        var settings = new Dictionary<string, string> { [setting.Name] = setting.Value, ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Deliveries__Lease"] = "00:00:30" };
        var report = await new BroadcastKills(broadcast, teams, async _ => await StartAsync()).RunAsync(new KillPlan(processes, Kills, Seed));

        var outcome = report.Outcome;
        output.WriteLine($"{name}: {outcome.Reached} of {Receivers} reached, {outcome.Named.Values.Sum()} named, twice {outcome.Extra}");
        output.WriteLine($"in flight at the kills: {report.Unwritten} taken and not written down, {report.InFlight} at that moment with Teams");
        output.WriteLine($"{report.Took.TotalSeconds:F1} s, {report.Recovered.TotalSeconds:F1} s after the last kill; {teams.Counts.Throttled} of {teams.Counts.All} requests throttled");
        outcome.Lost.ShouldBeEmpty();
        outcome.Wrong.ShouldBeEmpty();
        (outcome.Told.Sent, outcome.Told.NotReached, outcome.Told.Queued).ShouldBe((outcome.Reached, Receivers - outcome.Reached, 0));
        outcome.Extra.ShouldBeLessThanOrEqualTo(report.Unwritten);

        async Task<IDisposable> StartAsync() => await StartedProcess.StartAsync(
            "dotnet", [Machine.Bot, "serve", "--port", Machine.FreePort().ToString(CultureInfo.InvariantCulture), "--knowledge", knowledge], settings, directory.Path, "Praten kan met");
    }

    private sealed class KillDirectory : IDisposable
    {
        private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");

        public string Path => _directory.FullName;

        public void Dispose() => _directory.Delete(recursive: true);
    }
}
