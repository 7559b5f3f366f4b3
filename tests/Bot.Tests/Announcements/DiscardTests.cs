using Bot.Announcements;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.Teams.Connector;
using Bot.Tests.Cards;
using Bot.Tests.Deliveries;
using Bot.Turns;

namespace Bot.Tests.Announcements;

/// <summary>A draft that is thrown away, and its cards wherever they stand.</summary>
public sealed class DiscardTests : IAsyncLifetime
{
    private static readonly string[] Places = [DeliveryBed.Directorate, DeliveryBed.Chat];

    private DeliveryBed _bed = null!;

    private IAnnouncements Announcements => _bed.Get<IAnnouncements>();

    public async Task InitializeAsync() => _bed = await DeliveryBed.StartAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task Where_its_cards_stand_they_say_so_in_place_and_have_no_buttons()
    {
        var draft = await DraftAsync();

        await DiscardAsync(draft);
        await _bed.RunAsync();

        foreach (var place in Places)
        {
            var card = _bed.Teams.Shown(place).ShouldHaveSingleItem();
            new[] { card }.Shown().ShouldContain($"Mededeling {draft.Number} is verwijderd. Er is niets verstuurd.");
            card.Raw.ShouldNotContain("\"actions\"");
        }

        (await Announcements.PlacesAsync(draft.Id, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("404 message gone")]
    [InlineData("404 gone")]
    [InlineData("403 blocked")]
    public async Task Where_nobody_sees_it_any_more_it_is_tried_once_and_the_place_is_forgotten(string answer)
    {
        var draft = await DraftAsync();
        _bed.Teams.Says = message => message.Conversation == DeliveryBed.Chat ? ServiceAnswers.Of(answer) : null;

        await DiscardAsync(draft);
        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Sent.Count(message => message.Method == "PUT").ShouldBe(2);
        (await Announcements.PlacesAsync(draft.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Teams_does_not_take_now_is_said_later_and_only_there()
    {
        var draft = await DraftAsync();
        var isAway = true;
        _bed.Teams.Says = message => isAway && message.Conversation == DeliveryBed.Chat ? ServiceAnswers.Of("500") : null;
        await DiscardAsync(draft);
        await _bed.RunAsync();
        (await Announcements.PlacesAsync(draft.Id, default)).ShouldHaveSingleItem().Address.Id.Value.ShouldBe(DeliveryBed.Chat);

        isAway = false;
        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Chat).Shown().ShouldContain("is verwijderd");
        _bed.Teams.Sent.Count(message => message.Conversation == DeliveryBed.Directorate && message.Method == "PUT").ShouldBe(1);
        (await Announcements.PlacesAsync(draft.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Teams_never_takes_is_given_up_and_no_place_is_kept()
    {
        var draft = await DraftAsync();
        _bed.Teams.Says = _ => ServiceAnswers.Of("500");

        await DiscardAsync(draft);
        await _bed.RunUntilNothingWaitsAsync();

        (await Announcements.PlacesAsync(draft.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_saved_again_meanwhile_keeps_its_cards()
    {
        var draft = await DraftAsync();
        await DiscardAsync(draft);
        await Announcements.CreateAsync(draft with { Number = 0 }, [], default);

        (await _bed.Get<TellDiscardedRunner>().RunAsync(new Errand.TellDiscarded(draft.Id, draft.Number), default)).ShouldBeOfType<ErrandEnd.Done>();

        _bed.Teams.Sent.ShouldAllBe(message => message.Method == "POST");
        (await Announcements.PlacesAsync(draft.Id, default)).Count.ShouldBe(2);
    }

    private async Task<Announcement> DraftAsync()
    {
        var draft = await Announcements.CreateAsync(MadeAnnouncement.Draft() with { Number = 0 }, [], default);
        foreach (var place in Places)
        {
            var sent = await _bed.Get<ReplySender>().SendAsync(_bed.Address(place), new Reply("Concept"), default);
            await Announcements.SavePlaceAsync(new AnnouncementPlace(draft.Id, _bed.Address(place), sent.ShouldBeOfType<SendResult.Sent>().Id!, Owner: null), default);
        }

        return draft;
    }

    private async Task DiscardAsync(Announcement of) => (await _bed.Get<AnnouncementDesk>().DiscardAsync(of, default)).ShouldBeTrue();
}
