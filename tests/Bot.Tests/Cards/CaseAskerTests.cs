using Bot.Cards;
using Bot.School.Cases;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Tests.Cards;

/// <summary>What the one who asked, the supervisors in the thread and administrators hear of a case.</summary>
public class CaseAskerTests
{
    public static TheoryData<CaseEventKind> EventKinds => [.. Enum.GetValues<CaseEventKind>()];

    public static TheoryData<CaseRefusal> Refusals => [.. Enum.GetValues<CaseRefusal>()];

    [Theory]
    [MemberData(nameof(EventKinds))]
    public void Every_event_has_words_for_the_one_who_asked_and_for_the_thread(CaseEventKind kind)
    {
        foreach (var caseKind in Enum.GetValues<CaseKind>())
        {
            var (of, happened) = With(kind, caseKind);
            CaseReplies.ForAsker(of, happened, MadeCase.Room).Text.ShouldContain("aak 14");
            CaseReplies.Reminder(of, happened, MadeCase.Room).Text.ShouldContain("aak 14");

            var amongOthers = CaseReplies.ForAsker(of, happened, MadeCase.Room with { AmongOthers = true });
            amongOthers.Text.ShouldContain("aak 14");
            foreach (var secret in new[] { "Instagram", "Staan er kinderen op?", MadeCase.Explanation, "Ja, twee kinderen", "zit niet meer in het gesprek" }) amongOthers.Text.ShouldNotContain(secret);
            if (amongOthers.Card is { } card) card.All().OfType<Bot.Teams.Cards.TextInput>().ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_says_why(CaseRefusal why)
    {
        foreach (var kind in Enum.GetValues<CaseKind>())
        {
            foreach (var status in Enum.GetValues<CaseStatus>()) CaseReplies.Refused(MadeCase.Of(kind, status), why, MadeCase.Room).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(CaseStatus.Ruled, CaseRefusal.AlreadyRuled, "Al beslist door Els Bakker op ma 23 nov om 10:32: mag onder voorwaarden.")]
    [InlineData(CaseStatus.Corrected, CaseRefusal.AlreadyRuled, "Al verbeterd door Els Bakker op di 24 nov om 10:12: mag niet.")]
    [InlineData(CaseStatus.Taken, CaseRefusal.TakenByOther, "Els Bakker heeft zaak 14 al op zich genomen. Overleg even samen.")]
    [InlineData(CaseStatus.Taken, CaseRefusal.NotTaken, "Alleen Els Bakker kan zaak 14 teruggeven.")]
    [InlineData(CaseStatus.Withdrawn, CaseRefusal.Withdrawn, "Jan de Vries heeft zaak 14 ingetrokken. Er hoeft niets meer mee te gebeuren.")]
    public void A_refusal_names_who_and_when(CaseStatus status, CaseRefusal why, string said) => CaseReplies.Refused(MadeCase.Of(CaseKind.Doubt, status), why, MadeCase.Room).ShouldBe(said);

    [Fact]
    public void A_ruling_comes_in_full()
    {
        var of = MadeCase.Of(CaseKind.Doubt, CaseStatus.Ruled);

        var text = CaseReplies.ForAsker(of, of.History[^1], MadeCase.Room).Text;

        foreach (var said in new[] { "Mag, mits …", "Els Bakker besliste op ma 23 nov om 10:32", "maar alleen zo:", MadeCase.Explanation, "B.2", "versie 2020-2021", AskerTexts.StandsForLater, MadeCase.Question }) text.ShouldContain(said);
    }

    [Fact]
    public void A_correction_says_that_it_takes_the_place_of_the_earlier_one()
    {
        var of = MadeCase.Of(CaseKind.Doubt, CaseStatus.Corrected);

        var text = CaseReplies.ForAsker(of, of.History[^1], MadeCase.Room).Text;

        text.ShouldStartWith("Mag niet");
        text.ShouldContain(AskerTexts.Corrected);
        text.ShouldContain("Bij nader inzien niet.");
    }

    [Fact]
    public void A_ruling_that_was_corrected_before_it_was_told_is_not_told_as_if_it_counted()
    {
        var of = MadeCase.Of(CaseKind.Doubt, CaseStatus.Corrected);

        var text = CaseReplies.ForAsker(of, of.History.Single(happened => happened.Kind == CaseEventKind.Ruled), MadeCase.Room).Text;

        text.ShouldStartWith("Geldt niet meer: mag onder voorwaarden");
        text.ShouldNotContain("Je mag dit plaatsen");
    }

    [Fact]
    public void A_question_back_has_an_answer_to_give_until_it_is_given()
    {
        var open = MadeCase.Of(CaseKind.Doubt, CaseStatus.AskedBack);
        CaseReplies.ForAsker(open, open.History[^1], MadeCase.Room).Card!.Buttons().ShouldBe([AskerTexts.Answer]);
        var reminded = open.Then(of => of.Remind(MadeCase.At(1600)));
        CaseReplies.ForAsker(reminded, reminded.History[^1], MadeCase.Room).Text.ShouldContain("Staan er kinderen op?");

        var answered = MadeCase.Of(CaseKind.Doubt, CaseStatus.Answered);
        var late = CaseReplies.ForAsker(answered, answered.History.Single(happened => happened.Kind == CaseEventKind.AskedBack), MadeCase.Room);
        late.Card!.Buttons().ShouldBeEmpty();
        late.Text.ShouldContain(AskerTexts.AlreadyAnswered);
    }

    [Theory]
    [InlineData(CaseStatus.Open, "Vul aan|Trek in")]
    [InlineData(CaseStatus.AskedBack, "Verstuur|Trek in")]
    [InlineData(CaseStatus.Ruled, "")]
    [InlineData(CaseStatus.Withdrawn, "")]
    public void Ones_own_case_has_the_buttons_that_it_allows(CaseStatus status, string buttons) =>
        string.Join('|', CaseReplies.OwnCase(MadeCase.Of(CaseKind.Doubt, status), MadeCase.Room).Card!.Buttons()).ShouldBe(buttons);

    [Fact]
    public void Who_reads_along_sees_nothing_of_ones_own_cases_but_where_they_are()
    {
        var of = MadeCase.Of(CaseKind.Doubt, CaseStatus.AskedBack);
        var room = MadeCase.Room with { AmongOthers = true };
        foreach (var reply in new[] { CaseReplies.OwnCase(of, room), CaseReplies.OwnCases([of], _ => room), CaseReplies.HandedOver(of, room, isLinked: true) })
        {
            reply.Text.ShouldNotContain("Instagram");
            reply.Text.ShouldNotContain("Staan er kinderen op?");
        }
    }

    [Theory]
    [InlineData(CaseKind.Doubt, true, "doorgestuurd naar de leidinggevenden van basisschool De Bron (gesprek 'Leidinggevenden De Bron')|omdat het protocol|zaak 14|Plaats het nog niet: je hoort het hier van mij.")]
    [InlineData(CaseKind.Requested, true, "omdat je hun oordeel wilt|Plaats het nog niet")]
    [InlineData(CaseKind.Report, true, "Ik heb je melding doorgestuurd|Bel Petra Smit: 0413-123456")]
    [InlineData(CaseKind.Doubt, false, "nog niet doorsturen|Bel Petra Smit: 0413-123456. Plaats het nog niet.|zaak 14")]
    [InlineData(CaseKind.Report, false, "Wacht niet. Bel Petra Smit: 0413-123456.")]
    public void Who_asked_is_told_where_it_went_and_what_to_do(CaseKind kind, bool isLinked, string said)
    {
        var text = CaseReplies.HandedOver(MadeCase.Of(kind), MadeCase.Room, isLinked).Text;

        foreach (var part in said.Split('|')) text.ShouldContain(part);
    }

    [Fact]
    public void Without_anybody_to_phone_nobody_is_named() =>
        CaseReplies.HandedOver(MadeCase.Of(CaseKind.Doubt), MadeCase.Room with { Phone = null }, isLinked: false).Text.ShouldContain("Neem zelf contact op met je leidinggevende.");

    [Fact]
    public void An_administrator_hears_why_and_what_to_do_and_nothing_of_what_was_asked()
    {
        var (of, happened) = With(CaseEventKind.NotShown, CaseKind.Report);

        var text = CaseReplies.ForAdministrator(of, happened, MadeCase.Room).Text;

        foreach (var said in new[] { "zaak 14", "Mag dit? zit niet meer in het gesprek.", "@Mag dit? koppel leidinggevenden basisschool De Bron", AdministratorTexts.Urgent }) text.ShouldContain(said);
        text.ShouldNotContain("Instagram");
        text.ShouldNotContain("Jan de Vries");
    }

    [Theory]
    [InlineData(CaseStatus.Ruled, "Al afgerond door Els Bakker op ma 23 nov om 10:32.")]
    [InlineData(CaseStatus.Taken, "Zaak 14 is een melding. Die kun je afronden, maar niet goedkeuren of afkeuren.")]
    public void A_refusal_of_a_report_speaks_of_ending_it(CaseStatus status, string said) =>
        CaseReplies.Refused(MadeCase.Of(CaseKind.Report, status), status == CaseStatus.Ruled ? CaseRefusal.AlreadyRuled : CaseRefusal.WrongDecision, MadeCase.Room).ShouldBe(said);

    [Theory]
    [InlineData(CaseKind.Doubt, CaseStatus.Taken, "Zaak 14 wacht nog op een uitspraak. Els Bakker nam dit op zich. Lukt het nog?", "Zaak 14 is nog niet beslist.", "Er is nog niets beslist over je vraag (zaak 14).")]
    [InlineData(CaseKind.Report, CaseStatus.Taken, "De melding in zaak 14 is nog niet afgerond. Els Bakker nam dit op zich. Lukt het nog?", "De melding in zaak 14 is nog niet afgerond.", "Je melding (zaak 14) is nog niet afgerond.")]
    [InlineData(CaseKind.Report, CaseStatus.Open, "De melding in zaak 14 wacht sinds ma 23 nov om 09:12. Wie pakt dit nu op?", "De melding in zaak 14 is nog niet opgepakt.", "Je melding (zaak 14) is nog niet opgepakt.")]
    public void What_waits_too_long_is_said_as_it_is(CaseKind kind, CaseStatus status, string reminder, string inThread, string toAsker)
    {
        var reminded = MadeCase.Of(kind, status).Then(step => step.Remind(MadeCase.At(60)));
        var escalated = MadeCase.Of(kind, status).Then(step => step.Escalate(MadeCase.At(60)));

        CaseReplies.Reminder(reminded, reminded.History[^1], MadeCase.Room).Text.ShouldBe(reminder);
        CaseReplies.Reminder(escalated, escalated.History[^1], MadeCase.Room).Text.ShouldStartWith(inThread);
        CaseReplies.ForAsker(escalated, escalated.History[^1], MadeCase.Room).Text.ShouldStartWith(toAsker);
    }

    [Fact]
    public void Of_those_that_wait_the_first_ten_are_shown_and_nobody_says_how_many_more_there_are()
    {
        var reply = CaseReplies.OpenCases([.. Enumerable.Repeat(MadeCase.Of(CaseKind.Doubt), 11)], "De Bron", MadeCase.Room);

        reply.Text.ShouldStartWith("Er wachten meer dan 10 zaken van De Bron. Dit zijn de eerste 10:");
        reply.Text.ShouldEndWith(CaseListTexts.MoreOpen);
        reply.Card!.Buttons().Count.ShouldBe(10);
        CaseReplies.OpenCases([.. Enumerable.Repeat(MadeCase.Of(CaseKind.Doubt), 10)], "De Bron", MadeCase.Room).Text.ShouldStartWith("Er wachten 10 zaken van De Bron:");
    }

    [Fact]
    public void Lists_show_ten_at_most_with_a_button_each_and_say_how_many_more()
    {
        var cases = Enumerable.Repeat(MadeCase.Of(CaseKind.Doubt, CaseStatus.Ruled), 13).ToList();
        foreach (var reply in new[] { CaseReplies.OwnCases(cases, _ => MadeCase.Room), CaseReplies.FoundCases(cases, "kamp", MadeCase.Room) })
        {
            reply.Card!.Buttons().Count.ShouldBe(10);
            reply.Text.ShouldContain("Er zijn er nog 3.");
        }
    }

    [Fact]
    public void An_empty_list_is_a_kind_sentence()
    {
        CaseReplies.OwnCases([], _ => MadeCase.Room).Text.ShouldBe(CaseListTexts.NoOwn);
        CaseReplies.OpenCases([], "De Bron", MadeCase.Room).Text.ShouldBe("Er wachten geen zaken van De Bron. Alles is beslist.");
        CaseReplies.FoundCases([], "kamp", MadeCase.Room).Text.ShouldBe("Ik vond geen eerdere uitspraak over \"kamp\". Probeer het met een ander woord.");
    }

    [Fact]
    public void Who_is_mentioned_is_notified_on_the_card_and_in_the_text()
    {
        var room = MadeCase.Room with { Mentions = [Mention.Of("29:els", "Els *Bakker*")] };
        var of = MadeCase.Of(CaseKind.Report);

        var card = CaseReplies.Card(of, room);
        card.Card!.Mentions.Single().Text.ShouldBe("<at>Els Bakker</at>");
        card.Card.ReadAsMarkup().ShouldContain("Voor <at>Els Bakker</at>");
        card.Text.ShouldContain("Voor Els Bakker");

        var reminded = of.Then(step => step.Remind(MadeCase.At(15)));
        var message = CaseReplies.Reminder(reminded, reminded.History[^1], room).Forms().First();
        message.Text.ShouldBe("<at>Els Bakker</at> De melding in zaak 14 wacht sinds ma 23 nov om 09:12. Wie pakt dit nu op?");
        message.Entities!.Count.ShouldBe(1);
    }

    private static (Bot.School.Cases.Case Of, CaseEvent Happened) With(CaseEventKind kind, CaseKind caseKind)
    {
        var of = kind switch
        {
            CaseEventKind.Opened => MadeCase.Of(caseKind),
            CaseEventKind.Taken => MadeCase.Of(caseKind, CaseStatus.Taken),
            CaseEventKind.GivenBack => MadeCase.Of(caseKind, CaseStatus.Taken).Then(step => step.GiveBack(MadeCase.Els, MadeCase.At(60))),
            CaseEventKind.AskedBack => MadeCase.Of(caseKind, CaseStatus.AskedBack),
            CaseEventKind.Answered => MadeCase.Of(caseKind, CaseStatus.Answered),
            CaseEventKind.Added => MadeCase.Of(caseKind).Then(step => step.Add(MadeCase.Asker, "Ja, twee kinderen", MadeCase.At(60))),
            CaseEventKind.Ruled => MadeCase.Of(caseKind, CaseStatus.Ruled),
            CaseEventKind.Corrected => MadeCase.Of(caseKind, CaseStatus.Corrected),
            CaseEventKind.Withdrawn => MadeCase.Of(caseKind, CaseStatus.Withdrawn),
            CaseEventKind.Reminded => MadeCase.Of(caseKind, CaseStatus.AskedBack).Then(step => step.Remind(MadeCase.At(1600))),
            CaseEventKind.Escalated => MadeCase.Of(caseKind).Then(step => step.Escalate(MadeCase.At(60))),
            CaseEventKind.NotShown => MadeCase.Of(caseKind).Then(step => step.NotShown("Mag dit? zit niet meer in het gesprek.", MadeCase.At(2))),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "How does that happen to a case?"),
        };
        return (of, of.History[^1]);
    }
}
