using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Testing;

/// <summary>Answers by one word of the last turns, so that a test can steer what comes out, and remembers what it was asked.</summary>
public sealed class FakeAssistant : IAssistant
{
    public const string Condition = "de collega heeft toestemming gegeven";

    public static readonly FollowUp Consent = new("Heeft je collega toestemming gegeven?", ["Ja", "Nee", "Weet ik niet"], Condition);

    private readonly List<(Protocol Protocol, Question Question)> _asked = [];

    public IReadOnlyList<(Protocol Protocol, Question Question)> Asked => _asked;

    private Verdict Answer(Protocol protocol, Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        _asked.Add((protocol, question));
        var said = string.Join(' ', question.Turns);
        if (said.Contains("ontplof", StringComparison.Ordinal)) throw new InvalidOperationException($"kan niet tegen: {said}");
        if (said.Contains("weer", StringComparison.Ordinal)) return Verdict(protocol, Outcome.OutOfScope);
        if (said.Contains("bedreig", StringComparison.Ordinal)) return Verdict(protocol, Outcome.Report, MadeProtocol.DoubtQuote);
        if (said.Contains("twijfel", StringComparison.Ordinal)) return Verdict(protocol, Outcome.Doubt, MadeProtocol.DoubtQuote);
        if (said.Contains("wat staat", StringComparison.Ordinal)) return Verdict(protocol, Outcome.Information, MadeProtocol.DoubtQuote);
        if (!said.Contains("collega", StringComparison.Ordinal)) return Verdict(protocol, Outcome.NotAllowed, MadeProtocol.PhotoQuote);
        return question.Turns[^1] == "Ja"
            ? Verdict(protocol, Outcome.Allowed, MadeProtocol.ColleagueQuote)
            : Verdict(protocol, Outcome.AllowedIf, MadeProtocol.ColleagueQuote) with { Conditions = [Condition], FollowUp = Consent };
    }

    public Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation) => Task.FromResult(Answer(protocol, question));

    public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(question);
        return [.. protocol.Clauses.Where(clause => clause.Text.Contains(question.Turns[^1], StringComparison.OrdinalIgnoreCase)).Select(clause => new ClauseHit(clause, 1)).Take(top)];
    }

    private static Verdict Verdict(Protocol protocol, Outcome outcome, string? quote = null) => new()
    {
        Outcome = outcome,
        Citations = quote is null ? [] : [.. protocol.Clauses.Select(clause => Citation.TryQuote(protocol, clause.Id, quote)).OfType<Citation>()],
        Reason = "Een verzonnen reden.",
    };
}
