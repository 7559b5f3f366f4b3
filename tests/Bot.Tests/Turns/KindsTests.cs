using Bot.Knowledge;
using Bot.School.Questions;
using Bot.Testing;
using Bot.Texts;

namespace Bot.Tests.Turns;

/// <summary>Where others read along, less is repeated.</summary>
public sealed class KindsTests : IAsyncLifetime
{
    private const string Personal = "a:1";
    private const string Group = "19:meet@thread.v2";
    private const string Thread = "19:team@thread.tacv2;messageid=1795238834000";

    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Theory]
    [InlineData(Personal, "Mag ik Anna Geheim op Facebook zetten?")]
    [InlineData(Personal, "ik twijfel over Anna Geheim")]
    public async Task Alone_with_somebody_the_question_stands_above_its_answer(string conversation, string question) =>
        (await _talk.Says(question, conversation: conversation)).Shown().ShouldContain(question);

    [Theory]
    [InlineData(Group, "Mag ik Anna Geheim op Facebook zetten?")]
    [InlineData(Thread, "Mag ik Anna Geheim op Facebook zetten?")]
    [InlineData(Group, "ik twijfel over Anna Geheim")]
    [InlineData(Thread, "Anna Geheim bedreigt mij in een app")]
    [InlineData(Group, "Mag mijn collega Anna Geheim erop?")]
    [InlineData(Group, "Anna Geheim laten ontploffen")]
    [InlineData(Thread, "protocol Anna Geheim")]
    public async Task Where_others_read_along_nobody_is_named_again_neither_in_the_card_nor_in_words(string conversation, string question)
    {
        var card = await _talk.Says(question, conversation: conversation);
        _talk.Teams.StatusForCards = 400;
        var words = await _talk.Says(question, conversation: conversation);

        card.ShouldNotBeEmpty();
        foreach (var message in card.Concat(words)) message.Raw.ShouldNotContain("Geheim", Case.Insensitive);
    }

    [Fact]
    public async Task Where_others_read_along_a_pressed_button_names_nobody_either()
    {
        await _talk.Says("Mag mijn collega Anna Geheim erop?", conversation: Group);

        (await _talk.Answers("adaptiveCard/action", Invoking.Press(_talk.DataOf("Ja")), conversation: Group, message: "m1")).ToJsonString().ShouldNotContain("Geheim");
        foreach (var message in _talk.Teams.Sent) message.Raw.ShouldNotContain("Geheim");
    }

    [Theory]
    [InlineData(Personal)]
    [InlineData(Group)]
    [InlineData(Thread)]
    public async Task The_answer_goes_to_where_the_question_was_asked(string conversation)
    {
        var answer = (await _talk.Says("Mag ik dit?", conversation: conversation)).ShouldHaveSingleItem();

        answer.Target.ShouldStartWith($"/_connector/v3/conversations/{Uri.EscapeDataString(conversation)}/activities/");
    }

    [Theory]
    [InlineData(Personal, false)]
    [InlineData(Group, true)]
    [InlineData(Thread, true)]
    public async Task In_a_group_the_greeting_says_how_to_ask(string conversation, bool isGroup)
    {
        var greeting = (await _talk.Installs(conversation)).ShouldHaveSingleItem();

        new[] { greeting }.Shown().Contains(ChatTexts.GreetingInGroup).ShouldBe(isGroup);
        new[] { greeting }.Shown().ShouldContain(ChatTexts.GreetingPrivacy);
    }

    [Theory]
    [InlineData("protocol", "Protocol sociale media basisschool De Bron 2020-2021")]
    [InlineData("protocol A.6", MadeProtocol.PhotoQuote)]
    [InlineData("Protocol a6?", MadeProtocol.PhotoQuote)]
    [InlineData("het protocol: B 3", MadeProtocol.DoubtQuote)]
    [InlineData("protocol Z.9", ChatTexts.NoSuchClause)]
    [InlineData("school", ChatTexts.WhichSchool)]
    public async Task The_protocol_and_the_school_can_be_asked_for(string said, string heard) => (await _talk.Says(said)).Shown().ShouldContain(heard);

    [Fact]
    public async Task A_clause_that_begins_with_a_long_address_is_listed()
    {
        var address = "https://school.example/" + new string('x', 100);
        await using var talk = await TalkingHost.StartAsync(new School.Protocols.Protocol(
            new("s"), "School", "Protocol", "1",
            [new() { Id = new("a1"), Address = "A.1", HeadingPath = [], Text = address, Sentences = [new(0, address.Length)], Line = 1 }]));

        (await talk.Says("protocol")).ShouldHaveSingleItem().IsCard.ShouldBeTrue();
    }

    [Fact]
    public async Task A_long_text_of_little_sense_is_answered_in_no_time()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        var text = "protocol " + new string(' ', 20_000) + new string('x', 200);

        (await talk.Says(text).WaitAsync(TimeSpan.FromSeconds(10))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_school_that_was_chosen_last_comes_along()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);
        await talk.Says("de-bron");
        await talk.Says("Mag dit?");
        talk.Clock.Advance(TimeSpan.FromHours(1));
        await talk.Says("de-linde", conversation: "a:2");
        await talk.Says("Mag dit?", conversation: "a:3");

        talk.Assistant.Asked[^1].Protocol.ShouldBe(MadeProtocol.Linde);
    }

    [Fact]
    public async Task A_picture_of_which_nobody_says_who_is_on_it_makes_the_assistant_ask()
    {
        var knowledge = LoadedKnowledge.Load(null);
        var protocol = knowledge.Schools.Protocols[0];
        string[] turns = ["Mag ik deze foto plaatsen?"];

        var verdict = await knowledge.Assistant.AnswerAsync(protocol, new Question(turns, ["image/jpeg"]), default);

        AnswerText.Of(verdict, protocol, turns).ShouldContain(AnswerTexts.WhoIsShown);
    }
}
