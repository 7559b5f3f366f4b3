using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Language.Tests.Functions;

/// <summary>Finds clauses by words, and is always in doubt: the verdict that must not be lost on the way.</summary>
internal sealed class SearchingAssistant : IAssistant
{
    public List<Question> Asked { get; } = [];

    public Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Asked.Add(question);
        return Task.FromResult(new Verdict
        {
            Outcome = Outcome.Doubt,
            Citations = [Citation.Whole(protocol, protocol.Clauses[^1])],
            Conditions = ["er is toestemming"],
            FollowUp = question.Turns.Count > 1 ? null : new FollowUp("Is er toestemming?", ["Ja", "Nee"], "er is toestemming"),
            Reason = "Geen norm.",
        });
    }

    public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top) => new ClauseSearch(protocol).Find(question.Turns[^1], top);
}
