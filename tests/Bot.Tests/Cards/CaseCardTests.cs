using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Links;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Tests.Cards;

/// <summary>The card for those who are to rule.</summary>
public class CaseCardTests
{
    public static TheoryData<CaseKind, CaseStatus> States
    {
        get
        {
            var all = new TheoryData<CaseKind, CaseStatus>();
            foreach (var kind in Enum.GetValues<CaseKind>())
            {
                foreach (var status in Enum.GetValues<CaseStatus>()) all.Add(kind, status);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_of_every_kind_has_a_card_and_the_same_in_text_for_every_role_that_sees_it(CaseKind kind, CaseStatus status)
    {
        var of = MadeCase.Of(kind, status);
        foreach (var role in Enum.GetValues<LinkRole>().Where(role => role != LinkRole.Staff))
        {
            var reply = CaseReplies.Card(of, MadeCase.Room with { Role = role });

            reply.Card.ShouldNotBeNull();
            foreach (var fact in new[] { CaseNames.ForSupervisors(of), "Zaak 14 · basisschool De Bron", "Jan de Vries", "ma 23 nov om 09:12", MadeCase.Question }) reply.Text.ShouldContain(fact);
            if (role == LinkRole.Directorate && of.IsOpen) reply.Text.ShouldContain(of.IsUrgent ? CaseTexts.ReportCameToDirectorate : CaseTexts.CameToDirectorate);
        }

        var own = CaseReplies.OwnCase(of, MadeCase.Room);
        own.Card.ShouldNotBeNull();
        own.Text.ShouldContain(CaseNames.ForAsker(of));
        own.Text.ShouldContain(MadeCase.Question);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Everything_that_the_card_shows_stands_in_the_text(CaseKind kind, CaseStatus status)
    {
        var of = MadeCase.Of(kind, status);
        foreach (var reply in new[] { CaseReplies.Card(of, MadeCase.Room), CaseReplies.OwnCase(of, MadeCase.Room) })
        {
            foreach (var run in reply.Card!.All().OfType<RichTextBlock>().SelectMany(block => block.Inlines)) reply.Text.ShouldContain(run.Text.Trim());
            foreach (var text in reply.Card!.All().OfType<TextBlock>()) reply.Text.ShouldContain(text.Text);
        }
    }

    [Fact]
    public void The_staff_sees_no_card() =>
        Should.Throw<ArgumentException>(() => CaseReplies.Card(MadeCase.Of(CaseKind.Doubt), MadeCase.Room with { Role = LinkRole.Staff }));

    [Fact]
    public void The_notification_tells_the_state_and_never_the_question() =>
        CaseReplies.Card(MadeCase.Of(CaseKind.Report), MadeCase.Room).Text.Split('\n')[0].ShouldBe("Melding: nu oppakken");

    [Theory]
    [InlineData(CaseKind.Doubt, CaseStatus.Open, "Neem dit over|Mag|Mag niet|Mag, mits …|Neem op mij|Stel een vraag")]
    [InlineData(CaseKind.Requested, CaseStatus.Taken, "Neem dit over|Mag|Mag niet|Mag, mits …|Geef terug|Stel een vraag")]
    [InlineData(CaseKind.Report, CaseStatus.Open, "Neem dit over|Neem op mij|Rond af|Stel een vraag")]
    [InlineData(CaseKind.Report, CaseStatus.Answered, "Neem dit over|Geef terug|Rond af|Stel een vraag")]
    [InlineData(CaseKind.Doubt, CaseStatus.Ruled, "Toch mag|Toch mag niet|Toch mag, mits …")]
    [InlineData(CaseKind.Report, CaseStatus.Corrected, "Pas toelichting aan")]
    [InlineData(CaseKind.Doubt, CaseStatus.Withdrawn, "")]
    public void The_buttons_are_those_that_the_case_allows(CaseKind kind, CaseStatus status, string buttons) =>
        string.Join('|', CaseReplies.Card(MadeCase.Of(kind, status), MadeCase.Room).Card!.Buttons()).ShouldBe(buttons);

    [Theory]
    [MemberData(nameof(States))]
    public void Each_button_is_a_step_that_the_case_takes(CaseKind kind, CaseStatus status)
    {
        var of = MadeCase.Of(kind, status);
        foreach (var button in CaseReplies.Card(of, MadeCase.Room).Card!.ActionSets().SelectMany(set => set.Actions).Cast<ExecuteAction>())
        {
            button.Verb.ShouldBe(CasePress.Verb);
            var step = CasePressTests.Read(button.Data) switch
            {
                CasePress.Take => of.Take(MadeCase.Els, MadeCase.At(9)),
                CasePress.GiveBack => of.GiveBack(MadeCase.Els, MadeCase.At(9)),
                CasePress.Rule rule => of.Rule(MadeCase.Els, rule.Decision, "woorden", false, MadeCase.At(9)),
                CasePress.Adopt => of.Rule(MadeCase.Els, of.Proposal!.Decision, of.Proposal.Explanation, false, MadeCase.At(9)),
                CasePress.AskBack => of.AskBack(MadeCase.Els, "woorden", MadeCase.At(9)),
                CasePress.Correct correct => of.Correct(MadeCase.Els, correct.Decision, "woorden", false, MadeCase.At(9)),
                var other => throw new InvalidOperationException($"{other} is no button of this card."),
            };
            step.ShouldBeOfType<CaseStep.Done>();
        }
    }

    [Fact]
    public void A_proposal_that_the_case_would_refuse_cannot_be_adopted()
    {
        foreach (var proposal in new ProposedRuling?[] { null, new(RulingDecision.Handled, "x"), new(RulingDecision.AllowedIf, " ") })
            CaseReplies.Card(MadeCase.Of(CaseKind.Doubt) with { Proposal = proposal }, MadeCase.Room).Card!.Buttons().ShouldNotContain(CaseTexts.Adopt);
    }

    [Fact]
    public void Times_are_those_of_the_school_in_summer_too()
    {
        var summer = MadeCase.Of(CaseKind.Doubt) with { History = [new CaseEvent(1, CaseEventKind.Opened, MadeCase.Asker, new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero))] };

        CaseReplies.Card(summer, MadeCase.Room).Text.ShouldContain("op do 2 jul om 00:30:");
        CaseReplies.Card(MadeCase.Of(CaseKind.Doubt, CaseStatus.Answered), MadeCase.Room).Text.ShouldContain("Els Bakker kijkt ernaar sinds ma 23 nov 10:05.");
    }

    [Fact]
    public void Who_took_it_on_after_it_was_given_back_has_it_since_then()
    {
        var again = MadeCase.Of(CaseKind.Doubt, CaseStatus.Taken).Then(of => of.GiveBack(MadeCase.Els, MadeCase.At(60))).Then(of => of.Take(MadeCase.Els, MadeCase.At(90)));

        CaseReplies.Card(again, MadeCase.Room).Text.ShouldContain("sinds ma 23 nov 10:42.");
    }

    [Fact]
    public void What_stands_around_the_case_is_said()
    {
        var of = MadeCase.Of(CaseKind.Requested).Then(of => of.Escalate(MadeCase.At(600))) with { HadAttachment = true };

        var text = CaseReplies.Card(of, MadeCase.Room with { AskerMayRule = true }).Text;

        foreach (var said in new[] { CaseTexts.HadAttachment, CaseTexts.IsWithDirectorate, CaseTexts.AskerMayRule, "Mijn antwoord was: Mag niet.", "Ik legde dit ook voor aan de directie" }) text.ShouldContain(said);
    }

    [Theory]
    [InlineData(CaseKind.Doubt, CaseTexts.CameToDirectorate)]
    [InlineData(CaseKind.Report, "Deze melding is nog niet afgerond. Daarom ligt die nu ook bij jullie.")]
    public void The_directie_reads_why_it_came_to_them_and_of_a_report_nothing_of_a_decision(CaseKind kind, string said)
    {
        var of = MadeCase.Of(kind, CaseStatus.Taken).Then(step => step.Escalate(MadeCase.At(60)));

        CaseReplies.Card(of, MadeCase.Room with { Role = LinkRole.Directorate }).Text.ShouldContain(said);
    }

    [Fact]
    public void A_forgotten_person_is_somebody()
    {
        var of = MadeCase.Of(CaseKind.Doubt, CaseStatus.Ruled);
        var forgotten = of with { Asker = CasePerson.Forgotten, TakenBy = CasePerson.Forgotten, Ruling = of.Ruling! with { By = CasePerson.Forgotten } };

        var text = CaseReplies.Card(forgotten, MadeCase.Room).Text;

        text.ShouldContain("Een medewerker vroeg op");
        text.ShouldContain("Een leidinggevende besliste op");
    }
}
