using System.CommandLine;
using System.Diagnostics;
using Bot.Benchmarks.Speed;
using Bot.Commands;
using Bot.Knowledge;
using Bot.School.Verdicts;

namespace Bot.Benchmarks.Scale;

/// <summary><c>scale</c>: whether a question costs the same when thousands of protocols are loaded, and what loading them costs.</summary>
internal static class ScaleCommand
{
    private const double MostRatio = 1.5;
    private const int Rounds = 5;
    private const double Mebibyte = 1024 * 1024;

    public static Command Create()
    {
        var protocols = new Option<int>("--protocols") { Description = "Hoeveel protocollen er in totaal zijn.", DefaultValueFactory = _ => 5000 };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("scale", "Kost een vraag evenveel als er duizenden protocollen zijn?") { protocols, knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
            RunAsync(KnowledgeDirectory.Find(parsed.GetValue(knowledge), Directory.GetCurrentDirectory(), AppContext.BaseDirectory), parsed.GetValue(protocols))));
        return command;
    }

    private static async Task<int> RunAsync(string source, int protocols)
    {
        var schools = Directory.GetDirectories(source).Length;
        using var fiveFolder = ManySchools.Create(source, originals: true, copies: 0);
        using var copiesFolder = ManySchools.Create(source, originals: false, copies: schools);
        using var manyFolder = ManySchools.Create(source, originals: true, copies: protocols - schools);
        var questions = MeasuredSchools.WorkedQuestions(LoadedKnowledge.Load(source));
        var five = Load(fiveFolder.Directory);
        var copies = Load(copiesFolder.Directory);
        var many = Load(manyFolder.Directory);
        if (many.Knowledge.NormProblems.Count > 0) throw new CommandError($"De normen van de kopieën zijn niet te lezen: {many.Knowledge.NormProblems[0]}");

        var known = Median(five, questions, (asked, _) => asked);
        var knownOfMany = Median(many, questions, (asked, _) => asked);
        var bare = Median(copies, questions, (asked, _) => ManySchools.CopyName(asked, 0));
        // Every question at another school: what a school group's bot really meets, and the least kind to the processor's caches.
        var copiesOfEach = (protocols / schools) - 1;
        var bareOfMany = Median(many, questions, (asked, number) => ManySchools.CopyName(asked, number % copiesOfEach));
        var loadedBytes = many.MemoryAfter - many.MemoryBefore;
        var askedBytes = Memory() - many.MemoryBefore;
        GC.KeepAlive(many);

        return await Figure.WriteAsync(Console.Out,
        [
            new("protocollen", $"{many.Knowledge.Library.Readings.Count}, tegen {five.Knowledge.Library.Readings.Count}"),
            Ratio("een vraag bij een school met voorbeelden", known, knownOfMany),
            Ratio("een vraag bij een school zonder voorbeelden", bare, bareOfMany),
            new("laden", $"{many.Seconds:F1} s ({1000 * many.Seconds / protocols:F2} ms per protocol)"),
            new("geheugen na het laden", $"{loadedBytes / Mebibyte:F0} MiB ({loadedBytes / 1024.0 / protocols:F0} KiB per protocol)"),
            new("geheugen nadat er bij de scholen gevraagd is", $"{askedBytes / Mebibyte:F0} MiB"),
        ]);
    }

    private static Figure Ratio(string name, double few, double many) =>
        new(name, $"{many:F3} ms tegen {few:F3} ms: {many / few:F2} ×", $"hoogstens {MostRatio:F1} ×", many <= MostRatio * few);

    private static double Median(Loaded loaded, IReadOnlyList<MeasuredQuestion> questions, Func<string, int, string> schoolOf)
    {
        var asked = questions.Select((question, number) =>
            question with { Protocol = loaded.Knowledge.School(schoolOf(question.Protocol.School.Value, number)).Protocol }).ToList();
        return Percentile.Median(QuestionTimes.Measure(asked, Rounds, question => loaded.Assistant.Answer(question.Protocol, question.Question)));
    }

    private static Loaded Load(string directory)
    {
        var before = Memory();
        var started = Stopwatch.GetTimestamp();
        var knowledge = LoadedKnowledge.Load(directory);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Loaded(knowledge, MeasuredSchools.Assistant(knowledge), seconds, before, Memory());
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private sealed record Loaded(LoadedKnowledge Knowledge, Assistant Assistant, double Seconds, long MemoryBefore, long MemoryAfter);
}
