using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Tests.Storage;
using Bot.Tests.Turns;
using Bot.Texts;

namespace Bot.Tests.Cases;

/// <summary>A question that goes to the supervisors, and all that the one who asked can do with it, as talk over HTTP.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private static readonly RosterMember Mia = new("29:mia", "Mia Smit");

    private TalkingHost _talk = null!;

    public async Task InitializeAsync() =>
        _talk = await TalkingHost.StartAsync(["--Schools:de-bron:Phone:Number=0412 123 456", "--Schools:de-bron:Phone:Name=de directie"], MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task Who_asks_hears_at_once_to_whom_it_went_and_that_it_must_wait()
    {
        await _talk.LinkAsync(Mia);
        var card = await _talk.AsksInDoubtAsync();

        var heard = _talk.ShownIn(CaseStage.AskersChat);
        heard.ShouldContain("Ik heb je vraag doorgestuurd naar de leidinggevenden van basisschool De Bron");
        heard.ShouldContain("zaak 1");
        heard.ShouldContain("Plaats het nog niet");
        new[] { card }.Shown().ShouldContain("Ik twijfel: mag deze foto?");
    }

    [Fact]
    public async Task Without_a_linked_conversation_they_hear_whom_to_phone_and_the_case_waits_for_a_link()
    {
        await _talk.Says("Ik twijfel: mag deze foto?", CaseStage.Asker, CaseStage.AskersChat);
        await _talk.DeliverAsync();
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain("Bel de directie: 0412 123 456.");

        _talk.Teams.Rosters[CaseStage.Channel] = [Mia];
        (await _talk.Says("koppel leidinggevenden", Mia.Id, CaseStage.Channel)).Shown().ShouldContain("Er wacht nog een vraag");
        new[] { await _talk.CardAsync() }.Shown().ShouldContain("Ik twijfel: mag deze foto?");
    }

    [Fact]
    public async Task A_message_that_Teams_sends_twice_opens_one_case()
    {
        await _talk.LinkAsync(Mia);
        var activity = _talk.Activity("message", CaseStage.Asker, CaseStage.AskersChat, ("text", "Ik twijfel: mag deze foto?"));
        await _talk.Sends((JsonObject)activity.DeepClone());
        await _talk.Sends(activity);

        await _talk.CardAsync();
        StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM school_case").ShouldBe(1L);
    }

    [Fact]
    public async Task What_was_asked_back_is_answered_by_typing_and_the_ruling_comes_back()
    {
        await _talk.LinkAsync(Mia);
        var card = await _talk.AsksInDoubtAsync();
        await Acts(card, CaseTexts.AskBack, "Staat er een leerling op?");
        card = await _talk.CardAsync();
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain("Staat er een leerling op?");

        (await _talk.Says("Ja, twee uit groep 5.", CaseStage.Asker, CaseStage.AskersChat)).Where(message => message.Conversation == CaseStage.AskersChat).Shown().ShouldContain("Ik heb je antwoord doorgegeven");
        card = await _talk.CardAsync();
        new[] { card }.Shown().ShouldContain("Ja, twee uit groep 5.");

        await Acts(card, CaseTexts.AllowedIf, "Alleen als beide ouders ja zeggen.");
        card = await _talk.CardAsync();
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain("Alleen als beide ouders ja zeggen.");
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain("Mia Smit");

        await Acts(card, CaseTexts.NowNotAllowed, "Toch niet: een ouder zei nee.");
        await _talk.CardAsync();
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain("Toch niet: een ouder zei nee.");
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain(AskerTexts.Corrected);
    }

    [Fact]
    public async Task A_question_that_is_asked_meanwhile_is_no_answer_to_the_supervisor()
    {
        await _talk.LinkAsync(Mia);
        await Acts(await _talk.AsksInDoubtAsync(), CaseTexts.AskBack, "Staat er een leerling op?");
        await _talk.CardAsync();

        await _talk.Says("Mag ik een filmpje van de klas plaatsen?", CaseStage.Asker, CaseStage.AskersChat);
        new[] { await _talk.CardAsync() }.Shown().ShouldNotContain("filmpje");
    }

    [Fact]
    public async Task What_is_added_to_the_question_goes_to_the_same_case()
    {
        await _talk.LinkAsync(Mia);
        await _talk.AsksInDoubtAsync();
        await _talk.Says("en als hij onherkenbaar is, dan twijfel ik nog", CaseStage.Asker, CaseStage.AskersChat);

        new[] { await _talk.CardAsync() }.Shown().ShouldContain("en als hij onherkenbaar is");
    }

    [Fact]
    public async Task Any_answer_can_be_put_to_the_supervisors()
    {
        await _talk.LinkAsync(Mia);
        await _talk.Says("Mag ik een foto van mijn klas plaatsen?", CaseStage.Asker, CaseStage.AskersChat);
        await _talk.Presses(AnswerTexts.AskSupervisor, CaseStage.Asker, CaseStage.AskersChat);

        new[] { await _talk.CardAsync() }.Shown().ShouldContain("Mijn antwoord was: Mag niet");
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain("omdat je hun oordeel wilt");
    }

    [Fact]
    public async Task Ones_own_cases_are_listed_added_to_and_taken_back()
    {
        await _talk.LinkAsync(Mia);
        await _talk.AsksInDoubtAsync();
        await _talk.Says("mijn vragen", CaseStage.Asker, CaseStage.AskersChat);
        var list = _talk.Teams.Shown(CaseStage.AskersChat)[^1];
        new[] { list }.Shown().ShouldContain("Zaak 1");

        var own = await _talk.PressedAsync(_talk.Press(list, CaseListTexts.Show, CaseStage.Asker, "Jan de Wit", "", CaseStage.AskersChat));
        var add = own.Button(AskerTexts.Add);
        add["toelichting"] = "Het is voor de nieuwsbrief.";
        await _talk.Answers("adaptiveCard/action", Invoking.Press(add), CaseStage.Asker, CaseStage.AskersChat, list.Id);
        new[] { await _talk.CardAsync() }.Shown().ShouldContain("Het is voor de nieuwsbrief.");

        await _talk.Answers("adaptiveCard/action", Invoking.Press(own.Button(AskerTexts.Withdraw)), CaseStage.Asker, CaseStage.AskersChat, list.Id);
        var card = await _talk.CardAsync();
        new[] { card }.Shown().ShouldContain("ingetrokken", Case.Insensitive);
        Should.Throw<InvalidOperationException>(() => JsonNode.Parse(card.Raw)!.Button("Mag"));
    }

    [Fact]
    public async Task Somebody_else_cannot_take_back_or_add_to_a_case()
    {
        await _talk.LinkAsync(Mia);
        await _talk.AsksInDoubtAsync();
        await _talk.Says("mijn vragen", CaseStage.Asker, CaseStage.AskersChat);
        var list = _talk.Teams.Shown(CaseStage.AskersChat)[^1];
        var own = await _talk.PressedAsync(_talk.Press(list, CaseListTexts.Show, CaseStage.Asker, "Jan de Wit", "", CaseStage.AskersChat));

        var refused = await _talk.Answers("adaptiveCard/action", Invoking.Press(own.Button(AskerTexts.Withdraw)), "29:kees", "a:kees", list.Id);
        ((string?)refused["value"]).ShouldBe("Dit kan alleen degene die zaak 1 voorlegde.");
        new[] { await _talk.CardAsync() }.Shown().ShouldNotContain("ingetrokken", Case.Insensitive);
    }

    [Fact]
    public async Task Supervisors_list_what_waits_and_find_what_was_ruled_and_nobody_else_does()
    {
        await _talk.LinkAsync(Mia);
        var card = await _talk.AsksInDoubtAsync();
        await _talk.Says("zaken", Mia.Id, CaseStage.Channel);
        _talk.ShownIn(CaseStage.Channel).ShouldContain("Er wacht een zaak van basisschool De Bron");

        await Acts(card, CaseTexts.NotAllowed, "Geen foto's van dit feest.");
        await _talk.DeliverAsync();
        await _talk.Says("zoek foto", Mia.Id, CaseStage.Channel);
        _talk.ShownIn(CaseStage.Channel).ShouldContain("Eerdere uitspraken over");

        (await _talk.Says("zaken", CaseStage.Asker, CaseStage.AskersChat)).Shown().ShouldContain(CaseTalkTexts.OnlyForRulers);
        (await _talk.Says("zaken", "29:kees", CaseStage.Channel)).Shown().ShouldContain(CaseTalkTexts.OnlyForRulers);
        (await _talk.Says("mijn vragen", CaseStage.Asker, "19:meet@thread.v2")).Shown().ShouldContain(CaseTalkTexts.OwnElsewhere);
    }

    [Fact]
    public async Task A_list_that_is_opened_becomes_the_card_for_all_and_stays_up_to_date()
    {
        await _talk.LinkAsync(Mia);
        var card = await _talk.AsksInDoubtAsync();
        await _talk.Says("zaken", Mia.Id, CaseStage.Thread(card));
        var list = _talk.Teams.Sent[^1];
        await _talk.PressedAsync(_talk.Press(list, CaseListTexts.Show, Mia.Id, Mia.Name!, "", CaseStage.Thread(card)));
        await Acts(card, "Mag", "Prima.");
        await _talk.DeliverAsync();

        _talk.Teams.Sent.Last(message => message.Method == "PUT" && message.Path.EndsWith(list.Id!, StringComparison.Ordinal)).Raw.ShouldContain("Prima.");
    }

    [Fact]
    public async Task A_report_is_urgent_and_calls_the_supervisors()
    {
        await _talk.LinkAsync(Mia);
        await _talk.Says("Een leerling wordt bedreigd op Instagram", CaseStage.Asker, CaseStage.AskersChat);

        var card = await _talk.CardAsync();
        new[] { card }.Shown().ShouldContain("<at>Mia Smit</at>");
        new[] { card }.Shown().ShouldContain("Melding");
        await Acts(card, CaseTexts.Handled, "Ik heb de ouders gebeld.");
        await _talk.CardAsync();
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain("Ik heb de ouders gebeld.");
    }

    private Task<JsonNode> Acts(SentMessage card, string title, string words) =>
        _talk.PressedAsync(_talk.Press(card, title, Mia.Id, Mia.Name!, words, CaseStage.Thread(card)));
}
