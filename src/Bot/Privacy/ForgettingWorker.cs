using System.Data.Common;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Feedback;
using Bot.School.Links;
using Bot.School.People;
using Bot.School.Proposals;

namespace Bot.Privacy;

/// <summary>Forgets, once a day, what was kept for long enough.</summary>
internal sealed class ForgettingWorker(
    IConversations conversations, IFeedback feedback, IReplyMemory replies, ICases cases, IAnnouncements announcements, IPeople people, IDeputies deputies, Retention retention, TimeProvider clock, ILogger<ForgettingWorker> log)
    : BackgroundService
{
    // Days are those of schools, and the clock here is that of Greenwich.
    private static readonly TimeSpan AfterTheDay = TimeSpan.FromDays(1);

    private IReadOnlyList<(TimeSpan Kept, Func<DateTimeOffset, CancellationToken, Task> Forget)> Kinds =>
    [
        (retention.Questions, conversations.ForgetTurnsBeforeAsync),
        (retention.Feedback, feedback.ForgetBeforeAsync),
        (retention.Cases, cases.ForgetBeforeAsync),
        (retention.Announcements, announcements.ForgetBeforeAsync),
        (retention.People, people.ForgetBeforeAsync),
        (AfterTheDay, deputies.ForgetBeforeAsync),
        (retention.ModelReplies, replies.ForgetBeforeAsync),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            foreach (var (kept, forget) in Kinds) await ForgetAsync(kept, forget, stoppingToken);
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    // What fails for once must not end the assistant, nor keep what comes after it.
    private async Task ForgetAsync(TimeSpan kept, Func<DateTimeOffset, CancellationToken, Task> forget, CancellationToken cancellation)
    {
        try
        {
            await forget(clock.GetUtcNow() - kept, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.NotForgotten(log, failure is DbException ? failure.Message : failure.GetType().Name);
        }
    }
}
