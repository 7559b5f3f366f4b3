using System.CommandLine;
using Bot.Commands;
using Bot.Evaluation;
using Bot.Knowledge;
using Bot.School.Learning;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Texts;

namespace Bot.Learning;

/// <summary><c>learn</c>: trains the readers on <c>knowledge/&lt;school&gt;/examples.jsonl</c> and writes their weights.</summary>
internal static class LearnCommand
{
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var target = new Option<string>("--out") { Description = CommandTexts.LearnOut, Required = true };
        var command = new Command("learn", CommandTexts.Learn) { knowledge, target };
        command.SetAction((parsed, _) => Guarded.RunAsync(() => Run(LoadedKnowledge.Load(parsed.GetValue(knowledge)), parsed.GetRequiredValue(target))));
        return command;
    }

    private static async Task<int> Run(LoadedKnowledge knowledge, string target)
    {
        var examples = Examples(knowledge);
        Directory.CreateDirectory(target);
        var training = new ReaderTraining(examples);
        var (network, readings) = training.TrainNetwork();
        await using (var stream = File.Create(Path.Combine(target, "network.weights"))) network.Save(stream);
        var (blend, facts) = training.TrainFacts(readings);
        await using (var text = File.CreateText(Path.Combine(target, "facts.txt"))) blend.Save(text);
        Save(training.TrainOutcomes(facts), Path.Combine(target, "outcomes.weights"));
        var (arbiter, chosen) = training.TrainArbiter(facts, readings);
        await using (var stream = File.Create(Path.Combine(target, "arbiter.weights"))) arbiter.Save(stream);
        Save(training.TrainEvidence(), Path.Combine(target, "evidence.weights"));
        await Console.Out.WriteLineAsync(CommandTexts.Learned(examples.Count, target));
        var right = chosen.Zip(examples).Count(pair => pair.First == pair.Second.Expected || pair.Second.Acceptable.Contains(pair.First));
        await Console.Out.WriteLineAsync(CommandTexts.Unseen(right, examples.Count));
        return 0;
    }

    private static List<TrainingExample> Examples(LoadedKnowledge knowledge) =>
        [.. knowledge.Library.Readings
            .Select(reading => (Reading: reading, File: Path.Combine(Path.GetDirectoryName(reading.File)!, "examples.jsonl")))
            .Where(school => File.Exists(school.File) && knowledge.Of(school.Reading.Protocol.School).Norms.IsReviewed)
            .SelectMany(school => QuestionFile.Read(school.File).Where(labelled => labelled.Expected is not null)
                .Select(labelled => Example(labelled, knowledge.Of(school.Reading.Protocol.School))))];

    private static TrainingExample Example(LabelledQuestion labelled, SchoolKnowledge school) => new(
        school,
        new Question(labelled.Turns, labelled.Attachments),
        labelled.Expected!.Value,
        labelled.Acceptable,
        WorkedExamples.Clauses(labelled.Evidence ?? [], school.Protocol),
        labelled.Facts?.ToHashSet(),
        labelled.Pair is { } pair && string.CompareOrdinal(pair, labelled.Id) < 0 ? pair : labelled.Id);

    private static void Save(LinearModel model, string file)
    {
        using var stream = File.Create(file);
        model.Save(stream);
    }
}
