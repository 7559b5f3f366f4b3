using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.Tests.Deliveries;

namespace Bot.Tests.Announcements;

/// <summary>Reminders to who did not read, from the moment at which they are ordered.</summary>
public sealed class RemindReaderTests : IAsyncLifetime
{
    private const string Jan = "29:jan";

    private AnnouncementBed _bed = null!;

    public async Task InitializeAsync() => _bed = await AnnouncementBed.StartAsync();

    public async Task DisposeAsync() => await _bed.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_reminded_of_what_was_recalled_or_read_since_it_was_ordered(bool isRecalled)
    {
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.RunAsync();
        await _bed.ChangeAsync(of, one => one.Remind(_bed.Now));

        if (isRecalled) await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        else await _bed.Announcements.ReadAsync(of.Id, new PersonId(Jan), _bed.Now, default);
        await _bed.RunAsync();

        _bed.SentTo(Jan).ShouldBe(1);
    }

    [Fact]
    public async Task A_reminder_that_may_have_arrived_is_not_said_again()
    {
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.RunAsync();
        _bed.Teams.Says = message => message.Method == "POST" ? ServiceAnswers.Of("closed after it was taken") : null;

        await _bed.ChangeAsync(of, one => one.Remind(_bed.Now));
        await _bed.RunAsync();

        _bed.SentTo(Jan).ShouldBe(2);
        (await _bed.Bed.Deliveries.NextDueAsync(bulk: true, default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_stopped_before_a_reminder_left_does_not_leave_any_more_and_what_is_ordered_after_it_does()
    {
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.RunAsync();
        _bed.Teams.Says = message => message.Method == "POST" ? ServiceAnswers.Of("502") : null;
        await _bed.ChangeAsync(of, one => one.Remind(_bed.Now));
        await _bed.Bed.RunAsync();
        _bed.SentTo(Jan).ShouldBe(2, "it was tried");
        _bed.Teams.Says = _ => null;

        await _bed.ChangeAsync(of, one => one.Stop(_bed.Now));
        await _bed.RunAsync();
        _bed.SentTo(Jan).ShouldBe(2);

        _bed.Bed.Sleep(TimeSpan.FromMinutes(1));
        await _bed.ChangeAsync(of, one => one.Remind(_bed.Now));
        await _bed.RunAsync();
        _bed.SentTo(Jan).ShouldBe(3);
    }

    [Fact]
    public async Task A_recall_takes_the_reminders_away_too()
    {
        var of = await _bed.ReleaseToAsync(Jan);
        await _bed.RunAsync();
        for (var time = 0; time < 2; time++)
        {
            await _bed.ChangeAsync(of, one => one.Remind(_bed.Now));
            await _bed.RunAsync();
        }

        _bed.Teams.Shown("a:jan").Count.ShouldBe(3);

        await _bed.ChangeAsync(of, one => one.Recall(_bed.Now));
        await _bed.RunAsync();

        _bed.Teams.Shown("a:jan").ShouldBeEmpty();
        (await _bed.ReceiverAsync(of, Jan)).ShouldSatisfyAllConditions(jan => jan.State.ShouldBe(ReceiverState.Recalled), jan => jan.ReminderMessages.ShouldBeEmpty());
    }
}
