using Bot.School.Announcements;
using Bot.Testing;
using Bot.Tests.Deliveries;

namespace Bot.Tests.Announcements;

/// <summary>What was delivered is taken away again, and who keeps it is named.</summary>
public sealed class RecallTests : IAsyncLifetime
{
    private const string Jan = "29:jan";

    private AnnouncementBed _bed = null!;

    public async Task InitializeAsync() => _bed = await AnnouncementBed.StartAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task A_recall_takes_every_card_away()
    {
        var of = await ReleaseToAsync(Jan, "29:mia");

        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        await _bed.RunAsync();

        _bed.Teams.Shown("a:jan").ShouldBeEmpty();
        _bed.Teams.Shown("a:mia").ShouldBeEmpty();
        (await _bed.CountAsync(of)).ShouldSatisfyAllConditions(count => count.Recalled.ShouldBe(2), count => count.Sent.ShouldBe(0));
    }

    [Theory]
    [InlineData(405)]
    [InlineData(501)]
    [InlineData(403)]
    public async Task Where_nothing_can_be_deleted_the_card_says_that_it_was_withdrawn(int status)
    {
        var of = await ReleaseToAsync(Jan);
        _bed.Teams.Says = message => message.Method == "DELETE" ? new ConnectorAnswer(status) : null;

        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        await _bed.RunAsync();

        _bed.Teams.Sent[^1].Method.ShouldBe("PUT");
        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Recalled);
    }

    [Fact]
    public async Task Who_threw_the_message_away_counts_as_recalled()
    {
        var of = await ReleaseToAsync(Jan);
        _bed.Teams.Says = message => message.Method == "DELETE" ? ServiceAnswers.Of("404 message gone") : null;

        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        await _bed.RunAsync();

        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Recalled);
    }

    [Fact]
    public async Task Whose_card_Teams_gave_no_id_for_is_named_as_one_who_keeps_it_and_nobody_goes_on_looking()
    {
        _bed.Teams.Says = message => message.Method == "POST" && message.Conversation == "a:jan" ? new ConnectorAnswer(201, "{}") : null;
        var of = await ReleaseToAsync(Jan, "29:mia");

        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        await _bed.RunAsync();
        await _bed.PassAsync(TimeSpan.FromSeconds(4));

        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.NotTakenAway);
        (await _bed.CountAsync(of)).ShouldSatisfyAllConditions(count => count.Sent.ShouldBe(0), count => count.Recalled.ShouldBe(1), count => count.NotTakenAway.ShouldBe(1), count => count.All.ShouldBe(2));
        (await _bed.NowAsync(of)).CheckAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("403 blocked")]
    [InlineData("500")]
    public async Task Where_Teams_does_not_let_it_be_taken_away_that_is_named(string answer)
    {
        var of = await ReleaseToAsync(Jan);
        _bed.Teams.Says = message => message.Method is "DELETE" or "PUT" ? ServiceAnswers.Of(answer) : null;

        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        await _bed.RunAsync();

        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.NotTakenAway);
    }

    [Fact]
    public async Task What_is_recalled_while_it_is_on_its_way_is_taken_away_when_it_has_arrived()
    {
        var arrived = new TaskCompletionSource();
        _bed.Teams.Says = message => message.Method == "POST" && message.Conversation == "a:jan" ? new ConnectorAnswer(201, $$"""{"id":"{{message.Id}}"}""") { After = arrived.Task } : null;
        var release = ReleaseToAsync(Jan);
        while ((await _bed.Teams.ArrivesAsync()).Conversation != "a:jan")
        {
        }

        await _bed.Desk.ChangeAsync(AnnouncementId.Of("Artikel 3 verandert"), one => one.Recall(_bed.Now), default);
        arrived.SetResult();
        var of = await release;

        _bed.Teams.Shown("a:jan").ShouldBeEmpty();
        (await _bed.ReceiverAsync(of, Jan)).State.ShouldBe(ReceiverState.Recalled);
    }

    private async Task<Announcement> ReleaseToAsync(params string[] people)
    {
        var of = await _bed.ReleaseToAsync(people);
        await _bed.RunAsync();
        return of;
    }
}
