using System.Globalization;
using Bot.School.Verdicts;

namespace Bot.Evaluation;

/// <summary>Prints the figures: per school, in all, who was expected and who came, and the wrong ones.</summary>
internal sealed class Report(TextWriter output)
{
    public void Print(IReadOnlyList<GradedAnswer> answers, bool wrong)
    {
        foreach (var school in answers.GroupBy(answer => answer.Question.School).OrderBy(school => school.Key, StringComparer.Ordinal))
            PrintTally(school.Key, [.. school]);
        PrintTally("all", answers);
        PrintModel(ModelTally.Of(answers));
        PrintConfusion([.. answers.Where(answer => answer.Question.Expected is not null)]);
        if (wrong) PrintWrong(answers);
    }

    private void PrintTally(string name, IReadOnlyCollection<GradedAnswer> answers)
    {
        var tally = Tally.Of(answers);
        output.WriteLine(Line($"{name}: {tally.Answers} questions"));
        foreach (var (label, share) in Shares(tally))
        {
            var interval = share.Interval;
            output.WriteLine(share.Total == 0
                ? Line($"  {label,-12} none to count")
                : Line($"  {label,-12} {share.Hits,4} of {share.Total,-4} {share.Fraction * 100,5:F1} %  [{interval.Low * 100:F1} - {interval.High * 100:F1}]"));
        }

        var times = answers.Select(answer => answer.Taken.TotalMilliseconds).Order().ToArray();
        output.WriteLine(Line($"  {"false quotes",-12} {tally.FalseQuotes,4}"));
        output.WriteLine(times.Length == 0 ? "" : Line($"  {"milliseconds",-12} median {times[times.Length / 2]:F3}, slowest {times[^1]:F3}\n"));
    }

    private static IEnumerable<(string Label, Share Share)> Shares(Tally tally) =>
    [
        ("right", tally.Right), ("cited", tally.Cited), ("unsafe", tally.Unsafe),
        ("missed", tally.Missed), ("needless", tally.Needless), ("pairs", tally.Pairs),
    ];

    private void PrintModel(ModelTally model)
    {
        if (model.Asked == 0) return;
        output.WriteLine(Line($"model: asked about {model.Asked} questions"));
        output.WriteLine(Line($"  {"followed",-12} {model.Followed,4}"));
        output.WriteLine(Line($"  {"overruled",-12} {model.Overruled.Sum(why => why.Times),4}{Whys(model.Overruled)}"));
        output.WriteLine(Line($"  {"silent",-12} {model.Silent.Sum(why => why.Times),4}{Whys(model.Silent)}"));
        output.WriteLine(Line($"  {"from memory",-12} {model.FromMemory,4}"));
        output.WriteLine(Line($"  {"asked again",-12} {model.Repaired,4}"));
        output.WriteLine(Line($"  {"tokens",-12} {model.InputTokens} sent, {model.OutputTokens} received, {(model.InputTokens + model.OutputTokens) / model.Asked} a question"));
        output.WriteLine(Line($"  {"cost",-12} {model.Euros:F4} euro, {model.Euros / model.Asked:F6} a question\n"));
    }

    private static string Whys(IReadOnlyList<(string Why, int Times)> whys) =>
        whys.Count == 0 ? "" : $"  ({string.Join(", ", whys.Select(why => Line($"{why.Why} {why.Times}")))})";

    private void PrintConfusion(IReadOnlyCollection<GradedAnswer> answers)
    {
        var outcomes = Enum.GetValues<Outcome>();
        output.WriteLine(Line($"{"expected \\ given",-16}{string.Concat(outcomes.Select(given => Line($"{given.Code(),14}")))}"));
        foreach (var expected in outcomes)
        {
            var cells = outcomes.Select(given => answers.Count(answer => answer.Question.Expected == expected && answer.Outcome == given));
            output.WriteLine(Line($"{expected.Code(),-16}{string.Concat(cells.Select(count => Line($"{count,14}")))}"));
        }
    }

    private void PrintWrong(IEnumerable<GradedAnswer> answers)
    {
        output.WriteLine();
        foreach (var answer in answers.Where(answer => answer.IsLabelled && !answer.IsRight))
        {
            var mark = answer.IsUnsafe ? "UNSAFE " : answer.IsMissed ? "MISSED " : "";
            var acceptable = string.Join("/", answer.Question.Acceptable.Select(OutcomeCodes.Code));
            output.WriteLine(Line($"{mark}{answer.Question.Id}: {answer.Outcome.Code()}, right is {acceptable}: {string.Join(" | ", answer.Question.Turns)}"));
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
