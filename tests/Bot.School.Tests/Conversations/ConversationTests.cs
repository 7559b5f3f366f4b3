using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Conversations;

public class ConversationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly SchoolId DeBron = new("de-bron");

    [Fact]
    public void A_question_waits_until_the_school_is_known()
    {
        var asked = New().StartQuestion("Mag dit?", [], Now);

        asked.WaitsForSchool.ShouldBeTrue();
        var chosen = asked.ChooseSchool(DeBron);
        chosen.WaitsForSchool.ShouldBeFalse();
        chosen.Turns.ShouldBe(["Mag dit?"]);
    }

    [Fact]
    public void A_question_to_one_school_is_never_answered_by_another() =>
        New().ChooseSchool(DeBron).StartQuestion("Mag dit?", ["image/png"], Now).ChooseSchool(new SchoolId("konot")).Turns.ShouldBeEmpty();

    [Fact]
    public void Choosing_the_same_school_again_changes_nothing_of_the_question() =>
        New().ChooseSchool(DeBron).StartQuestion("Mag dit?", [], Now).ChooseSchool(DeBron).Turns.ShouldBe(["Mag dit?"]);

    [Fact]
    public void What_hangs_on_an_earlier_turn_stays_with_the_question() =>
        New().StartQuestion("Mag dit?", ["image/png"], Now).ContinueQuestion("Ja", ["video/mp4"], Now).Attachments.ShouldBe(["image/png", "video/mp4"]);

    [Fact]
    public void A_new_question_leaves_the_old_one_behind()
    {
        var asked = New().StartQuestion("Een", ["image/png"], Now).Answered(new FollowUp("Klopt dat?", ["Ja"], "het klopt")).StartQuestion("Twee", [], Now);

        (asked.QuestionNumber, asked.OpenOptions.Count, asked.Attachments.Count).ShouldBe((2, 0, 0));
        asked.Turns.ShouldBe(["Twee"]);
    }

    [Fact]
    public void A_case_belongs_to_the_question_that_led_to_it()
    {
        var handedOver = New().ChooseSchool(DeBron).StartQuestion("Mag dit?", [], Now).HandedOver(new CaseId("c1"));

        handedOver.ContinueQuestion("Het is van de sportdag", [], Now).Case.ShouldBe(new CaseId("c1"));
        handedOver.StartQuestion("En dit?", [], Now).Case.ShouldBeNull();
        handedOver.EndQuestion().Case.ShouldBeNull();
        handedOver.ChooseSchool(new SchoolId("konot")).Case.ShouldBeNull();
    }

    [Fact]
    public void A_question_does_not_grow_for_ever()
    {
        var asked = New().StartQuestion("0", [], Now);
        for (var i = 1; i <= Conversation.MostTurns; i++) asked = asked.ContinueQuestion($"{i}", [], Now);

        asked.Turns.ShouldBe([$"{Conversation.MostTurns}"]);
    }

    private static Conversation New() => new() { Id = new("a:1"), Person = new("29:jan") };
}
