using System.CommandLine;
using Bot.Commands;
using Bot.Evaluation;
using Bot.Knowledge;
using Bot.School.Proposals;

namespace Bot.Benchmarks.Proposals;

/// <summary><c>proposals</c>: what the judge leaves of made-up models, over worked examples (which the learned readers know) and over questions that nothing was learned from.</summary>
internal static class ProposalsCommand
{
    /// <summary>Every so many worked examples of each school.</summary>
    private const int Step = 19;

    private static readonly MadeUpModel[] WithFacts = [MadeUpModel.Perfect, MadeUpModel.Reckless];
    private static readonly MadeUpModel[] WithoutFacts = [MadeUpModel.Yes, MadeUpModel.Liar, MadeUpModel.NotMine];

    public static Command Create()
    {
        var questions = new Option<string[]>("--questions") { Description = "Bestanden met vragen (jsonl) waarvan niets geleerd is.", AllowMultipleArgumentsPerToken = true };
        var knowledge = KnowledgeOption.Create();
        var command = new Command("proposals", "Wat laat de rechter over van verzonnen taalmodellen?") { questions, knowledge };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(() =>
            RunAsync(LoadedKnowledge.Load(parsed.GetValue(knowledge)), [.. (parsed.GetValue(questions) ?? []).SelectMany(QuestionFile.Read)], cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, IReadOnlyList<LabelledQuestion> questions, CancellationToken cancellation)
    {
        LabelledQuestion[] examples = [.. knowledge.Library.Readings.SelectMany(reading =>
            MeasuredSchools.Examples(reading).Where(example => example.Facts is not null && example.Expected is not null).Where((_, place) => place % Step == 0))];
        var rows = new List<IReadOnlyList<string>>();
        foreach (var model in WithFacts.Concat(WithoutFacts)) rows.Add(await RowAsync(knowledge, model, "worked examples", examples, cancellation));
        if (questions.Count > 0)
        {
            LabelledQuestion[] marked = [.. questions.Where(question => question.Facts is not null && question.Expected is not null)];
            foreach (var model in marked.Length > 0 ? WithFacts : []) rows.Add(await RowAsync(knowledge, model, "questions", marked, cancellation));
            foreach (var model in WithoutFacts) rows.Add(await RowAsync(knowledge, model, "questions", questions, cancellation));
        }

        await MarkdownTable.WriteAsync(Console.Out, ["a model that", "over", "right", "unsafe", "harm missed"], rows);
        return 0;
    }

    private static async Task<IReadOnlyList<string>> RowAsync(
        LoadedKnowledge knowledge, MadeUpModel model, string over, IReadOnlyList<LabelledQuestion> questions, CancellationToken cancellation)
    {
        var graded = new List<GradedAnswer>(questions.Count);
        foreach (var question in questions)
            graded.Add((await new Evaluator(knowledge, new ProposingAssistant(knowledge.Offline, model.For(question))).AnswerAsync(question, cancellation)).Graded);
        var tally = Tally.Of(graded);
        return [model.Name, $"{questions.Count} {over}", $"{100 * tally.Right.Fraction:F0} %", $"{tally.Unsafe.Hits}", $"{tally.Missed.Hits}"];
    }
}
