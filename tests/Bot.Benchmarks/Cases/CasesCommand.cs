using System.CommandLine;
using Bot.Benchmarks.Load;
using Bot.Commands;
using Bot.Knowledge;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Testing;
using IO = System.IO;

namespace Bot.Benchmarks.Cases;

/// <summary>
/// <c>cases</c>: how soon the supervisors have the card of a question in doubt, from the message to a really started bot on SQLite until the card is in their channel. This
/// process sends the messages and is the connector.
/// </summary>
internal static class CasesCommand
{
    public static Command Create()
    {
        var perSecond = new Option<int>("--per-second") { Description = "Hoeveel twijfelvragen er per seconde komen.", DefaultValueFactory = _ => 50 };
        var seconds = new Option<int>("--seconds") { Description = "Hoe lang elke meting duurt.", DefaultValueFactory = _ => 30 };
        var runs = new Option<int>("--runs") { Description = "Hoe vaak er gemeten wordt.", DefaultValueFactory = _ => 3 };
        var latency = new Option<int>("--latency") { Description = "Hoeveel milliseconden Teams over een bericht doet.", DefaultValueFactory = _ => 10 };
        var schools = new Option<int>("--schools") { Description = "Van hoeveel scholen, elk met een eigen kanaal.", DefaultValueFactory = _ => int.MaxValue };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("cases", "Hoe snel hebben de leidinggevenden de kaart van een twijfelvraag?") { perSecond, seconds, runs, latency, schools, knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => RunAsync(
            LoadedKnowledge.Load(parsed.GetValue(knowledge)),
            new CasesPlan(parsed.GetValue(perSecond), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(runs), TimeSpan.FromMilliseconds(parsed.GetValue(latency)), parsed.GetValue(schools)))));
        return command;
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, CasesPlan plan)
    {
        var directory = IO.Directory.CreateTempSubdirectory("bot-benchmark-cases-");
        try
        {
            var doubts = (await DoubtsAsync(knowledge)).GroupBy(asked => asked.Protocol.School).Take(plan.Schools).ToDictionary(
                school => school.Key.Value, IReadOnlyList<string> (school) => [.. school.Select(asked => asked.Question.Turns[0])]);
            if (doubts.Count == 0) throw new CommandError("Er zijn geen voorbeelden (examples.jsonl) om mee te meten.");
            await using var teams = await FakeConnector.StartAsync();
            using var bot = await StartAsync(directory.FullName);
            using var crowd = new DoubtingCrowd(bot, teams, doubts);
            return await Figure.WriteAsync(Console.Out, await new CasesMeasurement(plan, crowd, teams).RunAsync());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    // The worked examples that the assistant itself hands over, as a first message.
    internal static async Task<IReadOnlyList<MeasuredQuestion>> DoubtsAsync(LoadedKnowledge knowledge)
    {
        List<MeasuredQuestion> doubts = [];
        foreach (var asked in MeasuredSchools.WorkedQuestions(knowledge))
        {
            var first = new Question([asked.Question.Turns[0]], []);
            if ((await knowledge.Assistant.AnswerAsync(asked.Protocol, first, default)).Outcome == Outcome.Doubt) doubts.Add(new MeasuredQuestion(asked.Protocol, first));
        }

        return doubts;
    }

    // Without a registration: what is measured begins where a token was checked, and the load command measures that.
    private static Task<BotProcess> StartAsync(string directory) => BotProcess.StartAsync(
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        port => ["exec", Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "serve", "--port", $"{port}"],
        directory,
        "/readyz",
        new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__File"] = Path.Combine(directory, "cases.db") });
}

/// <summary>How much is measured.</summary>
/// <param name="PerSecond">Questions in doubt.</param>
/// <param name="Time">How long each measurement takes.</param>
/// <param name="Runs">How often is measured.</param>
/// <param name="Latency">How long the connector takes over a message.</param>
/// <param name="Schools">Of how many schools at most, each with a channel of its own.</param>
internal sealed record CasesPlan(int PerSecond, TimeSpan Time, int Runs, TimeSpan Latency, int Schools);
