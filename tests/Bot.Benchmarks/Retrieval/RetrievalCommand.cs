using System.CommandLine;
using Bot.Commands;
using Bot.Evaluation;
using Bot.Knowledge;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Testing;

namespace Bot.Benchmarks.Retrieval;

/// <summary><c>retrieval</c>: whether a clause that decides is among the first, for the product and for two databases, over the same clauses in the same run.</summary>
internal static class RetrievalCommand
{
    private const double LeastInFew = 0.75;
    private const double LeastInMost = 0.85;
    private const double LeastAhead = 0.15;

    public static Command Create()
    {
        var questions = new Option<string?>("--questions") { Description = "Map met vragen (jsonl) waarvan niets geleerd is." };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("retrieval", "Vindt de assistent de bepaling die beslist, en vinden SQLite en PostgreSQL die?") { questions, knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => RunAsync(LoadedKnowledge.Load(parsed.GetValue(knowledge)), Questions(parsed.GetValue(questions)))));
        return command;
    }

    private static IReadOnlyList<LabelledQuestion> Questions(string? directory)
    {
        if (directory is null)
            throw new CommandError("Noem met --questions een map met vragen waarvan de assistent niets geleerd heeft. De voorbeelden in knowledge/ zijn dat niet: daarmee is hij getraind, en dan zegt de uitslag niets.");
        return Directory.Exists(directory)
            ? [.. Directory.GetFiles(directory, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(QuestionFile.Read)]
            : throw new CommandError($"De map {directory} is er niet.");
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, IReadOnlyList<LabelledQuestion> questions)
    {
        var protocols = knowledge.Library.Protocols.ToList();
        var asked = Asked(knowledge, questions);
        if (asked.Count == 0) throw new CommandError("Geen van de vragen noemt een passage die beslist; er valt niets te meten.");

        await using var server = await StartPostgresAsync();
        await using var postgres = await PostgresFinder.CreateAsync(server.Connection, protocols);
        using var sqlite = await SqliteFinder.CreateAsync(protocols);
        var own = new RetrievalScore("**Mag dit?**");
        RetrievalScore[] others = [new("SQLite FTS5, `bm25()`"), new("PostgreSQL `'dutch'`, `ts_rank`")];
        var bare = new RetrievalScore("Mag dit?, school zonder voorbeelden");
        await ScoreAsync(own, Own(knowledge), asked);
        await ScoreAsync(bare, Bare(knowledge), asked);
        await ScoreAsync(others[0], sqlite, asked);
        await ScoreAsync(others[1], postgres, asked);

        await MarkdownTable.WriteAsync(Console.Out, ["Zoekt met", $"bij de eerste {RetrievalScore.Few}", $"bij de eerste {RetrievalScore.Most}"], [own.Row(), bare.Row(), .. others.Select(other => other.Row())]);
        var ahead = others.Min(other => Math.Min(own.ShareInFew - other.ShareInFew, own.ShareInMost - other.ShareInMost));
        return await Figure.WriteAsync(Console.Out,
        [
            new($"bij de eerste {RetrievalScore.Few}", $"{100 * own.ShareInFew:F1} %", $"{100 * LeastInFew:F0} %", own.ShareInFew >= LeastInFew),
            new($"bij de eerste {RetrievalScore.Most}", $"{100 * own.ShareInMost:F1} %", $"{100 * LeastInMost:F0} %", own.ShareInMost >= LeastInMost),
            new("kleinste voorsprong op een database", $"{100 * ahead:F1} punten", $"{100 * LeastAhead:F0} punten", ahead >= LeastAhead),
        ]);
    }

    private static async Task<PostgresServer> StartPostgresAsync()
    {
        try
        {
            return await PostgresServer.StartAsync();
        }
        catch (FileNotFoundException missing)
        {
            throw new CommandError(missing.Message);
        }
    }

    /// <summary>The questions that name evidence, with the clauses that hold it; a question for a protocol that is not there stops the run.</summary>
    private static List<(MeasuredQuestion Question, HashSet<ClauseId> Deciding)> Asked(LoadedKnowledge knowledge, IEnumerable<LabelledQuestion> questions)
    {
        var asked = new List<(MeasuredQuestion, HashSet<ClauseId>)>();
        foreach (var question in questions.Where(question => question.Evidence is { Count: > 0 }))
        {
            var protocol = knowledge.School(question.School).Protocol;
            // Evidence that no clause holds stays in the count: then nobody can find it, and that is a miss.
            asked.Add((new MeasuredQuestion(protocol, MeasuredSchools.Asked(question)), [.. WorkedExamples.Clauses(question.Evidence!, protocol)]));
        }

        return asked;
    }

    private static async Task ScoreAsync(RetrievalScore score, IClauseFinder finder, List<(MeasuredQuestion Question, HashSet<ClauseId> Deciding)> asked)
    {
        foreach (var (question, deciding) in asked)
        {
            score.Add(await finder.FindAsync(question.Protocol, question.Question, RetrievalScore.Most), deciding);
        }
    }

    private static AssistantFinder Own(LoadedKnowledge knowledge) =>
        new(MeasuredSchools.Assistant(knowledge), knowledge.Library.Protocols.ToDictionary(protocol => protocol.School));

    private static AssistantFinder Bare(LoadedKnowledge knowledge)
    {
        var schools = knowledge.Library.Protocols.ToDictionary(protocol => protocol.School, protocol => MeasuredSchools.WithoutExamples(knowledge.Of(protocol.School)));
        return new AssistantFinder(new Assistant(schools.Values, LearnedReaders.BuiltIn), schools.ToDictionary(pair => pair.Key, pair => pair.Value.Protocol));
    }
}
