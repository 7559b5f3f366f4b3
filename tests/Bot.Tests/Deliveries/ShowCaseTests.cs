using Bot.School.Cases;
using Bot.School.Links;
using Bot.Testing;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Deliveries;

public sealed class ShowCaseTests : IAsyncLifetime
{
    private DeliveryBed _bed = null!;

    public async Task InitializeAsync()
    {
        _bed = await DeliveryBed.StartAsync();
        await _bed.MeetAsync();
    }

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task A_case_gets_a_card_in_the_supervisors_channel_that_alerts_and_starts_its_own_thread()
    {
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        var opened = await _bed.OpenAsync();

        await _bed.RunAsync();

        var card = _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem();
        card.IsCard.ShouldBeTrue();
        card.Raw.ShouldContain("\"alert\":true");
        card.Raw.ShouldNotContain("<at>");
        (await _bed.Cases.PlacesAsync(opened.Id, default)).ShouldBe([new CasePlace(opened.Id, LinkRole.Supervisors, _bed.Address(DeliveryBed.Supervisors), card.Id!, 1)]);
    }

    [Fact]
    public async Task What_happens_to_a_case_changes_its_card_in_place_and_posts_no_other()
    {
        var (opened, card) = await ShownAsync();
        await _bed.RuleAsync(opened);

        await _bed.RunAsync();

        var renewed = _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem();
        renewed.Id.ShouldBe(card);
        new[] { renewed }.Shown().ShouldContain("Beslist");
        (await PlacesAsync(opened)).ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Theory]
    [InlineData("429 for a minute")]
    [InlineData("412")]
    [InlineData("500")]
    [InlineData("502")]
    public async Task A_card_that_the_service_does_not_take_now_comes_later_and_once(string answer)
    {
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        Answers(message => message is { Method: "POST", Conversation: DeliveryBed.Supervisors }, answer, 3);
        await _bed.OpenAsync();

        await _bed.RunUntilNothingWaitsAsync();

        _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem();
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
    }

