using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Tests.Protocols;
using Bot.School.Tests.Verdicts;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Cases;

public sealed class CaseDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_doubt_becomes_a_case_with_what_the_answer_rests_on()
    {
        var draft = Draft("lovk", "Ik wil een petitie over het lerarentekort delen op mijn Facebook. Mag dat?");
        draft.Verdict.Outcome.ShouldBe(Outcome.Doubt);

        var opened = draft.Open(requested: false, Now);

        (opened.Kind, opened.Outcome, opened.Reason, opened.Proposal, opened.OpenedAt, opened.Status, opened.Version).ShouldBe(
            (CaseKind.Doubt, Outcome.Doubt, draft.Verdict.Reason, draft.Verdict.Proposal, Now, CaseStatus.Open, 1));
        opened.Turns.ShouldBe(draft.Question.Turns);
        opened.Clauses.ShouldBe(draft.Verdict.Citations.Select(CaseClause.Of));
        (opened.ProtocolTitle, opened.ProtocolVersion, opened.ProtocolFingerprint).ShouldBe((draft.Protocol.Title, draft.Protocol.Version, draft.Protocol.Fingerprint));
    }

    [Fact]
    public void A_report_tells_whom_to_inform()
    {
        var opened = Draft("lovk", "Een collega krijgt van onze invaller appjes met seksueel getinte opmerkingen en een foto van zijn onderlijf. Wat moet ik doen?").Open(requested: false, Now);

        (opened.Kind, opened.IsUrgent, opened.Proposal).ShouldBe((CaseKind.Report, true, null));
        opened.Clauses.ShouldContain(clause => clause.Text.Contains("0900-1113111", StringComparison.Ordinal));
        opened.Clauses.Select(clause => clause.Clause).ShouldBeUnique();
    }

    [Fact]
    public void An_answer_is_handed_over_only_when_asked_for()
    {
        var draft = Draft("konot", "Mag ik een foto van mijn leerlingen zonder toestemming van de ouders op Facebook zetten?");
        draft.Verdict.HandedOver.ShouldBeFalse();

        Should.Throw<ArgumentException>(() => draft.Open(requested: false, Now));
        var opened = draft.Open(requested: true, Now);

        opened.Kind.ShouldBe(CaseKind.Requested);
        opened.Proposal.ShouldNotBeNull().Decision.ShouldBe(RulingDecision.NotAllowed);
    }

    private static CaseDraft Draft(string school, string question) => new()
    {
        Id = CaseId.Of("c", "1"),
        Protocol = Readings.Five.Find(new SchoolId(school)).ShouldNotBeNull(),
        Question = Question.Of(question),
        Verdict = FiveSchools.Ask(school, question),
        Asker = new CasePerson(new PersonId("a"), "Anna"),
        AskedIn = new ConversationAddress(new ConversationId("c"), new Uri("https://example.invalid/"), "t", "b"),
    };
}
