using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Texts;

namespace Bot.Tests.Turns;

/// <summary>Conversations as talk, over HTTP both ways, where two schools are known.</summary>
public sealed class TalkTests : IAsyncLifetime
{
    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task It_greets_with_three_questions_to_try_and_asks_for_the_school()
    {
        var heard = await _talk.Installs();

        heard.Count.ShouldBe(2);
        foreach (var example in ChatTexts.Examples) heard[0].Raw.ShouldContain(example.Question);
        heard[1].Raw.ShouldContain("basisschool De Bron");
        heard[1].Raw.ShouldContain("obs De Linde");
    }

    [Fact]
    public async Task A_question_to_try_is_asked_by_its_button()
    {
        await _talk.Says("de-bron");
        await _talk.Says("hoi");

        (await _talk.Presses(ChatTexts.Examples[0].Button)).Shown().ShouldContain("Mag niet");
        _talk.Assistant.Asked.ShouldHaveSingleItem().Question.Turns.ShouldBe([ChatTexts.Examples[0].Question]);
    }

    [Fact]
    public async Task It_greets_once_although_Teams_tells_of_an_installation_twice()
    {
        await _talk.IsJoined("28:bot");

        (await _talk.Installs()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_elses_coming_is_no_reason_to_greet() => (await _talk.IsJoined("29:els")).ShouldBeEmpty();

    [Fact]
    public async Task The_school_is_asked_once_and_the_question_waits_for_it()
    {
        (await _talk.Says("Mag ik een foto van mijn klas plaatsen?")).Shown().ShouldContain(ChatTexts.WhichSchool);

        (await _talk.Presses("basisschool De Bron")).Shown().ShouldContain("Mag niet");
        (await _talk.Says("Mag ik een filmpje plaatsen?")).Shown().ShouldContain("Mag niet");
        (await _talk.Says("Mag ik een filmpje plaatsen?", conversation: "a:2")).Shown().ShouldContain("Mag niet");
        (await _talk.Says("Mag ik een filmpje plaatsen?", person: "29:els")).Shown().ShouldContain(ChatTexts.WhichSchool);
    }

    [Theory]
    [InlineData("obs De Linde")]
    [InlineData("OBS de linde.")]
    [InlineData("de-linde")]
    public async Task A_school_may_be_typed(string typed)
    {
        (await _talk.Says(typed)).Shown().ShouldBe(ChatTexts.SchoolChosen("obs De Linde"));

        await _talk.Says("Mag dit?");
        _talk.Assistant.Asked.ShouldHaveSingleItem().Protocol.ShouldBe(MadeProtocol.Linde);
    }

    [Fact]
    public async Task Another_school_may_be_chosen_later()
    {
        await _talk.Says("de-bron");

        (await _talk.Says("Andere school")).Shown().ShouldContain(ChatTexts.WhichSchool);
        await _talk.Presses("obs De Linde");
        await _talk.Says("Mag dit?");

        _talk.Assistant.Asked.ShouldHaveSingleItem().Protocol.ShouldBe(MadeProtocol.Linde);
    }

    [Fact]
    public async Task A_school_that_does_not_exist_is_no_choice()
    {
        var heard = await _talk.Sends(_talk.Activity("message", "29:jan", "a:1", ("value", new JsonObject { ["magdit"] = "school", ["tekst"] = "../etc" })));

        heard.Shown().ShouldContain(ChatTexts.UnknownSchool);
    }

    [Fact]
    public async Task The_answer_shows_the_quoted_words_within_their_clause()
    {
        await _talk.Says("de-bron");

        var card = await _talk.Says("Mag ik een foto van mijn klas op mijn eigen Facebook zetten?");

        card.ShouldHaveSingleItem().IsCard.ShouldBeTrue();
        var shown = card.Shown().Split('\n');
        shown.ShouldContain("Mag niet");
        shown.ShouldContain("A.6");
        shown.ShouldContain("Let op *deze* regel [1]. ");
        shown.ShouldContain(MadeProtocol.PhotoQuote);
        shown.ShouldContain("Protocol sociale media basisschool De Bron 2020-2021, versie 2020-2021");
    }

    [Fact]
    public async Task The_question_back_is_answered_by_a_button()
    {
        await _talk.Says("de-bron");
        var asked = await _talk.Says("Mag ik een foto van een collega op de Facebook van school zetten?");

        asked.Shown().ShouldContain("Mag, mits …");
        asked.Shown().ShouldContain($"☐  {FakeAssistant.Condition}");
        (await _talk.Presses("Ja")).Shown().Split('\n').ShouldContain("Mag");
        _talk.Assistant.Asked[^1].Question.Turns.ShouldBe(["Mag ik een foto van een collega op de Facebook van school zetten?", "Ja"]);
    }

    [Fact]
    public async Task A_button_pressed_twice_is_answered_once()
    {
        await _talk.Says("de-bron");
        await _talk.Says("Mag ik een foto van een collega plaatsen?");
        await _talk.Presses("Ja");

        (await _talk.Presses("Ja")).Shown().ShouldBe(ChatTexts.OldButton);
    }

    [Fact]
    public async Task A_button_of_an_earlier_question_says_nothing_about_the_present_one()
    {
        await _talk.Says("de-bron");
        await _talk.Says("Mag ik een foto van een collega plaatsen?");
        var old = _talk.DataOf("Ja");
        await _talk.Says("Mag ik een filmpje van een collega plaatsen?");

        (await _talk.Sends(_talk.Activity("message", "29:jan", "a:1", ("value", old)))).Shown().ShouldBe(ChatTexts.OldButton);
    }

    [Fact]
    public async Task An_addition_goes_on_and_a_new_question_does_not()
    {
        await _talk.Says("de-bron");
        await _talk.Says("Mag ik een foto plaatsen?");
        await _talk.Says("En als niemand herkenbaar is?");
        await _talk.Says("Mag ik met ouders appen?");

        _talk.Assistant.Asked.Select(asked => asked.Question.Turns.Count).ShouldBe([1, 2, 1]);
    }

    [Fact]
    public async Task Nieuwe_vraag_starts_anew()
    {
        await _talk.Says("de-bron");
        await _talk.Says("Mag ik een foto plaatsen?");
        (await _talk.Presses(AnswerTexts.NewQuestion)).Shown().ShouldBe(ChatTexts.NewQuestion);
        await _talk.Says("En als niemand herkenbaar is?");

        _talk.Assistant.Asked[^1].Question.Turns.ShouldBe(["En als niemand herkenbaar is?"]);
    }

    [Fact]
    public async Task Of_an_attachment_only_the_kind_is_passed_on()
    {
        await _talk.Says("de-bron");
        await _talk.Attaches("image/jpeg", "Mag ik dit plaatsen?");

        _talk.Assistant.Asked.ShouldHaveSingleItem().Question.Attachments.ShouldBe(["image/jpeg"]);
        (await _talk.Attaches("image/jpeg", "")).Shown().ShouldBe(ChatTexts.OnlyAttachment);
    }

    [Theory]
    [InlineData("", ChatTexts.Empty)]
    [InlineData("  \n ", ChatTexts.Empty)]
    [InlineData("😀👍", ChatTexts.NoWords)]
    [InlineData("???", ChatTexts.NoWords)]
    [InlineData("Bedankt!", ChatTexts.Welcome)]
    [InlineData("ok top dankjewel", ChatTexts.Welcome)]
    [InlineData("nieuwe vraag", ChatTexts.NewQuestion)]
    public async Task What_is_no_question_gets_a_kind_sentence(string said, string heard)
    {
        (await _talk.Says(said)).Shown().ShouldBe(heard);

        _talk.Assistant.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("help")]
    [InlineData("Hulp!")]
    public async Task Help_is_a_card_with_a_line_for_each_thing_that_one_can_do(string said)
    {
        (await _talk.Says(said)).Shown().Split('\n').ShouldBe([ChatTexts.HelpIntro, .. ChatTexts.HelpLines.Select(line => $"•  {line}")]);

        _talk.Assistant.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ik twijfel over een foto", "Twijfel: vraag je leidinggevende", "Vraag")]
    [InlineData("een leerling bedreigt mij in een app", "Meld dit nu", "Bericht")]
    public async Task What_the_supervisor_must_know_can_be_copied(string question, string outcome, string named)
    {
        await _talk.Says("de-bron");

        var shown = (await _talk.Says(question)).Shown();

        shown.ShouldContain(outcome);
        shown.ShouldContain(AnswerTexts.ForSupervisor);
        shown.ShouldContain($"{named}: {question}");
        shown.ShouldContain($"Protocol, B.3: \"{MadeProtocol.DoubtQuote}\"");
    }

    [Fact]
    public async Task A_failure_ends_in_a_kind_sentence_without_its_cause()
    {
        await _talk.Says("de-bron");

        var shown = (await _talk.Says("laat het ontploffen")).Shown();

        shown.ShouldStartWith("Sorry");
        shown.ShouldNotContain("ontplof");
        var incident = shown[(shown.LastIndexOf(' ') + 1)..].TrimEnd(')');
        _talk.Log.Text.ShouldContain($"Turn {incident} failed with InvalidOperationException");
    }

    [Fact]
    public async Task What_people_say_is_never_logged()
    {
        await _talk.Says("de-bron");
        await _talk.Says("Mag ik Anna Geheim laten ontploffen?");
        _talk.Teams.StatusForCards = 400;
        await _talk.Says("Mag ik Anna Geheim plaatsen?");
        using var refused = await _talk.Post("{\"text\":\"Anna Geheim");

        _talk.Log.Text.ShouldContain("A message was refused");
        _talk.Log.Text.ShouldNotContain("Geheim");
    }

    [Fact]
    public async Task A_card_that_Teams_refuses_is_said_in_words()
    {
        await _talk.Says("de-bron");
        _talk.Teams.StatusForCards = 400;

        var heard = await _talk.Says("Mag ik een foto plaatsen?");

        heard.Count.ShouldBe(2);
        heard[1].Text.ShouldNotBeNull().ShouldContain(MadeProtocol.PhotoQuote);
    }

    [Fact]
    public async Task An_answer_that_Teams_will_not_have_in_any_form_is_not_met_with_silence()
    {
        await _talk.Says("de-bron");
        _talk.Teams.StatusForCards = 413;
        _talk.Teams.LongestText = 200;

        (await _talk.Says("Mag ik een foto plaatsen?"))[^1].Text.ShouldBe(ChatTexts.NotShown);
    }

    [Fact]
    public async Task Markup_in_a_question_is_shown_as_it_was_typed()
    {
        await _talk.Says("de-bron");
        const string Markup = "<script>alert(1)</script> **mag** [dit](http://kwaad.example)?";

        var card = (await _talk.Says(Markup)).ShouldHaveSingleItem();

        new[] { card }.Shown().ShouldContain(Markup);
        card.Raw.ShouldContain("\"type\":\"RichTextBlock\"");
    }
}
