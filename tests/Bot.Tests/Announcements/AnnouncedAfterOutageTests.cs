using Bot.Announcements;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.Testing;
using Bot.Tests.Deliveries;
using Bot.Texts;

namespace Bot.Tests.Announcements;

/// <summary>On Friday everything goes down in the middle of it, on Monday it is up again, and not everything goes well at once.</summary>
public sealed class AnnouncedAfterOutageTests : IAsyncLifetime
{
    private const string Jan = "29:jan";

    private static readonly TimeSpan Weekend = TimeSpan.FromDays(3);

    private AnnouncementBed _bed = null!;

    public async Task InitializeAsync() => _bed = await AnnouncementBed.StartAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Theory]
    [InlineData("429 for a minute")]
    [InlineData("502")]
    [InlineData("500")]
    [InlineData("401")]
    public async Task One_failure_more_loses_nobody(string answer)
    {
        Fails("POST", answer, times: 2);
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.Bed.RunAsync();

        _bed.Bed.Sleep(Weekend);
        await _bed.RunAsync();

        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Sent);
        _bed.SentTo(Jan).ShouldBe(3);
    }

    [Fact]
    public async Task Who_always_fails_is_named_in_the_end()
    {
        Fails("POST", "502");
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.Bed.RunAsync();

        _bed.Bed.Sleep(Weekend);
        await _bed.RunAsync();

        (await _bed.ReceiverAsync(of, Jan)).Why.ShouldBe(ReachFailure.Refused);
        _bed.SentTo(Jan).ShouldBe(DeliveryWork.LeastTries);
    }

    [Fact]
    public async Task Who_has_no_turn_because_the_organisation_rests_is_not_lost_however_often_that_happens()
    {
        Fails("POST", "502", times: 1);
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.Bed.RunAsync();

        // Before its time comes: the host looks at once when it has.
        for (var times = 0; times < 2; times++) await _bed.Bed.Get<TenantPaces>().RestAsync("tenant", Weekend + TimeSpan.FromMinutes(10), default);
        _bed.Bed.Sleep(Weekend);

        for (var times = 0; times < 12; times++)
        {
            var run = _bed.Bed.RunAsync();
            await _bed.Bed.Pace.WaitsAsync(TimeSpan.FromSeconds(20));
            _bed.Bed.Pace.Advance(TimeSpan.FromSeconds(20));
            await run;
            _bed.Bed.Ask("SELECT attempts FROM delivery WHERE kind = 'announce' AND finished_at IS NULL").ShouldBe(1);
            _bed.Bed.Clock.Advance(Backoff.First);
        }

        _bed.Bed.Pace.Advance(TimeSpan.FromMinutes(10));
        await _bed.RunAsync();
        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Sent);
        _bed.SentTo(Jan).ShouldBe(2);
    }

    [Fact]
    public async Task A_card_is_taken_away_and_the_report_learns_it()
    {
        var of = await SentAsync();
        Fails("DELETE", "502", times: 2);
        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        await _bed.Bed.RunAsync();

        _bed.Bed.Sleep(Weekend);
        await _bed.Clock.TakeDueStepsAsync(default);
        (await _bed.NowAsync(of)).CheckAt.ShouldNotBeNull();
        await _bed.RunAsync();

        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Recalled);
        await ReportIsOrderedAsync();
    }

    [Fact]
    public async Task A_card_is_corrected_and_the_report_learns_it()
    {
        var of = await SentAsync();
        Fails("PUT", "502", times: 2);
        await CorrectAsync(of);
        await _bed.Bed.RunAsync();

        _bed.Bed.Sleep(Weekend);
        await _bed.RunAsync();

        (await _bed.ReceiverAsync(of, Jan)).Edition.ShouldBe(2);
        (await TellsAsync(of)).ShouldBe((null, "Iedereen heeft de mededeling."));
        await ReportIsOrderedAsync();
    }

    [Theory]
    [InlineData("502")]
    [InlineData("403 blocked")]
    public async Task A_correction_that_is_given_up_is_told(string answer)
    {
        var of = await SentAsync();
        Fails("PUT", answer);

        await CorrectAsync(of);
        await _bed.RunAsync();

        (await TellsAsync(of)).ShouldBe(("1 persoon ziet de verbetering nog niet.", "Iedereen heeft de mededeling."));
    }

    [Fact]
    public async Task A_recall_that_is_given_up_is_told()
    {
        var of = await SentAsync();
        _bed.Teams.Says = message => message.Method is "DELETE" or "PUT" && message.Conversation == "a:jan" ? ServiceAnswers.Of("403 blocked") : null;

        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        await _bed.RunAsync();

        (await TellsAsync(of)).Means!.ShouldStartWith("De mededeling is weggehaald waar dat kon. Bij 1 persoon lukte dat niet. Daar staat die nog.");
    }

    private void Fails(string method, string answer, int times = int.MaxValue)
    {
        var failed = 0;
        _bed.Teams.Says = message => message.Method == method && message.Conversation == "a:jan" && failed++ < times ? ServiceAnswers.Of(answer) : null;
    }

    private async Task<Announcement> SentAsync()
    {
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.RunAsync();
        await _bed.PassAsync(TimeSpan.FromSeconds(4));
        return of;
    }

    private Task<Announcement> CorrectAsync(Announcement of) =>
        _bed.ChangeAsync(of, one => one.Correct(AnnouncementBed.Director, one.Content with { Text = "Per 1 april." }, secondPerson: false));

    private async Task<(string? Behind, string? Means)> TellsAsync(Announcement of)
    {
        var (now, count) = (await _bed.NowAsync(of), await _bed.CountAsync(of));
        return (ReportTexts.Behind(now, count), ReportTexts.Means(now, count));
    }

    private async Task ReportIsOrderedAsync()
    {
        const string ordered = "SELECT count(*) FROM delivery WHERE kind = 'show_report'";
        var before = _bed.Bed.Ask(ordered);
        _bed.Bed.Clock.Advance(ReportRenewal.After);
        await Until.HoldsAsync(() => _bed.Bed.Ask(ordered) > before);
    }
}
