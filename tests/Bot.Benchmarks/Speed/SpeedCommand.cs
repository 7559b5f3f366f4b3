using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Bot.Commands;
using Bot.Knowledge;
using Bot.School.Dutch;
using Bot.School.Verdicts;

namespace Bot.Benchmarks.Speed;

/// <summary><c>speed</c>: what one question costs, offline, warm, on one thread.</summary>
internal static class SpeedCommand
{
    private const double MostMedian = 0.5;
    private const double MostP99 = 2;

    /// <summary>Of the worked examples about so many are asked: all of them, round after round, would take the better part of an hour.</summary>
    private const int MostQuestions = 2_000;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "Hoe vaak elke vraag gemeten wordt.", DefaultValueFactory = _ => 20 };
        var single = new Option<bool>("--single") { Description = "Meet ook één vraag met BenchmarkDotNet." };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("speed", "Wat kost een vraag?") { rounds, single, knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => RunAsync(LoadedKnowledge.Load(parsed.GetValue(knowledge)), parsed.GetValue(rounds), parsed.GetValue(single))));
        return command;
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, int rounds, bool single)
    {
        var assistant = MeasuredSchools.Assistant(knowledge);
        var questions = Spread(MeasuredSchools.WorkedQuestions(knowledge));
        if (questions.Count == 0) throw new CommandError("Er zijn geen voorbeelden (examples.jsonl) om mee te meten.");
        var answers = QuestionTimes.Measure(questions, rounds, asked => assistant.Answer(asked.Protocol, asked.Question));
        var words = QuestionTimes.Measure(questions, rounds, asked => knowledge.Of(asked.Protocol.School).Find(Tokenizer.Tokenize(string.Join("\n", asked.Question.Turns)), 5));
        var allocated = AllocatedByOne(questions, assistant);

        if (single) Single();
        var (median, p99) = (Percentile.Median(answers), Percentile.Of(answers, 0.99));
        return await Figure.WriteAsync(Console.Out,
        [
            new("vragen × rondes", $"{questions.Count} × {rounds}"),
            new("een vraag, mediaan", $"{median:F3} ms", $"onder {MostMedian:F1} ms", median < MostMedian),
            new("een vraag, p99", $"{p99:F3} ms", $"onder {MostP99:F1} ms", p99 < MostP99),
            new("p99 van de vragen, elk met de mediaan van zijn rondes", $"{Percentile.Of(QuestionTimes.OfEachQuestion(answers, questions.Count), 0.99):F3} ms"),
            new("p99 / mediaan", $"{p99 / median:F1} ×"),
            new("mediaan / alleen zoeken, op woorden en voorbeelden", $"{median / Percentile.Median(words):F1} ×"),
            new("geheugen voor een vraag", $"{allocated / 1024.0:F0} KiB"),
        ]);
    }

    // As many from each part of each school's file.
    private static List<MeasuredQuestion> Spread(IReadOnlyList<MeasuredQuestion> all) =>
        [.. all.Where((_, place) => place % ((all.Count / MostQuestions) + 1) == 0)];

    private static long AllocatedByOne(List<MeasuredQuestion> questions, Assistant assistant)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var asked in questions) assistant.Answer(asked.Protocol, asked.Question);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / questions.Count;
    }

    // In this process: BenchmarkDotNet would else build a project of its own, outside the repository's central package versions.
    private static void Single()
    {
        var artifacts = Directory.CreateTempSubdirectory("bot-benchmark-");
        try
        {
            BenchmarkRunner.Run<SingleQuestion>(ManualConfig.CreateEmpty()
                .AddJob(Job.ShortRun.WithIterationCount(10).WithToolchain(InProcessEmitToolchain.Instance))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddExporter(MarkdownExporter.GitHub)
                .AddLogger(BenchmarkDotNet.Loggers.ConsoleLogger.Unicode)
                .WithArtifactsPath(artifacts.FullName));
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }
}
