using System.Text.Json.Nodes;
using Bot.Announcements;
using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.Teams.Connector;
using Bot.Testing;
using Bot.Tests.Cards;
using Bot.Tests.Cases;
using Bot.Tests.Turns;
using Bot.Texts;

namespace Bot.Tests.Announcements;

/// <summary>What receivers press and type.</summary>
public sealed class ReceiverActsTests : IAsyncLifetime
{
    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task Whoever_presses_has_read_it_and_the_card_says_so_in_its_place_and_after_it_is_loaded_again()
    {
        var of = await SentAsync();
        var card = await _talk.SentToAsync(of);

        var answer = await PressAsync(card);

        answer.ToJsonString().ShouldContain("Je hebt dit gelezen op");
        (await _talk.ReceiverAsync(of)).ReadAt.ShouldBe(_talk.Clock.GetUtcNow());
        _talk.ShownIn(ReceiverStage.Chat).ShouldContain("Je hebt dit gelezen op");
        _talk.ShownIn(ReceiverStage.Chat).ShouldNotContain(ReceiverTexts.PleaseConfirm);
    }

    [Fact]
    public async Task The_first_time_counts()
    {
        var of = await SentAsync();
        var card = await _talk.SentToAsync(of);
        await PressAsync(card);
        var first = _talk.Clock.GetUtcNow();
        _talk.Clock.Advance(TimeSpan.FromHours(1));

        await PressAsync(card);

        (await _talk.ReceiverAsync(of)).ReadAt.ShouldBe(first);
    }

