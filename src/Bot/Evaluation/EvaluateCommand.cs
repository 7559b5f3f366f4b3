using System.CommandLine;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Modelling;
using Bot.Texts;

namespace Bot.Evaluation;

/// <summary><c>evaluate</c>: answers files of questions and counts, as EVALUATION.md lays down.</summary>
internal static class EvaluateCommand
{
    private const int NotSafe = 1;

    public static Command Create()
    {
        var questions = new Option<string[]>("--questions") { Description = CommandTexts.Questions, Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--out") { Description = CommandTexts.Out };
        var model = ModelOption.Create();
        var wrong = new Option<bool>("--wrong") { Description = CommandTexts.Wrong };
        var knowledge = KnowledgeOption.Create();

        var command = new Command("evaluate", CommandTexts.Evaluate) { questions, knowledge, output, model, wrong };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(async () =>
        {
            var loaded = LoadedKnowledge.Load(parsed.GetValue(knowledge));
            using var configured = parsed.GetValue(model) == ModelOption.Configured ? SchoolModel.ForCommand(loaded.Offline) : null;
            var evaluator = new Evaluator(loaded, configured?.Assistant ?? loaded.Assistant);
            return await RunAsync(evaluator, parsed.GetRequiredValue(questions), parsed.GetValue(output), parsed.GetValue(wrong), Console.Out, cancellation);
        }));
        return command;
    }

    internal static async Task<int> RunAsync(Evaluator evaluator, IReadOnlyList<string> files, string? outputFile, bool wrong, TextWriter output, CancellationToken cancellation)
    {
        var questions = files.SelectMany(QuestionFile.Read).ToArray();
        var answers = new List<GradedAnswer>(questions.Length);
        await using (var results = Results.Open(outputFile))
        {
            foreach (var question in questions)
            {
                var (answer, graded) = await evaluator.AnswerAsync(question, cancellation);
                await results.WriteLineAsync(answer.Write());
                answers.Add(graded);
            }
        }

        new Report(output).Print(answers, wrong);
        return answers.Any(answer => answer.IsUnsafe || answer.FalseQuotes > 0) ? NotSafe : 0;
    }
}
