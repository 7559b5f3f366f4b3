using Bot.Evaluation;
using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Benchmarks.Proposals;

/// <summary>A model that answers by a rule instead of reading, to see what the judge makes of it. It is always sure and always quotes what stands there.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Outcome">What it proposes, given what people marked as right.</param>
/// <param name="Facts">What it says that it read.</param>
internal sealed record MadeUpModel(string Name, Func<LabelledQuestion, Outcome> Outcome, Func<LabelledQuestion, IEnumerable<FactValue>> Facts)
{
    /// <summary>All facts that make a post less of a problem, as the reader of facts has them.</summary>
    private static readonly string[] Lies =
    [
        "image=nobody", "image=self", "recognisable=no", "data=none", "consent=written", "consent=given", "permission=given", "notice=present", "employee=told", "secret=no",
        "maker=allowed", "time=after", "names_school=no", "topic=private", "account=school",
    ];

    /// <summary>Reads as the people who marked the questions did.</summary>
    public static MadeUpModel Perfect { get; } = new("reads all facts and outcomes as people marked them", question => question.Expected!.Value, question => question.Facts ?? []);

    /// <summary>Reads all facts right and lets everything through.</summary>
    public static MadeUpModel Reckless { get; } = new("reads all facts right and always says \"mag\"", _ => School.Verdicts.Outcome.Allowed, question => question.Facts ?? []);

    public static MadeUpModel Yes { get; } = new("always says \"mag\"", _ => School.Verdicts.Outcome.Allowed, _ => []);

    public static MadeUpModel Liar { get; } = new("always says \"mag\" and invents facts for it", _ => School.Verdicts.Outcome.Allowed, _ => Lies.Select(Value));

    public static MadeUpModel NotMine { get; } = new("always says \"buiten bereik\"", _ => School.Verdicts.Outcome.OutOfScope, _ => []);

    public IProposer For(LabelledQuestion question) => new Proposer(this, question);

    private static FactValue Value(string fact) => fact.Split('=') is [var name, var value] ? FactVocabulary.Value(name, value) : throw new ArgumentException(fact);

    private sealed class Proposer(MadeUpModel model, LabelledQuestion labelled) : IProposer
    {
        public Task<ProposalResult> ProposeAsync(Protocol protocol, Question question, Func<Proposal, IReadOnlyList<ProposalProblem>> check, CancellationToken cancellation)
        {
            var deciding = WorkedExamples.Clauses(labelled.Evidence ?? [], protocol).Select(protocol.Find).OfType<Clause>().FirstOrDefault();
            var clause = deciding ?? protocol.Clauses.First(clause => clause.Text.Length > 60);
            var proposal = new Proposal
            {
                Outcome = model.Outcome(labelled),
                Facts = [.. model.Facts(labelled).Select(fact => new ProposedFact(fact, question.Turns[^1]))],
                Quotes = [new ProposedQuote(clause.Id, clause.Text)],
                Conditions = ["de ouders hebben toestemming gegeven"],
                Confidence = Confidence.High,
                Because = "De regel gaat precies hierover.",
                Answer = "Lees goed wat de regel van de school hierover zegt.",
            };
            return Task.FromResult<ProposalResult>(new ProposalResult.Proposed(proposal) { Cost = new ProposalCost() });
        }
    }
}
