using System.CommandLine;
using Bot.Benchmarks.Cases;
using Bot.Benchmarks.Load;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Storage;
using Bot.Testing;
using IO = System.IO;

namespace Bot.Benchmarks.Announcements;

/// <summary>
/// <c>announcements</c>: an announcement to very many people by a really started bot on SQLite, at a connector that keeps to the limits of Teams, where one request in fifty
/// fails and one person in a hundred has blocked the bot. This process is the connector.
/// </summary>
internal static class AnnouncementsCommand
{
    public static Command Create()
    {
        var receivers = new Option<int>("--receivers") { Description = "Hoeveel mensen de mededeling krijgen.", DefaultValueFactory = _ => 20_000 };
        var latency = new Option<int>("--latency") { Description = "Hoeveel milliseconden Teams ten hoogste over een verzoek doet.", DefaultValueFactory = _ => 40 };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("announcements", "Hoe snel heeft iedereen een mededeling, en wie krijgt die niet?") { receivers, latency, knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => RunAsync(
            LoadedKnowledge.Load(parsed.GetValue(knowledge)), parsed.GetValue(receivers), new Mishaps { Latency = TimeSpan.FromMilliseconds(parsed.GetValue(latency)) })));
        return command;
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, int receivers, Mishaps mishaps)
    {
        var directory = IO.Directory.CreateTempSubdirectory("bot-benchmark-announcements-");
        try
        {
            var file = Path.Combine(directory.FullName, "announcements.db");
            if (await CasesCommand.DoubtsAsync(knowledge) is not [var doubt, ..]) throw new CommandError("Er zijn geen voorbeelden (examples.jsonl) om mee te meten.");
            await using var teams = await LimitedConnector.StartAsync();
            using var bot = await StartedBot.StartAsync(directory.FullName, new Dictionary<string, string> { ["Storage__File"] = file });
            using var database = Database.Open(new StorageOptions { File = file });
            var broadcast = Broadcast.Over(database, teams);
            await broadcast.PrepareAsync([.. knowledge.Library.Protocols.Select(protocol => protocol.School)], receivers);
            using var rulings = new RulingsMeanwhile(bot.Address, teams, doubt);
            return await Figure.WriteAsync(Console.Out, await new AnnouncementsMeasurement(broadcast, teams, rulings, mishaps).RunAsync());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}

/// <summary>The assistant as a process without a registration.</summary>
internal static class StartedBot
{
    public static Task<BotProcess> StartAsync(string directory, IReadOnlyDictionary<string, string> settings) => BotProcess.StartAsync(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        port => ["exec", Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "serve", "--port", $"{port}"],
        directory,
        "/readyz",
        new Dictionary<string, string>(settings) { ["ASPNETCORE_ENVIRONMENT"] = "Development" });
}
