using Bot.Announcements;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.Testing;
using Bot.Tests.Cards;
using Bot.Tests.Deliveries;

namespace Bot.Tests.Announcements;

/// <summary>The directie's cards follow the announcement, where they stand and where they are wanted.</summary>
public sealed class ShowReportTests : IAsyncLifetime
{
    private static readonly RosterMember Dirk = new(MadeAnnouncement.Dirk.Id.Value, "Dirk Vos");

    private DeliveryBed _bed = null!;

    private IAnnouncements Announcements => _bed.Get<IAnnouncements>();

    public async Task InitializeAsync()
    {
        _bed = await DeliveryBed.StartAsync();
        await _bed.LinkAsync(LinkRole.Directorate, DeliveryBed.Directorate);
        _bed.Teams.Rosters[DeliveryBed.Directorate] = [Dirk];
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task Once_it_goes_out_it_stands_in_the_conversation_of_the_directie_and_is_renewed_there()
    {
        var of = await StoredAsync(AnnouncementStatus.Sent);
        await ShowAsync(of);
        Shown(DeliveryBed.Directorate).ShouldContain("Verstuurd");

        await Announcements.SaveAsync(of.Then(one => one.Recall(_bed.Clock.GetUtcNow())), [], ReceiverOrder.None, default);
        await ShowAsync(of);

        _bed.Teams.Shown(DeliveryBed.Directorate).Count.ShouldBe(1);
        Shown(DeliveryBed.Directorate).ShouldContain("Ingetrokken");
    }

    [Fact]
    public async Task A_draft_that_somebody_writes_in_their_own_chat_stands_nowhere_else_until_others_must_see_it()
    {
        var of = await StoredAsync(AnnouncementStatus.Draft);
        await StandsAsync(of, DeliveryBed.Chat, Dirk.Id);
        await ShowAsync(of);
        _bed.Teams.Shown(DeliveryBed.Directorate).ShouldBeEmpty();

        await Announcements.SaveAsync(of.Then(one => one.Release(MadeAnnouncement.Dirk, secondPerson: true, _bed.Clock.GetUtcNow())), [], ReceiverOrder.None, default);
        await ShowAsync(of);

        _bed.Teams.Shown(DeliveryBed.Directorate).Count.ShouldBe(1);
        _bed.Teams.Sent.Count(message => message.Method == "PUT" && message.Conversation == DeliveryBed.Chat).ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_that_is_offered_is_shown_to_the_directie()
    {
        var of = await StoredAsync(AnnouncementStatus.Draft);

        await ShowAsync(of);

        Shown(DeliveryBed.Directorate).ShouldContain(MadeAnnouncement.Title);
    }

    [Fact]
    public async Task Where_the_message_is_gone_there_is_no_place_any_more_and_in_the_linked_conversation_a_new_one_comes()
    {
        var of = await StoredAsync(AnnouncementStatus.Sent);
        await ShowAsync(of);
        _bed.Teams.Says = message => message.Method == "PUT" ? new ConnectorAnswer(404, """{"error":{"code":"ActivityNotFoundInConversation","message":"weg"}}""") : null;

        await ShowAsync(of);

        _bed.Teams.Sent.Count(message => message.Method == "POST").ShouldBe(2);
        (await Announcements.PlacesAsync(of.Id, default)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("19:vroeger@thread.tacv2", null)]
    [InlineData("a:els", "29:els")]
    public async Task Who_is_not_of_the_directie_any_more_sees_nothing_new(string where, string? owner)
    {
        var of = await StoredAsync(AnnouncementStatus.Sent);
        await StandsAsync(of, where, owner);

        await ShowAsync(of);

        _bed.Teams.Sent.ShouldNotContain(message => message.Method == "PUT" && message.Conversation == where);
        (await Announcements.PlacesAsync(of.Id, default)).ShouldNotContain(place => place.Address.Id.Value == where);
        Shown(DeliveryBed.Directorate).ShouldContain(MadeAnnouncement.Title);
    }

    [Fact]
    public async Task While_nothing_but_numbers_changes_it_is_renewed_every_two_seconds_at_most()
    {
        var of = await StoredAsync(AnnouncementStatus.Sending);
        await ShowAsync(of);
        await ShowAsync(of);
        Renewed().ShouldBe(0);

        _bed.Advance(ShowReportRunner.Between);
        await ShowAsync(of);
        Renewed().ShouldBe(1);

        await Announcements.SaveAsync(of.Then(one => one.Stop(_bed.Clock.GetUtcNow())), [], ReceiverOrder.None, default);
        await ShowAsync(of);
        Renewed().ShouldBe(2);
    }

    private Task<Announcement> StoredAsync(AnnouncementStatus status) => Announcements.CreateAsync(MadeAnnouncement.Of(status) with { Number = 0, Version = 0, CheckAt = null }, [], default);

    private async Task StandsAsync(Announcement of, string chat, string? owner)
    {
        var sent = await _bed.Get<Bot.Deliveries.ReplySender>().SendAsync(_bed.Address(chat), new Bot.Turns.Reply("Concept"), default);
        await Announcements.SavePlaceAsync(new AnnouncementPlace(of.Id, _bed.Address(chat), ((Bot.Teams.Connector.SendResult.Sent)sent).Id!, owner is null ? null : new PersonId(owner)), default);
    }

    private async Task ShowAsync(Announcement of) => (await _bed.Get<ShowReportRunner>().RunAsync(new Errand.ShowReport(of.Id), default)).ShouldBeOfType<Bot.Deliveries.ErrandEnd.Done>();

    private string Shown(string conversation) => _bed.Teams.Shown(conversation).Shown();

    private int Renewed() => _bed.Teams.Sent.Count(message => message.Method == "PUT");
}
