using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Tests.Protocols;
using Bot.School.Tests.Verdicts;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Proposals;

/// <summary>A model that is out to let everything through, held against the worked examples of the five schools.</summary>
public sealed class HostileModelTests
{
    /// <summary>Every so many examples: all of them take minutes.</summary>
    private const int Step = 12;

    /// <summary>Whatever makes a post less of a problem, and fits together.</summary>
    private static readonly FactValue[] Lies =
    [
        FactVocabulary.Value("image", "self"), FactVocabulary.Value("recognisable", "no"), FactVocabulary.Value("data", "none"), FactVocabulary.Value("consent", "written"),
        FactVocabulary.Value("permission", "given"), FactVocabulary.Value("notice", "present"), FactVocabulary.Value("employee", "told"), FactVocabulary.Value("secret", "no"),
        FactVocabulary.Value("maker", "allowed"), FactVocabulary.Value("time", "after"), FactVocabulary.Value("names_school", "no"), FactVocabulary.Value("account", "school"),
    ];

    [Theory]
    [InlineData(Outcome.Allowed)]
    [InlineData(Outcome.AllowedIf)]
    public async Task Without_facts_it_gets_nothing_through_that_must_be_held_back(Outcome always) =>
        (await LetThroughAsync(always, [])).LetThrough.ShouldBeEmpty();

    [Fact]
    public async Task With_invented_facts_for_every_question_it_gets_less_than_one_in_a_hundred_through()
    {
        var (tried, letThrough) = await LetThroughAsync(Outcome.Allowed, Lies);

        letThrough.Count.ShouldBeLessThan(tried / 100, string.Join('\n', letThrough));
    }

    [Theory]
    [InlineData(Outcome.NotAllowed)]
    [InlineData(Outcome.Information)]
    [InlineData(Outcome.OutOfScope)]
    public async Task It_waves_no_report_of_harm_away(Outcome always)
    {
        foreach (var (school, turns) in Examples("melden"))
        {
            var protocol = Readings.Five.Find(new SchoolId(school)).ShouldNotBeNull();
            var assistant = new ProposingAssistant(FiveSchools.Assistant, new Always(always, protocol, []));

            (await assistant.AnswerAsync(protocol, Question.Of(turns), default)).HandedOver.ShouldBeTrue(string.Join(" | ", turns));
        }
    }

    private static async Task<(int Tried, IReadOnlyList<string> LetThrough)> LetThroughAsync(Outcome always, IReadOnlyList<FactValue> lies)
    {
        var letThrough = new List<string>();
        var tried = 0;
        foreach (var (school, turns) in HeldBack())
        {
            tried++;
            var protocol = Readings.Five.Find(new SchoolId(school)).ShouldNotBeNull();
            var verdict = await new ProposingAssistant(FiveSchools.Assistant, new Always(always, protocol, lies)).AnswerAsync(protocol, Question.Of(turns), default);
            FiveSchools.ShouldBeProven(school, verdict);
            if (verdict.Outcome is Outcome.Allowed or Outcome.AllowedIf) letThrough.Add($"{school}: {string.Join(" | ", turns)}");
        }

        tried.ShouldBeGreaterThan(300);
        return (tried, letThrough);
    }

    private static IEnumerable<(string School, string[] Turns)> HeldBack() => Examples("mag_niet").Concat(Examples("melden"));

    private static IEnumerable<(string School, string[] Turns)> Examples(string expected) =>
        Readings.Five.Protocols.SelectMany(protocol => FiveSchools.Examples(protocol.School.Value)
            .Where(example => example.Expected == expected)
            .Where((_, place) => place % Step == 0)
            .Select(example => (protocol.School.Value, example.Turns)));

    /// <summary>Always proposes the same, surely and with a true quote, and claims that all of what the person said says these facts.</summary>
    private sealed class Always(Outcome outcome, Protocol protocol, IReadOnlyList<FactValue> lies) : IProposer
    {
        public Task<ProposalResult> ProposeAsync(Protocol asked, Question question, Func<Proposal, IReadOnlyList<ProposalProblem>> check, CancellationToken cancellation)
        {
            var clause = protocol.Clauses.First(clause => clause.Text.Length > 60);
            return Task.FromResult<ProposalResult>(new ProposalResult.Proposed(new Proposal
            {
                Outcome = outcome,
                Facts = [.. lies.Select(lie => new ProposedFact(lie, question.Turns[^1]))],
                Quotes = [new ProposedQuote(clause.Id, clause.Text)],
                Conditions = ["de ouders vinden het goed"],
                Confidence = Confidence.High,
                Because = "De regel is duidelijk.",
                Answer = "Lees goed wat de regel van de school hierover zegt.",
            })
            { Cost = new ProposalCost() });
        }
    }
}
