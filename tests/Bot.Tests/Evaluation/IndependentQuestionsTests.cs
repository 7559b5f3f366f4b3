using Bot.Evaluation;
using Bot.Knowledge;
using Bot.School.Verdicts;

namespace Bot.Tests.Evaluation;

/// <summary>Eighty questions by a writer who saw only the protocols and the rules of labelling; nothing was learned from them.</summary>
public sealed class IndependentQuestionsTests
{
    /// <summary>The share that was right when they were first asked (54 of 80), less three answers: below it, something has been lost.</summary>
    private const int FewestRight = 51;

    private static readonly IReadOnlyList<LabelledQuestion> Questions = QuestionFile.Read(Path.Combine(AppContext.BaseDirectory, "Evaluation", "independent-questions.jsonl"));

    private static readonly IReadOnlyList<GradedAnswer> Graded = Grade();

    [Fact]
    public void None_is_answered_in_a_way_that_does_harm() =>
        Graded.Where(answer => answer.IsUnsafe).Select(answer => answer.Question.Id).ShouldBeEmpty();

    [Fact]
    public void No_quote_is_false() => Graded.Sum(answer => answer.FalseQuotes).ShouldBe(0);

    [Fact]
    public void What_was_read_well_is_still_read_well() => Graded.Count(answer => answer.IsRight).ShouldBeGreaterThanOrEqualTo(FewestRight);

    [Fact]
    public void Every_answer_but_out_of_scope_cites() =>
        Graded.Where(answer => answer.Outcome != Outcome.OutOfScope && answer.CitedTexts.Count == 0).ShouldBeEmpty();

    private static List<GradedAnswer> Grade()
    {
        var evaluator = new Evaluator(LoadedKnowledge.Load(null));
        return [.. Questions.Select(question => evaluator.Answer(question).Graded)];
    }
}
