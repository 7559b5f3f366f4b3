using System.CommandLine;
using System.Globalization;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Storage;
using Bot.Testing;
using IO = System.IO;

namespace Bot.Benchmarks.Announcements;

/// <summary><c>announcement-kills</c>: an announcement to thousands, while processes of the assistant are killed at random moments; one on SQLite, two on PostgreSQL.</summary>
internal static class AnnouncementKillsCommand
{
    public static Command Create()
    {
        var receivers = new Option<int>("--receivers") { Description = "Hoeveel mensen de mededeling krijgen.", DefaultValueFactory = _ => 5_000 };
        var kills = new Option<int>("--kills") { Description = "Hoe vaak een proces wordt gedood.", DefaultValueFactory = _ => 20 };
        var seed = new Option<int>("--seed") { Description = "Kiest de momenten.", DefaultValueFactory = _ => 20_261_129 };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("announcement-kills", "Wat blijft er heel van een mededeling als de assistent steeds wordt gedood?") { receivers, kills, seed, knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => RunAsync(
            LoadedKnowledge.Load(parsed.GetValue(knowledge)), parsed.GetValue(receivers), parsed.GetValue(kills), parsed.GetValue(seed))));
        return command;
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, int receivers, int kills, int seed)
    {
        var directory = IO.Directory.CreateTempSubdirectory("bot-benchmark-kills-");
        try
        {
            var file = Path.Combine(directory.FullName, "kills.db");
            var onFile = await RunAsync(
                "SQLite, een proces", knowledge, receivers, new KillPlan(1, kills, seed), new StorageOptions { File = file }, new() { ["Storage__File"] = file }, directory.FullName);
            await using var server = await PostgresServer.StartAsync();
            var connection = $"{await server.CreateDatabaseAsync()};Maximum Pool Size=20";
            var onServer = await RunAsync(
                "PostgreSQL, twee processen", knowledge, receivers, new KillPlan(2, kills, seed), new StorageOptions { Postgres = connection }, new() { ["Storage__Postgres"] = connection }, directory.FullName);
            return await Figure.WriteAsync(Console.Out, [.. onFile, .. onServer]);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> RunAsync(
        string name, LoadedKnowledge knowledge, int receivers, KillPlan plan, StorageOptions storage, Dictionary<string, string> settings, string directory)
    {
        await using var teams = await LimitedConnector.StartAsync();
        using var database = Database.Open(storage);
        var broadcast = Broadcast.Over(database, teams);
        await broadcast.PrepareAsync([.. knowledge.Library.Protocols.Select(protocol => protocol.School)], receivers);
        teams.Mishaps = new Mishaps { Latency = TimeSpan.FromMilliseconds(40) };
        settings["Deliveries__Lease"] = "00:00:30";
        var report = await new BroadcastKills(broadcast, teams, async _ => await StartedBot.StartAsync(directory, settings)).RunAsync(plan);
        var outcome = report.Outcome;
        return
        [
            new($"{name}: bereikt, niet bereikt", string.Create(CultureInfo.InvariantCulture, $"{outcome.Reached}, {outcome.Named.Values.Sum()} na {plan.Kills} keer doden")),
            new($"{name}: niet bereikt en niet genoemd", $"{outcome.Lost.Count}", "0", outcome.Lost.Count == 0),
            new($"{name}: in het verslag anders dan Teams zag", $"{outcome.Wrong.Count}", "0", outcome.Wrong.Count == 0),
            new($"{name}: dubbel", $"{outcome.Extra}", $"ten hoogste {report.Unwritten}: bij Teams en nergens opgeschreven (op dat moment bij Teams: {report.InFlight})", outcome.Extra <= report.Unwritten),
            new($"{name}: beantwoord met 429", $"{teams.Counts.Throttled} van {teams.Counts.All}"),
            new($"{name}: tot alles klaar was", $"{report.Took.TotalSeconds:F0} s; na de laatste keer {report.Recovered.TotalSeconds:F0} s"),
        ];
    }
}
