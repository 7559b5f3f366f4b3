using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Precedents;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Tests.Protocols;
using Bot.School.Tests.Verdicts;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Precedents;

/// <summary>Rulings that stand for later questions, and what they make of a question.</summary>
internal static class Rulings
{
    public static readonly DateTimeOffset Day = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    public static Verdict Doubt { get; } = new() { Outcome = Outcome.Doubt, Citations = [], Reason = "De regels wijzen niet dezelfde kant op." };

    public static Protocol Protocol(string school) => Readings.Five.Find(new SchoolId(school)).ShouldNotBeNull();

    public static Precedent Of(Protocol protocol, RulingDecision decision, string explanation, params string[] turns) => new()
    {
        Case = CaseId.Of([.. turns]),
        CaseVersion = 2,
        Number = 7,
        School = protocol.School,
        Turns = turns,
        IsWhole = true,
        Ruling = new Ruling(decision, explanation, new CasePerson(new PersonId("k"), "Karin de Vries"), Day, protocol.Version, StandsForLater: true),
        ProtocolFingerprint = protocol.Fingerprint,
    };

    /// <summary>The verdict on a question of which the protocol gave another one.</summary>
    public static Task<Verdict> WeighAsync(Protocol protocol, Verdict without, Question question, params Precedent[] precedents) =>
        new PrecedentAssistant(new Fixed(without), FiveSchools.Assistant, new Known(precedents)).AnswerAsync(protocol, question, default);

    private sealed class Fixed(Verdict verdict) : IAssistant
    {
        public Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation) => Task.FromResult(verdict);

        public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top) => [];
    }

    private sealed class Known(IReadOnlyList<Precedent> precedents) : IPrecedents
    {
        public Task<IReadOnlyList<Precedent>> OfAsync(SchoolId school, CancellationToken cancellation) => Task.FromResult(precedents);

        public void Changed(SchoolId school)
        {
        }
    }
}
