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

    [Theory]
    [InlineData(Outcome.Allowed, false)]
    [InlineData(Outcome.Allowed, true)]
    [InlineData(Outcome.AllowedIf, true)]
    public async Task It_gets_nothing_through_that_must_be_held_back(Outcome always, bool lies)
    {
        foreach (var (school, turns) in HeldBack())
        {
            var protocol = Readings.Five.Find(new SchoolId(school)).ShouldNotBeNull();
            var assistant = new ProposingAssistant(FiveSchools.Assistant, new Always(always, protocol, lies ? turns[0] : null));

            var verdict = await assistant.AnswerAsync(protocol, Question.Of(turns), default);

            verdict.Outcome.ShouldNotBeOneOf([Outcome.Allowed, Outcome.AllowedIf], string.Join(" | ", turns));
            FiveSchools.ShouldBeProven(school, verdict);
        }
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
            var assistant = new ProposingAssistant(FiveSchools.Assistant, new Always(always, protocol, liesFrom: null));

            (await assistant.AnswerAsync(protocol, Question.Of(turns), default)).HandedOver.ShouldBeTrue(string.Join(" | ", turns));
        }
    }

    private static IEnumerable<(string School, string[] Turns)> HeldBack() => Examples("mag_niet").Concat(Examples("melden"));

    private static IEnumerable<(string School, string[] Turns)> Examples(string expected) =>
        Readings.Five.Protocols.SelectMany(protocol => FiveSchools.Examples(protocol.School.Value)
            .Where(example => example.Expected == expected)
            .Where((_, place) => place % Step == 0)
            .Select(example => (protocol.School.Value, example.Turns)));

    /// <summary>Always proposes the same, surely and with a true quote; with lies it claims whatever makes a post less of a problem.</summary>
    private sealed class Always(Outcome outcome, Protocol protocol, string? liesFrom) : IProposer
    {
        public Task<ProposalResult> ProposeAsync(Protocol asked, Question question, Func<Proposal, IReadOnlyList<ProposalProblem>> check, CancellationToken cancellation)
        {
            var clause = protocol.Clauses.First(clause => clause.Text.Length > 60);
            return Task.FromResult<ProposalResult>(new ProposalResult.Proposed(new Proposal
            {
                Outcome = outcome,
                Facts = liesFrom is null ? [] : [.. FactVocabulary.Values.Where(FactReader.Loosens).Select(value => new ProposedFact(value, liesFrom))],
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
