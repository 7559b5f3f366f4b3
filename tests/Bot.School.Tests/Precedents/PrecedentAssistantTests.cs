using Bot.School.Cases;
using Bot.School.Precedents;
using Bot.School.Questions;
using Bot.School.Tests.Verdicts;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Precedents;

public sealed class PrecedentAssistantTests
{
    private const string Asked = "Ik wil een oud-leerling als vriend toevoegen op Facebook. Mag dat?";
    private const string Again = "Mag dat? Ik wil graag een oud-leerling als vriend toevoegen op Facebook.";
    private const string Petition = "Ik wil een petitie over het lerarentekort delen op mijn Facebook. Mag dat?";
    private const string AlikePetition = "Er gaat een petitie rond tegen het lerarentekort. Kan ik die op mijn eigen Facebook doorplaatsen?";

    private static readonly Bot.School.Protocols.Protocol Konot = Rulings.Protocol("konot");

    [Theory]
    [InlineData(RulingDecision.Allowed, "Prima.", Outcome.AllowedIf)]
    [InlineData(RulingDecision.AllowedIf, "je noemt de school niet", Outcome.AllowedIf)]
    [InlineData(RulingDecision.NotAllowed, "Dit hoort niet bij ons werk.", Outcome.NotAllowed)]
    public async Task A_doubt_about_the_same_question_is_decided_as_before(RulingDecision decision, string explanation, Outcome outcome)
    {
        var without = FiveSchools.Assistant.Answer(Konot, Question.Of(Again));
        without.Outcome.ShouldBe(Outcome.Doubt);

        var verdict = await Rulings.WeighAsync(Konot, without, Question.Of(Again), Rulings.Of(Konot, decision, explanation, Asked));

        verdict.Outcome.ShouldBe(outcome);
        verdict.Citations.ShouldBe(without.Citations);
        verdict.Explanation.ShouldBe("Je leidinggevende besliste dit eerder, op 12 maart 2026.");
        verdict.Reason.ShouldContain("zaak 7");
        verdict.Precedent.ShouldNotBeNull().Weight.ShouldBe(RulingWeight.Decided);
        if (decision == RulingDecision.AllowedIf) verdict.Conditions.ShouldContain(explanation);
        if (outcome == Outcome.AllowedIf) verdict.Conditions.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_only_alike_is_shown_and_stays_a_doubt()
    {
        var verdict = await Rulings.WeighAsync(Konot, Rulings.Doubt, Question.Of(AlikePetition), Rulings.Of(Konot, RulingDecision.Allowed, "Prima.", Petition));

        verdict.Outcome.ShouldBe(Outcome.Doubt);
        var shown = verdict.Precedent.ShouldNotBeNull();
        (shown.By, shown.Explanation, shown.At, shown.Weight).ShouldBe(("Karin de Vries", "Prima.", Rulings.Day, RulingWeight.Shown));
        shown.ToString().ShouldNotContain("petitie");
    }

    [Theory]
    [InlineData(Outcome.Allowed, RulingDecision.AllowedIf)]
    [InlineData(Outcome.Allowed, RulingDecision.NotAllowed)]
    [InlineData(Outcome.AllowedIf, RulingDecision.NotAllowed)]
    public async Task A_stricter_ruling_makes_an_answer_a_doubt(Outcome outcome, RulingDecision decision)
    {
        var verdict = await Rulings.WeighAsync(Konot, Rulings.Doubt with { Outcome = outcome }, Question.Of(Again), Rulings.Of(Konot, decision, "Niet doen.", Asked));

        (verdict.Outcome, verdict.HandedOver, verdict.Precedent?.Weight).ShouldBe((Outcome.Doubt, true, RulingWeight.MadeDoubt));
        verdict.Proposal.ShouldBe(new ProposedRuling(decision, "Niet doen."));
    }

    [Theory]
    [InlineData(Outcome.NotAllowed, RulingDecision.Allowed)]
    [InlineData(Outcome.AllowedIf, RulingDecision.Allowed)]
    [InlineData(Outcome.Allowed, RulingDecision.Allowed)]
    [InlineData(Outcome.NotAllowed, RulingDecision.NotAllowed)]
    public async Task An_answer_never_becomes_looser(Outcome outcome, RulingDecision decision)
    {
        var without = Rulings.Doubt with { Outcome = outcome, Explanation = "Zo is het." };

        var verdict = await Rulings.WeighAsync(Konot, without, Question.Of(Again), Rulings.Of(Konot, decision, "", Asked));

        verdict.ShouldBe(without with { Precedent = verdict.Precedent });
        verdict.Precedent?.Weight.ShouldBe(RulingWeight.Shown);
    }

    [Theory]
    [InlineData(Outcome.Report)]
    [InlineData(Outcome.Information)]
    [InlineData(Outcome.OutOfScope)]
    public async Task On_what_is_no_such_answer_it_does_not_bear(Outcome outcome)
    {
        var without = Rulings.Doubt with { Outcome = outcome };

        (await Rulings.WeighAsync(Konot, without, Question.Of(Again), Rulings.Of(Konot, RulingDecision.Allowed, "", Asked))).ShouldBeSameAs(without);
    }

    [Fact]
    public async Task By_an_earlier_version_of_the_protocol_nothing_is_decided_any_more()
    {
        foreach (var decision in new[] { RulingDecision.Allowed, RulingDecision.NotAllowed })
        {
            var old = Rulings.Of(Konot, decision, "", Asked) with { ProtocolFingerprint = "an earlier text" };

            var verdict = await Rulings.WeighAsync(Konot, Rulings.Doubt, Question.Of(Again), old);

            (verdict.Outcome, verdict.Precedent?.IsOfProtocolInForce).ShouldBe((Outcome.Doubt, false));
        }
    }

    [Fact]
    public async Task What_rests_on_clauses_that_still_stand_is_not_told_to_be_old_and_decides_nothing_all_the_same()
    {
        var clause = Konot.Clauses[1];
        var cited = new CaseClause(clause.Id, clause.Address, clause.FullText, clause.Text);
        foreach (var (clauses, stillStands) in new[] { (new[] { cited }, true), ([cited, cited with { Text = cited.Text + " Altijd." }], false), ([], false) })
        {
            var old = Rulings.Of(Konot, RulingDecision.Allowed, "", Asked) with { ProtocolFingerprint = "an earlier text", Clauses = clauses };

            var verdict = await Rulings.WeighAsync(Konot, Rulings.Doubt, Question.Of(Again), old);

            (verdict.Outcome, verdict.Precedent?.Weight, verdict.Precedent?.IsOfProtocolInForce).ShouldBe((Outcome.Doubt, RulingWeight.Shown, stillStands));
        }
    }

    [Fact]
    public async Task What_hangs_on_a_question_is_not_looked_at_so_nothing_is_let_through()
    {
        var ruling = Rulings.Of(Konot, RulingDecision.Allowed, "", Asked);

        (await Rulings.WeighAsync(Konot, Rulings.Doubt, new Question([Again], ["application/pdf"]), ruling)).Outcome.ShouldBe(Outcome.Doubt);
        (await Rulings.WeighAsync(Konot, Rulings.Doubt, Question.Of(Again), ruling with { IsWhole = false })).Outcome.ShouldBe(Outcome.Doubt);
    }

    [Fact]
    public async Task What_a_bare_ja_settled_is_not_the_same_question() =>
        (await Rulings.WeighAsync(Konot, Rulings.Doubt, Question.Of(Again, "ja"), Rulings.Of(Konot, RulingDecision.Allowed, "", Asked, "ja"))).Outcome.ShouldBe(Outcome.Doubt);

    [Fact]
    public async Task Never_against_a_norm()
    {
        const string Feet = "Mag ik een foto van de voeten van mijn kleuters in de zandbak op mijn eigen Instagram zetten?";
        FiveSchools.Assistant.Consider(Konot, Question.Of(Feet)).Found!.Opinion.Outcome.ShouldBe(Outcome.NotAllowed);

        (await Rulings.WeighAsync(Konot, Rulings.Doubt, Question.Of(Feet), Rulings.Of(Konot, RulingDecision.Allowed, "", Feet))).Outcome.ShouldBe(Outcome.Doubt);
    }

    [Fact]
    public async Task Rulings_that_contradict_each_other_decide_nothing() =>
        (await Rulings.WeighAsync(Konot, Rulings.Doubt, Question.Of(Again), Rulings.Of(Konot, RulingDecision.Allowed, "", Asked), Rulings.Of(Konot, RulingDecision.NotAllowed, "", "Hoi. " + Asked)))
            .Outcome.ShouldBe(Outcome.Doubt);
}