    [Fact]
    public async Task A_card_that_somebody_took_away_is_posted_anew_while_the_case_is_open()
    {
        var (opened, _) = await ShownAsync();
        Answers(message => message.Method == "PUT", "404 message gone", 1);
        await _bed.ChangeAsync(opened, one => one.Take(DeliveryBed.Mia, _bed.Clock.GetUtcNow()));

        await _bed.RunAsync();

        _bed.Teams.Shown(DeliveryBed.Supervisors).Count(message => message.IsCard).ShouldBe(2);
        (await PlacesAsync(opened)).ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_card_that_somebody_took_away_stays_away_once_the_case_is_ruled_on()
    {
        var (opened, _) = await ShownAsync();
        Answers(message => message.Method == "PUT", "404 message gone", 1);
        await _bed.RuleAsync(opened);

        await _bed.RunAsync();

        _bed.Teams.Shown(DeliveryBed.Supervisors).Count.ShouldBe(1);
        (await PlacesAsync(opened)).ShouldBeEmpty();
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));
    }

    [Fact]
    public async Task When_another_conversation_is_linked_the_case_is_shown_there_too_and_the_old_card_stays_right()
    {
        var (opened, _) = await ShownAsync();
        await _bed.LinkAsync(LinkRole.Supervisors, "19:nieuw@thread.v2");
        await _bed.RunAsync();
        await _bed.RuleAsync(opened);

        await _bed.RunAsync();

        new[] { _bed.Teams.Shown("19:nieuw@thread.v2").ShouldHaveSingleItem() }.Shown().ShouldContain("Beslist");
        new[] { _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem() }.Shown().ShouldContain("Beslist");
    }

    [Fact]
    public async Task An_urgent_case_names_at_most_twenty_supervisors_and_never_the_one_who_asked()
    {
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        _bed.Teams.Rosters[DeliveryBed.Supervisors] = [new RosterMember("29:jan", "Jan de Wit"), .. Enumerable.Range(1, 30).Select(number => new RosterMember($"29:{number}", $"Leider {number}"))];
        await _bed.OpenAsync(CaseKind.Report);

        await _bed.RunAsync();

        var card = _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem();
        card.Raw.Split("\"mentioned\"").Length.ShouldBe(21);
        card.Raw.ShouldNotContain("29:jan");
    }

    [Fact]
    public async Task An_escalated_case_is_shown_to_the_directie_too()
    {
        var (opened, _) = await ShownAsync();
        await _bed.LinkAsync(LinkRole.Directorate, DeliveryBed.Directorate);
        await _bed.RunAsync();
        _bed.Teams.Shown(DeliveryBed.Directorate).ShouldBeEmpty();

        await _bed.ChangeAsync(opened, one => one.Escalate(_bed.Clock.GetUtcNow()));
        await _bed.RunAsync();

        _bed.Teams.Shown(DeliveryBed.Directorate).ShouldHaveSingleItem();
        (await PlacesAsync(opened)).Select(place => (place.Role, place.Version)).ShouldBe([(LinkRole.Supervisors, 2), (LinkRole.Directorate, 2)], ignoreOrder: true);
    }

    [Fact]
    public async Task Without_a_linked_conversation_the_one_who_asked_and_the_administrator_hear_it_once_and_the_card_comes_when_one_is_linked()
    {
        var opened = await _bed.OpenAsync();
        await _bed.RunUntilNothingWaitsAsync();

        new[] { _bed.Teams.Shown(DeliveryBed.Chat).ShouldHaveSingleItem() }.Shown().ShouldContain("lukt mij niet");
        new[] { _bed.Teams.Shown(_bed.Teams.ChatWith(DeliveryBed.Administrator)).ShouldHaveSingleItem() }.Shown().ShouldContain("gekoppeld");
        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 0));

        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        await _bed.RunAsync();

        _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem();
        (await PlacesAsync(opened)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("403 not in the roster", "zit niet in het gesprek")]
    [InlineData("404 gone", "bestaat niet meer")]
    [InlineData("429 for a minute", "een dag lang niet")]
    [InlineData("500", "nam het bericht niet aan")]
    public async Task A_case_that_can_be_shown_to_nobody_is_told_once_to_the_one_who_asked_and_to_the_administrator(string answer, string why)
    {
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        Answers(message => message.Conversation == DeliveryBed.Supervisors, answer);
        var opened = await _bed.OpenAsync();

        var took = await _bed.RunUntilNothingWaitsAsync();

        took.ShouldBeLessThanOrEqualTo(TimeSpan.FromDays(2));
        new[] { _bed.Teams.Shown(DeliveryBed.Chat).ShouldHaveSingleItem() }.Shown().ShouldContain("lukt mij niet");
        new[] { _bed.Teams.Shown(_bed.Teams.ChatWith(DeliveryBed.Administrator)).ShouldHaveSingleItem() }.Shown().ShouldContain(why);
        (await _bed.NowAsync(opened)).History.Count(happened => happened.Kind == CaseEventKind.NotShown).ShouldBe(1);
        (await _bed.Deliveries.CountAsync(default)).GaveUp.ShouldBeGreaterThan(0);

        // Another conversation that cannot be reached is news.
        await _bed.RunAsync();
        _bed.Advance(TimeSpan.FromMinutes(2));
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        await _bed.RunUntilNothingWaitsAsync();
        (await _bed.NowAsync(opened)).History.Count(happened => happened.Kind == CaseEventKind.NotShown).ShouldBe(2);
    }

    [Fact]
    public async Task An_administrator_who_cannot_be_reached_is_given_up_aloud()
    {
        _bed.Teams.Says = message => message.Conversation is null && message.Method == "POST" ? ServiceAnswers.Of("403 not installed") : null;
        await _bed.OpenAsync();

        await _bed.RunUntilNothingWaitsAsync();

        (await _bed.Deliveries.CountAsync(default)).ShouldBe(new(0, 1));
        _bed.Log.Text.ShouldContain("(tell_administrator) is given up after 1 attempts: NotInstalled");
    }

    [Fact]
    public async Task A_case_that_was_withdrawn_before_it_was_shown_is_not_shown()
    {
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        var opened = await _bed.OpenAsync();
        await _bed.ChangeAsync(opened, one => one.Withdraw(DeliveryBed.Jan, _bed.Clock.GetUtcNow()));

        await _bed.RunAsync();

        _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_that_the_service_finds_malformed_is_said_in_words()
    {
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        _bed.Teams.StatusForCards = 400;
        await _bed.OpenAsync();

        await _bed.RunAsync();

        var said = _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem();
        said.IsCard.ShouldBeFalse();
        said.Text!.ShouldContain("Mag deze foto?");
    }

    private async Task<(Case Case, string Card)> ShownAsync()
    {
        await _bed.LinkAsync(LinkRole.Supervisors, DeliveryBed.Supervisors);
        var opened = await _bed.OpenAsync();
        await _bed.RunAsync();
        return (opened, _bed.Teams.Shown(DeliveryBed.Supervisors).ShouldHaveSingleItem().Id!);
    }

    private Task<IReadOnlyList<CasePlace>> PlacesAsync(Case of) => _bed.Cases.PlacesAsync(of.Id, default);

    private void Answers(Func<SentMessage, bool> whom, string answer, int times = int.MaxValue)
    {
        var asked = 0;
        _bed.Teams.Says = message => whom(message) && Interlocked.Increment(ref asked) <= times ? ServiceAnswers.Of(answer) : null;
    }
}
