using System.Text.Json.Nodes;
using Bot.School.Announcements;
using Bot.Testing;
using Bot.Tests.Turns;
using Bot.Texts;
using static Bot.Tests.Announcements.DirectieStage;

namespace Bot.Tests.Announcements;

/// <summary>What the directie types and presses until an announcement goes out, as talk over HTTP.</summary>
public sealed class DirectieTalkTests : IAsyncLifetime
{
    private TalkingHost _talk = null!;

    public async Task InitializeAsync()
    {
        _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);
        await _talk.LinkDirectieAsync();
    }

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Theory]
    [InlineData("mededeling")]
    [InlineData("Nieuwe mededeling")]
    [InlineData("mededeling maken")]
    [InlineData("announcement")]
    public async Task A_form_opens_where_the_directie_meets_and_in_the_chat_of_its_members(string typed)
    {
        foreach (var where in new[] { Channel, "a:anna" })
        {
            var (form, _) = await _talk.TypesAsync(typed, Anna, where);

            form.Inputs().Select(input => input.Id).ShouldBe(["titel", "tekst", "link", "scholen", "medewerkers", "leidinggevenden", "gelezen", "herinneren", "datum", "tijd", "bepalingen"]);
            form.Input("scholen").ShouldBe("de-bron", "the only one there is");
            form.Words().ShouldContain("A.6: Let op *deze* regel");
            form.Words().ShouldNotContain("De Linde");
            form.Button(AnnouncementFormTexts.InDialog)["msteams"]!["type"]!.GetValue<string>().ShouldBe("task/fetch");
        }

        (await _talk.AllAsync()).ShouldBeEmpty("nothing was kept yet");
    }

    [Theory]
    [InlineData("mededeling")]
    [InlineData("mededelingen")]
    [InlineData("mededeling 1")]
    public async Task Anybody_else_and_anywhere_else_hears_kindly_that_it_is_for_the_directie(string typed)
    {
        await _talk.DraftsAsync(Anna);
        (await _talk.HearsAsync(typed, Jan, "a:jan")).ShouldBe(AnnouncementTalkTexts.OnlyForDirectorate);
        (await _talk.HearsAsync(typed, Jan, Channel)).ShouldBe(AnnouncementTalkTexts.OnlyForDirectorate);
        (await _talk.HearsAsync(typed, Anna, Elsewhere)).ShouldBe(AnnouncementTalkTexts.OnlyForDirectorate);
    }

    [Fact]
    public async Task What_is_filled_in_becomes_a_draft_that_is_listed_and_shown_by_its_number()
    {
        var (card, _, draft) = await _talk.DraftsAsync(Anna, Channel, ("bepalingen", "de-bron/a6,de-bron/b3"), ("datum", "2031-03-01"), ("tijd", "08:00"), ("link", "https://school.nl/x"), ("herinneren", "wekelijks"), ("leidinggevenden", "false"));

        (draft.Content.Title, draft.Content.Text, draft.Status, draft.Number).ShouldBe(("Artikel 3 verandert", "Per **1 maart**.", AnnouncementStatus.Draft, 1));
        draft.At.ShouldBe(new DateTimeOffset(2031, 3, 1, 7, 0, 0, TimeSpan.Zero));
        draft.Audience.ShouldBe(new Audience([MadeProtocol.DeBron.School], true, false));
        draft.Content.Clauses.Select(clause => clause.Address).ShouldBe(["A.6", "B.3"]);
        draft.Author.Name.ShouldBe(Anna.Name);
        foreach (var words in new[] { "Concept", "Mededeling 1 · basisschool De Bron", "Artikel 3 verandert", "Per **1 maart**.", "Alle medewerkers van basisschool De Bron", "A.6, B.3", "za 1 mrt om 08:00", "elke week", "Anna de Boer" }) card.Words().ShouldContain(words);
        foreach (var button in new[] { "Stuur mij een voorbeeld", "Plan in", "Bewerk", "Maak een kopie", "Verwijder" }) card.Has(button).ShouldBeTrue(button);

        var (list, message) = await _talk.TypesAsync("mededelingen", Bert, "a:bert");
        list.Words().ShouldContain("1. Artikel 3 verandert");
        (await _talk.PressesAsync(list, DraftTexts.Show, Bert, "a:bert", message)).Words().ShouldContain("Per **1 maart**.");
        var (shown, _) = await _talk.TypesAsync("mededeling 1", Anna, Channel);
        shown.Words().ShouldContain("Per **1 maart**.");
        (await _talk.HearsAsync("mededeling 99", Anna, Channel)).ShouldBe(AnnouncementTalkTexts.UnknownNumber(99));
        (await _talk.Get<IAnnouncements>().PlacesAsync(draft.Id, default)).Count.ShouldBe(3, "the form, the list and the card that was asked for are kept up to date");
    }

    [Fact]
    public async Task Who_presses_twice_makes_one_draft_and_edits_come_back_into_the_form()
    {
        var (form, message) = await _talk.TypesAsync("mededeling", Anna, Channel);
        for (var time = 0; time < 2; time++) await _talk.SavesAsync(form, Anna, Channel, message, ("titel", "T"), ("tekst", "a\nb"));
        var draft = (await _talk.AllAsync()).ShouldHaveSingleItem();
        draft.Version.ShouldBe(1);

        var (card, _) = await _talk.TypesAsync("mededeling 1", Anna, Channel);
        var edit = (await _talk.PressesAsync(card, DraftTexts.Edit, Anna, Channel, message))["value"]!;
        (edit.Input("titel"), edit.Input("tekst"), edit.Input("scholen"), edit.Input("gelezen")).ShouldBe(("T", "a\nb", "de-bron", "true"));
        await _talk.SavesAsync(edit, Bert, Channel, message, ("tekst", "c"));
        var edited = (await _talk.AllAsync()).ShouldHaveSingleItem();
        (edited.Content.Text, edited.Author.Name, edited.Version).ShouldBe(("c", Bert.Name, 2));
    }

    [Theory]
    [InlineData("link", "javascript:alert(1)", "De link is geen webadres")]
    [InlineData("datum", "2031-03-01", "Vul een dag en een tijd in")]
    [InlineData("plaatsen", "A.6, Z.9", "vind ik niet in het protocol")]
    [InlineData("titel", "AAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBAAAAAAAAAABBBBBBBBBBAAAAAAAAAAX", "De titel is te lang: 151")]
    public async Task What_cannot_be_kept_comes_back_with_all_that_was_typed(string input, string value, string told)
    {
        var (form, message) = await _talk.TypesAsync("mededeling", Anna, Channel);

        var again = (await _talk.SavesAsync(form, Anna, Channel, message, ("titel", "Mijn titel"), ("tekst", "Mijn tekst"), (input, value)))["value"]!;

        again.Words().ShouldContain(told);
        again.Input("tekst").ShouldBe("Mijn tekst");
        again.Input(input).ShouldBe(value);
        (await _talk.AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_who_change_it_at_once_overwrite_nothing()
    {
        var (card, message, _) = await _talk.DraftsAsync(Anna);
        var annas = (await _talk.PressesAsync(card, DraftTexts.Edit, Anna, Channel, message))["value"]!;
        var berts = (await _talk.PressesAsync(card, DraftTexts.Edit, Bert, Channel, message))["value"]!;
        await _talk.SavesAsync(berts, Bert, Channel, message, ("tekst", "Van Bert."));

        var told = (await _talk.SavesAsync(annas, Anna, Channel, message, ("tekst", "Van Anna.")))["value"]!;

        told.Words().ShouldContain("Bert Kok veranderde deze mededeling terwijl jij typte. Er is niets overschreven.");
        told.Words().ShouldContain("Van Bert.");
        told.Input("tekst").ShouldBe("Van Anna.");
        (await _talk.AllAsync())[0].Content.Text.ShouldBe("Van Bert.");
        await _talk.SavesAsync(told, Anna, Channel, message);
        (await _talk.AllAsync())[0].Content.Text.ShouldBe("Van Anna.", "she saw the other words and chose");
    }

    [Fact]
    public async Task It_goes_out_after_one_question_that_names_who_gets_it()
    {
        var (card, message, draft) = await _talk.DraftsAsync(Anna);

        var question = (await _talk.PressesAsync(card, DraftTexts.Send, Anna, Channel, message))["value"]!;
        question.Words().ShouldContain("Dit gaat naar alle medewerkers en de leidinggevenden van één school: basisschool De Bron.");
        (await Now(draft)).Status.ShouldBe(AnnouncementStatus.Draft);
        await _talk.PressesAsync(question, DraftTexts.YesSend, Anna, Channel, message);
        var sent = await Now(draft);
        (sent.Status, sent.ReleasedBy?.Name).ShouldBe((AnnouncementStatus.Sending, Anna.Name));
        await _talk.PressesAsync(question, DraftTexts.YesSend, Anna, Channel, message);
        (await Now(draft)).StartedAt.ShouldBe(sent.StartedAt);
    }

    [Fact]
    public async Task What_changed_after_the_question_does_not_go_out_unseen()
    {
        var (card, message, draft) = await _talk.DraftsAsync(Anna);
        var question = (await _talk.PressesAsync(card, DraftTexts.Send, Anna, Channel, message))["value"]!;
        await _talk.StepAsync(draft.Id, before => before.Edit(before.Author, before.Content with { Text = "Iets anders." }, before.Audience, null, ReminderPlan.None));

        var shown = await _talk.PressesAsync(question, DraftTexts.YesSend, Anna, Channel, message);

        shown.Words().ShouldContain(AnnouncementTalkTexts.Changed);
        shown.Words().ShouldContain("Iets anders.");
        (await Now(draft)).Status.ShouldBe(AnnouncementStatus.Draft);
    }

    [Theory]
    [InlineData("titel", "", "Geef de mededeling een titel")]
    [InlineData("tekst", "", "Schrijf nog een tekst")]
    [InlineData("scholen", "", "Kies nog voor wie het is")]
    public async Task What_is_missing_to_send_it_is_told_on_the_form(string input, string value, string told)
    {
        var (card, message, draft) = await _talk.DraftsAsync(Anna, Channel, (input, value));

        var form = (await _talk.PressesAsync(card, DraftTexts.Send, Anna, Channel, message))["value"]!;

        form.Words().ShouldContain(told);
        form.Inputs().ShouldNotBeEmpty();
        (await Now(draft)).Status.ShouldBe(AnnouncementStatus.Draft);
    }

    [Fact]
    public async Task A_moment_that_passes_while_it_waits_is_named()
    {
        var soon = TimeZoneInfo.ConvertTime(_talk.Clock.GetUtcNow().AddMinutes(3), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        var (card, message, _) = await _talk.DraftsAsync(Anna, Channel, ("datum", $"{soon:yyyy-MM-dd}"), ("tijd", $"{soon:HH:mm}"));
        _talk.Clock.Advance(TimeSpan.FromMinutes(4));

        (await _talk.PressesAsync(card, DraftTexts.Plan, Anna, Channel, message)).Words().ShouldContain($"om {soon:HH:mm} is al voorbij");
    }

    [Fact]
    public async Task What_was_planned_can_be_taken_out_of_the_planning()
    {
        var (card, message, draft) = await _talk.DraftsAsync(Anna, Channel, ("datum", "2031-03-01"), ("tijd", "08:00"));
        var question = (await _talk.PressesAsync(card, DraftTexts.Plan, Anna, Channel, message))["value"]!;
        var planned = (await _talk.PressesAsync(question, DraftTexts.YesPlan, Anna, Channel, message))["value"]!;
        planned.Words().ShouldContain("Gaat weg op za 1 mrt om 08:00.");

        await _talk.PressesAsync(planned, DraftTexts.Unplan, Bert, Channel, message);
        (await Now(draft)).Status.ShouldBe(AnnouncementStatus.Draft);
    }

    [Fact]
    public async Task The_preview_is_for_the_one_who_asks_alone()
    {
        var (card, message, _) = await _talk.DraftsAsync(Anna);
        await _talk.Says("hoi", Anna.Id, "a:anna");
        var before = _talk.Teams.Sent.Count;

        (await _talk.PressesAsync(card, DraftTexts.Preview, Anna, Channel, message)).Words().ShouldContain(AnnouncementTalkTexts.PreviewInChat);
        _talk.Teams.Sent.Skip(before).ShouldHaveSingleItem().Conversation.ShouldBe("a:anna");
        _talk.Teams.Sent[^1].Raw.ShouldContain("Artikel 3 verandert");

        await _talk.PressesAsync(card, DraftTexts.Preview, Bert, Channel, message);
        _talk.Teams.Sent.Skip(before + 1).ShouldAllBe(sent => sent.Conversation != Channel);
    }

    [Fact]
    public async Task A_copy_is_a_draft_of_its_own_and_pressed_twice_it_is_one()
    {
        var (card, message, draft) = await _talk.DraftsAsync(Anna);

        (await _talk.PressesAsync(card, DraftTexts.Duplicate, Bert, Channel, message)).Words().ShouldContain("De kopie is mededeling 2");
        (await _talk.PressesAsync(card, DraftTexts.Duplicate, Bert, Channel, message)).Words().ShouldContain("De kopie is er al");
        var copy = (await _talk.AllAsync()).Single(one => one.Id != draft.Id);
        (copy.Content, copy.Status, copy.Author.Name).ShouldBe((draft.Content, AnnouncementStatus.Draft, Bert.Name));
        _talk.Teams.Shown(Channel).Shown().ShouldContain("Mededeling 2 ·");
    }

    [Fact]
    public async Task A_form_that_is_not_kept_leaves_nothing()
    {
        var (form, message) = await _talk.TypesAsync("mededeling", Anna, Channel);

        (await _talk.PressesAsync(form, AnnouncementFormTexts.DoNotSave, Anna, Channel, message)).Words().ShouldContain("Er is niets bewaard.");
        (await _talk.AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_thousand_signs_are_kept_and_come_back_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Dit is de eenentwintigste \"zin\" over é en <b>.\n", 213))[..10_000].Trim();
        var (card, message, draft) = await _talk.DraftsAsync(Anna, Channel, ("tekst", text));

        draft.Content.Text.ShouldBe(text);
        (await _talk.PressesAsync(card, DraftTexts.Edit, Anna, Channel, message))["value"]!.Input("tekst").ShouldBe(text);
        card.ToJsonString().Length.ShouldBeLessThan(25_000);
    }

    [Fact]
    public async Task Nothing_that_somebody_typed_is_read_as_markup_on_the_card()
    {
        const string evil = "**vet** [klik](https://kwaad.example) <at>Bas</at> ![x](https://kwaad.example/x.png)";
        var (card, _, _) = await _talk.DraftsAsync(Anna, Channel, ("titel", evil), ("tekst", evil), ("link", "https://school.nl/**vet**"));

        var markup = Elements(card, "TextBlock").Select(element => (string)element["text"]!).ToList();
        markup.ShouldNotBeEmpty();
        markup.ShouldAllBe(text => !text.Contains("vet", StringComparison.Ordinal) && !text.Contains("<at>", StringComparison.Ordinal));
        Elements(card, "TextRun").Select(element => (string)element["text"]!).ShouldContain(evil);
    }

    private static IEnumerable<JsonObject> Elements(JsonNode? node, string type) => node switch
    {
        JsonObject item => item.Select(member => member.Value).SelectMany(value => Elements(value, type)).Concat((string?)item["type"] == type ? [item] : []),
        JsonArray items => items.SelectMany(value => Elements(value, type)),
        _ => [],
    };

    private async Task<Announcement> Now(Announcement of) => (await _talk.Get<IAnnouncements>().FindAsync(of.Id, default))!;
}
