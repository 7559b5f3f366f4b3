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
            var end = await HandleAsync(turn, either.Token);
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
            return await ApologiseAsync(turn, incident, stopping);
        }
    }

    // Who heard an answer must not hear afterwards that there is none.
    private async Task<TurnEnd> ApologiseAsync(Turn turn, string incident, CancellationToken stopping)
    {
        if (turn.Activity.Type != ActivityTypes.Message || turn.Said > 0) return TurnEnd.Finished;
        using var patience = new CancellationTokenSource(options.ApologyPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            return await turn.EndWithAsync(handler.Apology(incident), either.Token) is SendResult.Later(var after, _) ? new TurnEnd.Again(after) : TurnEnd.Finished;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return TurnEnd.Finished;
        }
    }

    /// <summary>Answers an invoke. The deadline counts from here, so the time that it waits for its turn counts too: Teams does not know what else goes on.</summary>
    /// <param name="turn">The invoke.</param>
    /// <param name="inOrder">Runs the work when it is its turn.</param>
    /// <param name="stopping">The process stops.</param>
    public async Task<InvokeResponse> AnswerAsync(Turn turn, Func<Func<Task<InvokeResponse>>, Task<InvokeResponse>> inOrder, CancellationToken stopping)
    {
        using var span = Telemetry.StartTurn(turn);
        var started = clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(options.InvokeDeadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
        var token = either.Token;
        try
        {
            // What is late before its turn has come is not begun: the person was told already that it failed.
            var response = await inOrder(() => Task.Run(() => handler.AnswerAsync(turn, token), token).WaitAsync(token)).WaitAsync(token);
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

    private async Task<TurnEnd> HandleAsync(Turn turn, CancellationToken cancellation)
    {
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // On a thread of its own, so that a handler that never waits cannot outstay its deadline.
        var work = Task.Run(() => handler.HandleAsync(turn, cancellation), cancellation);
        var typing = ShowTypingAsync(turn, answered.Token);
        try
        {
            return await work.WaitAsync(cancellation);
        }
        finally
        {
            // At once, on this thread: nearly always nothing more happens by it than that the indicator waits no longer.
            answered.Cancel();
            await typing;
        }
    }

    // Beside the work: the indicator is never what a turn waits for, or fails by.
    private async Task ShowTypingAsync(Turn turn, CancellationToken answered)
    {
        if (turn.Activity.Type != ActivityTypes.Message) return;
        try
        {
            // Nearly every turn is answered before. That is not thrown: an exception costs more than the rest of this.
            await Task.Delay(options.TypingAfter, clock, answered).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!answered.IsCancellationRequested) await turn.ShowTypingAsync(answered);
        }
        catch (OperationCanceledException)
        {
            // Answered while it was being shown.
        }
        catch (Exception failure)
        {
            Log.TypingNotShown(log, failure);
        }
    }

    private static string Incident() => Guid.NewGuid().ToString("N")[..8];
}