    [Fact]
    public async Task Whoever_it_was_not_sent_to_hears_that_it_does_not_count()
    {
        var of = await SentAsync();
        var card = await _talk.SentToAsync(of);

        (await PressAsync(card, "29:els", "a:els")).GetValue<string>().ShouldBe(ReceiverTexts.NotForYou);

        (await _talk.ReceiverAsync(of)).ReadAt.ShouldBeNull();
        (await _talk.Get<IAnnouncements>().ReadMomentsAsync(of.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_was_recalled_says_so_and_nothing_is_stored()
    {
        var of = await SentAsync();
        var card = await _talk.SentToAsync(of);
        (await _talk.Get<AnnouncementDesk>().ChangeAsync(of.Id, one => one.Recall(_talk.Clock.GetUtcNow()), default)).ShouldBeOfType<AnnouncementChange.Made>();

        (await PressAsync(card)).ToJsonString().ShouldContain("Mededeling ingetrokken");

        (await _talk.ReceiverAsync(of)).ReadAt.ShouldBeNull();
        (await PressesAsync(ReceiverTexts.Ask)).ShouldBe(ReceiverTexts.WithdrawnMeans);
    }

    [Fact]
    public async Task Who_pressed_under_an_older_text_first_gets_to_see_the_new_one()
    {
        var of = await SentAsync();
        var card = await _talk.SentToAsync(of);
        await _talk.Get<AnnouncementDesk>().ChangeAsync(of.Id, one => one.Correct(MadeAnnouncement.Dirk, one.Content with { Text = "Per 1 april." }, secondPerson: false), default);

        var answer = await PressAsync(card);

        answer.ToJsonString().ShouldContain("Per 1 april.");
        answer.ToJsonString().ShouldContain(ReceiverTexts.NewerFirst);
        (await _talk.ReceiverAsync(of)).ReadAt.ShouldBeNull();
        await PressedAsync(answer.Button(ReceiverTexts.Read));
        (await _talk.ReceiverAsync(of)).ReadAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_types_it_while_the_new_text_is_still_on_its_way_gets_to_see_that_first()
    {
        var of = await SentAsync();
        await _talk.SentToAsync(of);
        await _talk.Get<AnnouncementDesk>().ChangeAsync(of.Id, one => one.Correct(MadeAnnouncement.Dirk, one.Content with { Text = "Per 1 april." }, secondPerson: false), default);

        (await SaysAsync("gelezen")).ShouldContain("Per 1 april.");

        (await _talk.ReceiverAsync(of)).ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task Pressed_under_a_reminder_it_counts_and_both_cards_say_so()
    {
        var of = await SentAsync();
        await _talk.SentToAsync(of);
        var sent = await _talk.Get<ReplySender>().SendAsync(_talk.AddressOf(ReceiverStage.Chat), AnnouncementReplies.Reminder(of, await _talk.ReceiverAsync(of)), default);
        var reminder = _talk.Teams.Shown(ReceiverStage.Chat).Single(message => message.Id == sent.ShouldBeOfType<SendResult.Sent>().Id);

        (await PressAsync(reminder)).ToJsonString().ShouldContain(ReceiverTexts.ReminderRead);

        (await _talk.ReceiverAsync(of)).ReadAt.ShouldNotBeNull();
        _talk.Teams.Shown(ReceiverStage.Chat).Count(message => message.Raw.Contains("Je hebt dit gelezen op", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_client_that_is_too_old_presses_with_a_message_and_hears_a_sentence()
    {
        var of = await SentAsync();
        await _talk.SentToAsync(of);

        (await PressesAsync(ReceiverTexts.Read)).ShouldStartWith("Genoteerd. Je hebt de mededeling \"Artikel A.6 verandert\" gelezen op");

        (await _talk.ReceiverAsync(of)).ReadAt.ShouldNotBeNull();
        _talk.Teams.Shown(ReceiverStage.Chat)[0].Raw.ShouldContain("Je hebt dit gelezen op");
    }

    [Fact]
    public async Task Where_there_are_no_buttons_the_word_is_enough_and_of_several_the_number_tells_which()
    {
        var one = await SentAsync();
        await _talk.SentToAsync(one);
        var two = await _talk.StoredAsync(MadeAnnouncement.Of(AnnouncementStatus.Sent) with { Id = new AnnouncementId("tweede") });
        await _talk.SentToAsync(two);

        (await SaysAsync("gelezen")).ShouldContain($"Typ \"gelezen {two.Number}\"");
        (await SaysAsync($"Gelezen {two.Number}.")).ShouldStartWith("Genoteerd.");
        (await SaysAsync("gelezen en begrepen")).ShouldStartWith("Genoteerd.");

        (await _talk.ReceiverAsync(one)).ReadAt.ShouldNotBeNull();
        (await _talk.ReceiverAsync(two)).ReadAt.ShouldNotBeNull();
        _talk.Assistant.Asked.ShouldBeEmpty();
        await SaysAsync("gelezen");
        _talk.Assistant.Asked.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Some_seconds_after_somebody_read_it_the_report_is_ordered_once_for_all_of_them()
    {
        var of = await SentAsync();
        await PressAsync(await _talk.SentToAsync(of));
        await PressAsync(await _talk.SentToAsync(of, "29:els", "a:els"), "29:els", "a:els");
        var before = await VersionAsync(of);

        _talk.Clock.Advance(ReportRenewal.After);
        await Until.HoldsAsync(async () => await VersionAsync(of) > before);

        (await VersionAsync(of)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_question_about_it_is_answered_from_its_clauses_first()
    {
        var of = await SentAsync();
        await _talk.SentToAsync(of);
        (await PressesAsync(ReceiverTexts.Ask)).ShouldBe("Wat wil je weten over \"Artikel A.6 verandert\"?");

        var information = await SaysAsync("wat staat er over het weer in het protocol");

        information.ShouldContain(ReceiverTexts.AnnouncedFirst);
        information.IndexOf(MadeProtocol.PhotoQuote, StringComparison.Ordinal).ShouldBeInRange(0, information.IndexOf("Nieuwe vraag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_may_not_still_may_not_and_its_clauses_stand_before_the_answer()
    {
        await _talk.SentToAsync(await SentAsync());
        await PressesAsync(ReceiverTexts.Ask);

        var said = (await _talk.Says("ik twijfel: mag deze foto?", ReceiverStage.Jan, ReceiverStage.Chat)).Where(message => !message.IsTyping).ToList();

        said.Take(1).Shown().ShouldContain(ReceiverTexts.AnnouncedClauses);
        said.Take(1).Shown().ShouldContain(MadeProtocol.PhotoQuote);
        said.Skip(1).Take(1).Shown().ShouldContain(MadeProtocol.DoubtQuote);
        said.Skip(1).Take(1).Shown().ShouldContain("Het protocol geeft hier geen duidelijk antwoord op.");
    }

    [Fact]
    public async Task The_question_after_it_and_one_that_comes_late_are_about_nothing_announced()
    {
        await _talk.SentToAsync(await SentAsync());
        await PressesAsync(ReceiverTexts.Ask);
        await SaysAsync("wat staat er over het weer in het protocol?");
        (await SaysAsync("wat staat er over regen in het protocol?")).ShouldNotContain(ReceiverTexts.AnnouncedFirst);

        await PressesAsync(ReceiverTexts.Ask);
        _talk.Clock.Advance(TimeSpan.FromHours(1));
        (await SaysAsync("wat staat er over sneeuw in het protocol?")).ShouldNotContain(ReceiverTexts.AnnouncedFirst);
    }

    private Task<Announcement> SentAsync() => _talk.StoredAsync(MadeAnnouncement.Of(AnnouncementStatus.Sent));

    private async Task<int> VersionAsync(Announcement of) => (await _talk.Get<IAnnouncements>().FindAsync(of.Id, default))!.Version;

    private Task<JsonNode> PressAsync(SentMessage card, string person = ReceiverStage.Jan, string chat = ReceiverStage.Chat) =>
        _talk.PressedAsync(_talk.Press(card, ReceiverTexts.Read, person, "Naam", "", chat));

    private Task<JsonNode> PressedAsync(JsonNode data) =>
        _talk.PressedAsync(_talk.Activity("invoke", ReceiverStage.Jan, ReceiverStage.Chat, ("name", "adaptiveCard/action"), ("value", Invoking.Press(data))));

    private async Task<string> SaysAsync(string text) => Last(await _talk.Says(text, ReceiverStage.Jan, ReceiverStage.Chat));

    private async Task<string> PressesAsync(string title) => Last(await _talk.Presses(title, ReceiverStage.Jan, ReceiverStage.Chat));

    private static string Last(IEnumerable<SentMessage> said) => said.Where(message => message.Method == "POST").TakeLast(1).Shown();
}
