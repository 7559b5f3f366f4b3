using System.Text.Json.Nodes;
using Bot.Cards;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.Testing;
using Bot.Tests.Turns;
using Bot.Texts;
using static Bot.Tests.Announcements.DirectieStage;

namespace Bot.Tests.Announcements;

/// <summary>Who may do what with an announcement is asked at the act, whatever the card says and wherever it hangs.</summary>
public sealed class AnnouncementRightsTests
{
    private static readonly string[] AllPresses = [.. typeof(AnnouncementPress).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(AnnouncementPress))).Select(type => type.Name)];

    public static TheoryData<string> Presses => [.. AllPresses];

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task Who_is_no_member_changes_and_sees_nothing(string kind)
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var (_, message, draft) = await talk.DraftsAsync(Anna);

        foreach (var where in new[] { Channel, "a:jan", Elsewhere })
        {
            var answer = await PressedAsync(talk, Press(kind, draft), Jan, where, message);
            ((string?)answer["type"]).ShouldBe("application/vnd.microsoft.activity.message");
            answer.Words().ShouldNotContain("Artikel 3");
        }

        (await talk.AllAsync()).ShouldHaveSingleItem().ShouldBe(draft);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task Of_a_card_that_was_copied_to_elsewhere_nobody_there_reads_anything(string kind)
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var (_, _, draft) = await talk.DraftsAsync(Anna);
        if (kind is "People" or "Table") return;

        await PressedAsync(talk, Press(kind, draft), Anna, Elsewhere, "m-elders");

        talk.Teams.Shown(Elsewhere).ShouldBeEmpty();
        (await talk.Get<IAnnouncements>().PlacesAsync(draft.Id, default)).ShouldAllBe(place => place.Message != "m-elders");
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public async Task An_id_that_nobody_knows_is_told_or_begins_an_empty_form(string kind)
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var unknown = new Announcement { Id = new AnnouncementId("weg"), School = MadeProtocol.DeBron.School, Content = AnnouncementContent.Empty, Audience = new Audience([], false, false), Author = CasePerson.Forgotten, CreatedAt = default, Version = 3 };

        var answer = await PressedAsync(talk, Press(kind, unknown), Anna, Channel, "m1");

        answer.Words().ShouldNotBeEmpty();
        (await talk.AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_left_the_directie_does_not_send_any_more()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var (card, message, draft) = await talk.DraftsAsync(Bert);
        talk.Teams.Rosters[Channel] = [Anna];
        talk.Clock.Advance(TimeSpan.FromMinutes(6));

        (await talk.PressesAsync(card, DraftTexts.Send, Bert, Channel, message)).Words().ShouldContain("Jij bent daar nu geen lid van.");
        (await talk.AllAsync())[0].Status.ShouldBe(draft.Status);
    }

    [Fact]
    public async Task For_several_schools_one_must_be_a_member_of_each_directie()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);
        await talk.LinkDirectieAsync();
        await talk.LinkDirectieAsync("de-linde", "19:linde@thread.tacv2", Anna);
        var (card, message, draft) = await talk.DraftsAsync(Anna, Channel, ("scholen", "de-bron,de-linde"), ("bepalingen", "de-bron/a6,de-linde/b3"));
        draft.Audience.Schools.Count.ShouldBe(2);
        card.Words().ShouldContain("A.6 (basisschool De Bron), B.3 (obs De Linde)");

        (await talk.PressesAsync(card, DraftTexts.Send, Bert, Channel, message)).Words().ShouldContain("de directie van obs De Linde");
        (await talk.PressesAsync(card, DraftTexts.Send, Anna, Channel, message)).Words().ShouldContain("2 scholen: basisschool De Bron, obs De Linde");
        var (form, _) = await talk.TypesAsync("mededeling", Bert, Channel);
        await talk.SavesAsync(form, Bert, Channel, "m", ("titel", "Stiekem"), ("tekst", "x"), ("scholen", "de-bron,de-linde"));
        (await talk.AllAsync()).Single(one => one.Content.Title == "Stiekem").Audience.Schools.ShouldBe([MadeProtocol.DeBron.School]);
    }

    [Fact]
    public async Task When_Teams_does_not_tell_who_is_a_member_nothing_happens()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var (card, message, draft) = await talk.DraftsAsync(Anna);
        talk.Clock.Advance(TimeSpan.FromMinutes(6));
        talk.Teams.Says = asked => asked.Method == "GET" ? new ConnectorAnswer(500) : null;

        (await talk.PressesAsync(card, DraftTexts.Send, Anna, Channel, message)).Words().ShouldContain(AnnouncementTalkTexts.NotKnown);
        (await talk.HearsAsync("mededeling", Anna, Channel)).ShouldBe(AnnouncementTalkTexts.NotKnown);
        (await talk.AllAsync()).ShouldHaveSingleItem().ShouldBe(draft);
    }

    [Fact]
    public async Task With_a_second_person_the_one_who_wrote_it_offers_it_and_another_lets_it_go()
    {
        await using var talk = await TalkingHost.StartAsync(["--Announcements:SecondPerson=true"], MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var (card, message, draft) = await talk.DraftsAsync(Anna);

        var offered = (await talk.PressesAsync(card, DraftTexts.Offer, Anna, Channel, message))["value"]!;
        offered.Words().ShouldContain("Wacht op vrijgave");
        (await talk.PressesAsync(offered, DraftTexts.Release, Anna, Channel, message)).Words().ShouldContain("Jij schreef dit zelf.");
        var question = (await talk.PressesAsync(offered, DraftTexts.Release, Bert, Channel, message))["value"]!;
        await talk.PressesAsync(question, DraftTexts.YesSend, Anna, Channel, message);
        (await talk.Get<IAnnouncements>().FindAsync(draft.Id, default))!.Status.ShouldBe(AnnouncementStatus.AwaitingRelease);
        await talk.PressesAsync(question, DraftTexts.YesSend, Bert, Channel, message);
        var sent = (await talk.Get<IAnnouncements>().FindAsync(draft.Id, default))!;
        (sent.Status, sent.ReleasedBy?.Name).ShouldBe((AnnouncementStatus.Sending, Bert.Name));
    }

    /// <summary>Each press on each status: what it becomes, pressed (and confirmed) by a member, twice.</summary>
    [Theory]
    [InlineData("Draft", "Release", "Sending")]
    [InlineData("Draft", "Stop", "Draft")]
    [InlineData("Draft", "Resume", "Draft")]
    [InlineData("Draft", "Recall", "Draft")]
    [InlineData("Draft", "Remind", "Draft")]
    [InlineData("Draft", "Discard", "gone")]
    [InlineData("Draft", "Correct", "Draft")]
    [InlineData("Planned", "Release", "Planned")]
    [InlineData("Planned", "Stop", "Draft")]
    [InlineData("Planned", "Discard", "gone")]
    [InlineData("Planned", "Recall", "Planned")]
    [InlineData("Sending", "Release", "Sending")]
    [InlineData("Sending", "Edit", "Sending")]
    [InlineData("Sending", "Discard", "Sending")]
    [InlineData("Sending", "Stop", "Stopped")]
    [InlineData("Sending", "Resume", "Sending")]
    [InlineData("Sending", "Recall", "Recalled")]
    [InlineData("Stopped", "Resume", "Sending")]
    [InlineData("Stopped", "Stop", "Stopped")]
    [InlineData("Stopped", "Recall", "Recalled")]
    [InlineData("Sent", "Stop", "Sent")]
    [InlineData("Sent", "Recall", "Recalled")]
    [InlineData("Sent", "Discard", "Sent")]
    [InlineData("Sent", "Release", "Sent")]
    [InlineData("Recalled", "Resume", "Recalled")]
    [InlineData("Recalled", "Recall", "Recalled")]
    [InlineData("Recalled", "Remind", "Recalled")]
    public async Task A_press_takes_the_step_that_the_status_allows_and_twice_is_once(string from, string kind, string to)
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var (_, message, draft) = await talk.DraftsAsync(Anna);
        var now = talk.Clock.GetUtcNow();
        var of = draft;
        if (from == "Planned") await talk.StepAsync(draft.Id, one => one.Edit(one.Author, one.Content, one.Audience, now.AddDays(2), one.Reminders));
        if (from != "Draft") of = await talk.StepAsync(draft.Id, one => one.Release(one.Author, false, now));
        if (from == "Stopped") of = await talk.StepAsync(draft.Id, one => one.Stop(now));
        if (from is "Sent" or "Recalled") await talk.StepAsync(draft.Id, one => one.Gathered([]));
        if (from is "Sent" or "Recalled") of = await talk.StepAsync(draft.Id, one => one.Finish(now));
        if (from == "Recalled") of = await talk.StepAsync(draft.Id, one => one.Recall(now));
        of.Status.ToString().ShouldBe(from);

        for (var time = 0; time < 2; time++)
        {
            var data = Press(kind, of);
            data["zeker"] = "true";
            await PressedAsync(talk, data, Anna, Channel, message);
        }

        ((await talk.Get<IAnnouncements>().FindAsync(of.Id, default))?.Status.ToString() ?? "gone").ShouldBe(to);
    }

    [Fact]
    public async Task Who_reminds_twice_reminds_once_and_a_recall_is_asked_for_first()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var (_, message, draft) = await talk.DraftsAsync(Anna);
        var sent = await talk.StepAsync(draft.Id, one => one.Release(one.Author, false, talk.Clock.GetUtcNow()));
        var remind = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(AnnouncementPress.RemindNow(sent).InPlace("x").Data))!;
        for (var time = 0; time < 2; time++) await PressedAsync(talk, remind.DeepClone(), Anna, Channel, message);
        (await talk.Get<IAnnouncements>().FindAsync(draft.Id, default))!.RemindersOrdered.ShouldBe(1);

        var asked = await PressedAsync(talk, Press("Recall", sent), Anna, Channel, message);
        asked.Words().ShouldContain(DraftTexts.SureToRecall);
        (await talk.Get<IAnnouncements>().FindAsync(draft.Id, default))!.Status.ShouldBe(AnnouncementStatus.Sending);
    }

    [Fact]
    public async Task What_was_sent_is_corrected_with_the_same_form_and_nobody_overwrites_anothers_correction()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkDirectieAsync();
        var (_, message, draft) = await talk.DraftsAsync(Anna);
        var sent = await talk.StepAsync(draft.Id, one => one.Release(one.Author, false, talk.Clock.GetUtcNow()));
        var annas = (await PressedAsync(talk, Press("Correct", sent), Anna, Channel, message))["value"]!;
        annas.Inputs().Select(input => input.Id).ShouldBe(["titel", "tekst", "link", "gelezen", "bepalingen"]);
        var berts = (await PressedAsync(talk, Press("Correct", sent), Bert, Channel, message))["value"]!;
        await talk.StepAsync(draft.Id, one => new AnnouncementStep.Done(one.LookAgain(one.CheckAt)));
        await talk.SavesAsync(annas, Anna, Channel, message, ("tekst", "Per 1 april."));
        var corrected = (await talk.Get<IAnnouncements>().FindAsync(draft.Id, default))!;
        (corrected.Content.Text, corrected.Edition).ShouldBe(("Per 1 april.", 2));
        corrected.Audience.ShouldBe(draft.Audience);

        var told = await talk.SavesAsync(berts, Bert, Channel, message, ("tekst", "Per 1 mei."));
        told.Words().ShouldContain("Anna de Boer veranderde deze mededeling");
        (await talk.Get<IAnnouncements>().FindAsync(draft.Id, default))!.Content.Text.ShouldBe("Per 1 april.");
    }

    private static JsonNode Press(string kind, Announcement of)
    {
        var press = (AnnouncementPress)Activator.CreateInstance(typeof(AnnouncementPress).GetNestedType(kind)!, of.Id)!;
        var data = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize((press with { Version = kind == "Remind" ? 0 : of.Version }).InPlace("x").Data))!;
        if (kind is "Save" or "SaveCorrection") (data["titel"], data["tekst"]) = ("Overschreven", "Overschreven");
        return data;
    }

    private static async Task<JsonNode> PressedAsync(TalkingHost talk, JsonNode data, RosterMember by, string conversation, string? message)
    {
        var (status, body) = await talk.InvokesAsync("adaptiveCard/action", Invoking.Press(data), by, conversation, message);
        ((int)status).ShouldBe(200, body);
        return JsonNode.Parse(body)!;
    }
}
