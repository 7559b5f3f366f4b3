using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Schema;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Turns;

/// <summary>Runs one turn within its deadline and sees to it that the person hears something, whatever happens.</summary>
internal sealed class TurnRunner(ITurnHandler handler, TurnOptions options, TimeProvider clock, ILogger<TurnRunner> log)
{
    /// <exception cref="OperationCanceledException">The process stops: the turn is unfinished.</exception>
    public async Task<TurnEnd> RunAsync(Turn turn, CancellationToken stopping)
    {
        using var span = Telemetry.StartTurn(turn);
        var started = clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(options.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
        try
        {
            // On a thread of its own, so that a handler that never waits cannot outstay its deadline.
            var work = Task.Run(() => handler.HandleAsync(turn, either.Token), either.Token);
            await ShowTypingAsync(turn, work, either.Token);
            var end = await work.WaitAsync(either.Token);
            Telemetry.TurnEnded(turn, end is TurnEnd.Again ? "again" : "done", clock.GetElapsedTime(started));
            return end;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            var incident = Incident();
            Log.TurnFailed(log, incident, failure);
            Telemetry.TurnEnded(turn, deadline.IsCancellationRequested ? "late" : "failed", clock.GetElapsedTime(started));
            return turn.Activity.Type == ActivityTypes.Message && await turn.SayAsync(handler.Apology(incident), stopping) is SendResult.Later(var after, _)
                ? new TurnEnd.Again(after)
                : TurnEnd.Finished;
        }
    }

    public async Task<InvokeResponse> AnswerAsync(Turn turn, CancellationToken stopping)
    {
        using var span = Telemetry.StartTurn(turn);
        var started = clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(options.InvokeDeadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
        try
        {
            var response = await Task.Run(() => handler.AnswerAsync(turn, either.Token), either.Token).WaitAsync(either.Token);
            Telemetry.TurnEnded(turn, "done", clock.GetElapsedTime(started));
            return response;
        }
        catch (Exception failure)
        {
            var incident = Incident();
            Log.TurnFailed(log, incident, failure);
            Telemetry.TurnEnded(turn, deadline.IsCancellationRequested ? "late" : "failed", clock.GetElapsedTime(started));
            return handler.InvokeApology(turn.Activity, incident);
        }
    }

    private async Task ShowTypingAsync(Turn turn, Task work, CancellationToken cancellation)
    {
        if (turn.Activity.Type != ActivityTypes.Message || work.IsCompleted) return;
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var patience = Task.Delay(options.TypingAfter, clock, answered.Token);
        if (await Task.WhenAny(work, patience) == patience && patience.IsCompletedSuccessfully)
            await turn.SayAsync(OutgoingActivity.Typing(), cancellation);
        await answered.CancelAsync();
    }

    private static string Incident() => Guid.NewGuid().ToString("N")[..8];
}
