using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.Testing;
using Bot.Texts;
using static Bot.Tests.Announcements.DirectieStage;

namespace Bot.Tests.Announcements;

/// <summary>A draft that the directie throws away, as talk over HTTP.</summary>
public sealed class DiscardTalkTests : IAsyncLifetime
{
    private TalkingHost _talk = null!;

    public async Task InitializeAsync()
    {
        _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);
        await _talk.LinkDirectieAsync();
    }

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task It_is_thrown_away_after_one_question_and_its_buttons_say_so()
    {
        var (card, message, _) = await _talk.DraftsAsync(Anna);
        var question = (await _talk.PressesAsync(card, DraftTexts.Discard, Anna, Channel, message))["value"]!;
        (await _talk.AllAsync()).ShouldNotBeEmpty();
        (await _talk.PressesAsync(question, DraftTexts.Back, Anna, Channel, message)).Words().ShouldContain("Per **1 maart**.");

        (await _talk.PressesAsync(question, DraftTexts.YesDiscard, Anna, Channel, message)).Words().ShouldContain("Mededeling 1 is verwijderd");
        (await _talk.AllAsync()).ShouldBeEmpty();
        (await _talk.PressesAsync(card, DraftTexts.Edit, Anna, Channel, message)).Words().ShouldContain(AnnouncementTalkTexts.Gone);
    }

    [Fact]
    public async Task Thrown_away_in_the_channel_it_has_no_buttons_any_more_in_the_chat_of_who_looked_at_it_there()
    {
        var (card, message, _) = await _talk.DraftsAsync(Anna);
        await _talk.TypesAsync("mededeling 1", Bert, "a:bert");
        _talk.Teams.Shown("a:bert")[^1].Raw.ShouldContain(DraftTexts.Discard);
        var question = (await _talk.PressesAsync(card, DraftTexts.Discard, Anna, Channel, message))["value"]!;

        await _talk.PressesAsync(question, DraftTexts.YesDiscard, Anna, Channel, message);
        await DeliverAsync();

        foreach (var place in new[] { Channel, "a:bert" })
        {
            var shown = _talk.Teams.Shown(place)[^1];
            shown.Raw.ShouldContain("Mededeling 1 is verwijderd");
            shown.Raw.ShouldNotContain("\"actions\"");
        }
    }

    [Fact]
    public async Task Who_copies_again_after_throwing_the_copy_away_gets_a_new_one()
    {
        var (card, message, _) = await _talk.DraftsAsync(Anna);
        await _talk.PressesAsync(card, DraftTexts.Duplicate, Anna, Channel, message);
        await _talk.Get<AnnouncementDesk>().DiscardAsync((await _talk.AllAsync()).Single(one => one.Number == 2), default);

        (await _talk.PressesAsync(card, DraftTexts.Duplicate, Anna, Channel, message)).Words().ShouldContain("De kopie is mededeling 3");
        await DeliverAsync();

        _talk.Teams.Shown(Channel).Shown().ShouldContain("Mededeling 2 is verwijderd");
        _talk.Teams.Shown(Channel).Shown().ShouldContain("Mededeling 3 ·");
    }

    [Fact]
    public async Task What_is_saved_after_somebody_threw_it_away_is_not_lost()
    {
        var (card, message, draft) = await _talk.DraftsAsync(Anna);
        var form = (await _talk.PressesAsync(card, DraftTexts.Edit, Anna, Channel, message))["value"]!;
        await _talk.Get<AnnouncementDesk>().DiscardAsync(draft, default);

        var again = (await _talk.SavesAsync(form, Anna, Channel, message, ("tekst", "Mijn werk")))["value"]!;
        again.Words().ShouldContain(AnnouncementFormTexts.Discarded);
        again.Input("tekst").ShouldBe("Mijn werk");
        await _talk.SavesAsync(again, Anna, Channel, message);
        (await _talk.AllAsync()).ShouldHaveSingleItem().Content.Text.ShouldBe("Mijn werk");
    }

    private async Task DeliverAsync()
    {
        var now = _talk.Clock.GetUtcNow();
        while (await _talk.Get<IDeliveries>().TakeDueAsync(now, now.AddMinutes(1), 99, bulk: false, default) is { Count: > 0 } due)
        {
            foreach (var delivery in due)
            {
                (await _talk.Get<IErrandRunner>().RunAsync(delivery, default)).ShouldBeOfType<ErrandEnd.Done>();
                await _talk.Get<IDeliveries>().DoneAsync(delivery.Id, now, default);
            }
        }
    }
}
