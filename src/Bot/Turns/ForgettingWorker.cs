using System.Data.Common;
using Bot.School.Conversations;
using Bot.School.Feedback;
using Bot.School.Proposals;

namespace Bot.Turns;

/// <summary>Forgets, once a day, the questions that nobody touched any more, what people thought of the answers, and what a language model replied.</summary>
internal sealed class ForgettingWorker(IConversations conversations, IFeedback feedback, IReplyMemory replies, TimeProvider clock, ILogger<ForgettingWorker> log)
    : BackgroundService
{
    /// <summary>The retention of questions without a case.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do await ForgetAsync(stoppingToken);
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    // A database that is busy for once must not end the assistant.
    private async Task ForgetAsync(CancellationToken cancellation)
    {
        try
        {
            await conversations.ForgetTurnsBeforeAsync(clock.GetUtcNow() - Kept, cancellation);
            await feedback.ForgetBeforeAsync(clock.GetUtcNow() - Kept, cancellation);
            await replies.ForgetBeforeAsync(clock.GetUtcNow() - Kept, cancellation);
        }
        catch (DbException failure)
        {
            Log.NotForgotten(log, failure.Message);
        }
    }
}
