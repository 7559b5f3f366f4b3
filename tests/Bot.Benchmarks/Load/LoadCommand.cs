using System.CommandLine;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Testing;
using IO = System.IO;

namespace Bot.Benchmarks.Load;

/// <summary>
/// <c>load</c>: complete turns (the token checked, the message answered, the reply taken by the connector) of our bot and of botbuilder's echo bot, with the
/// same messages, on the same machine, in turns. This process sends the messages, is the connector and signs the tokens.
/// </summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var pairs = new Option<int>("--pairs") { Description = "Hoe vaak de twee bots om de beurt gemeten worden.", DefaultValueFactory = _ => 3 };
        var seconds = new Option<int>("--seconds") { Description = "Hoe lang elke meting duurt.", DefaultValueFactory = _ => 10 };
        var inFlight = new Option<int>("--in-flight") { Description = "Hoeveel beurten er tegelijk lopen.", DefaultValueFactory = _ => 64 };
        var turns = new Option<int>("--turns") { Description = "Na hoeveel beurten het geheugen vergeleken wordt met dat na een tiende ervan; 0 om dat over te slaan.", DefaultValueFactory = _ => 100_000 };
        var alone = new Option<bool>("--alone") { Description = "Meet alleen onze bot." };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("load", "Hoeveel beurten kan de bot aan, en hoe snel, naast een bot op botbuilder?") { pairs, seconds, inFlight, turns, alone, knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => RunAsync(
            LoadedKnowledge.Load(parsed.GetValue(knowledge)),
            new LoadPlan(parsed.GetValue(pairs), TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(inFlight), parsed.GetValue(turns)),
            parsed.GetValue(alone))));
        return command;
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, LoadPlan plan, bool alone)
    {
        var directory = IO.Directory.CreateTempSubdirectory("bot-benchmark-load-");
        try
        {
            await using var replies = await ReplyCounter.StartAsync();
            await using var issuer = await TokenIssuer.StartAsync();
            await using var identity = await IdentityEndpoint.StartAsync();
            var questions = MeasuredSchools.WorkedQuestions(knowledge).ToLookup(asked => asked.Protocol.School.Value, asked => asked.Question.Turns[0]);
            if (questions.Count == 0) throw new CommandError("Er zijn geen voorbeelden (examples.jsonl) om mee te meten.");
            using var ours = await BothBots.StartOursAsync(issuer, identity, directory.FullName);
            using var peer = alone ? null : await BothBots.StartPeerAsync(issuer);
            var crowd = new Crowd(LoadPlan.People, questions, replies.ServiceUrl);
            using var toOurs = new Caller(ours, crowd, replies, issuer);
            using var toPeer = peer is null ? null : new Caller(peer, crowd, replies, issuer);
            return await Figure.WriteAsync(Console.Out, await new LoadMeasurement(plan, crowd, replies, ours, toOurs, toPeer).RunAsync());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
