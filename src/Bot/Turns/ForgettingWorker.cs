using Bot.School.Conversations;

namespace Bot.Turns;

/// <summary>Forgets, once a day, the questions that nobody touched any more.</summary>
internal sealed class ForgettingWorker(IConversations conversations, TimeProvider clock) : BackgroundService
{
    /// <summary>The retention of questions without a case.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do await conversations.ForgetTurnsBeforeAsync(clock.GetUtcNow() - Kept, stoppingToken);
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }
}
