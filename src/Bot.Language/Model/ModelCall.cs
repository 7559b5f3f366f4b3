using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Bot.Language.Model;

/// <summary>
/// Asks the model for one reply in the form of a schema. What servers do comes back as a value; only the caller's own cancellation is thrown.
/// One for all questions: it remembers what the server does not take, how often it was silent, and how many requests were made.
/// </summary>
/// <param name="chat">Without tries of its own: <see cref="ModelClients.Chat"/>.</param>
/// <param name="options">Checked already: <see cref="ModelOptionsValidator"/>.</param>
public sealed class ModelCall(IChatClient chat, ModelOptions options, TimeProvider clock, ILogger<ModelCall> log)
{
    // A person waits: a longer wait is rather an answer without the model.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly ModelTry _try = new(chat, clock);
    private readonly RequestBucket _bucket = new(options.RequestsPerMinute, clock);

    // Five questions that each wait to the end, one after the other, are a row too.
    private readonly ModelBreaker _breaker = new(TimeSpan.FromSeconds(Math.Max(30, 5 * options.TimeoutSeconds)), clock, log);
    private volatile ModelDialect _dialect = ModelDialect.Full;

    /// <param name="messages">At least one.</param>
    /// <param name="schema">A JSON schema in the part that strict mode takes: every property required, none besides.</param>
    /// <param name="schemaName">Letters, digits, <c>_</c> and <c>-</c>, at most 64.</param>
    /// <param name="budget">The question's time; a repair of a reply takes the same one.</param>
    /// <exception cref="OperationCanceledException">The caller stopped.</exception>
    public async Task<ModelReply> AskAsync(
        IReadOnlyList<ChatMessage> messages, JsonElement schema, string schemaName, ModelBudget budget, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentOutOfRangeException.ThrowIfZero(messages.Count);
        ArgumentException.ThrowIfNullOrEmpty(schemaName);
        ArgumentNullException.ThrowIfNull(budget);
        cancellation.ThrowIfCancellationRequested();

        if (budget.Left == TimeSpan.Zero) return NotAsked(SilentReason.TimedOut);
        var passage = _breaker.Pass();
        if (passage == Passage.Blocked) return NotAsked(SilentReason.CircuitOpen);

        bool? answered = null;
        try
        {
            // A repair that began with a second left says nothing about the model when that second is over.
            var hadTime = budget.HasHalf;
            var (attempt, taken) = await MeasuredAsync(new Question(messages, schema, schemaName, budget), cancellation).ConfigureAwait(false);
            answered = Answered(attempt.Reason, hadTime);
            return attempt.Reason is { } reason ? new ModelReply.Silent(reason) : new ModelReply.Said(attempt.Text, attempt.Usage, taken);
        }
        finally
        {
            _breaker.End(passage, answered);
        }
    }

    private async Task<(Attempt Attempt, TimeSpan Taken)> MeasuredAsync(Question question, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        using var span = Telemetry.StartAsking(options);
        var attempt = await TriesAsync(question, cancellation).ConfigureAwait(false);
        var taken = clock.GetElapsedTime(start);
        Telemetry.Asked(span, attempt.Usage, attempt.Usage.Cost(options), attempt.Reason, taken);
        if (attempt.Reason is SilentReason.Unauthorised) Log.Unauthorised(log, attempt.Error?.Status, attempt.Error?.Code);
        else if (attempt.Reason is { } reason and not SilentReason.TooManyRequests) Log.Silent(log, reason, attempt.Error?.Status, attempt.Error?.Code);
        return (attempt, taken);
    }

    // At most one try more, besides those that find out what the server takes.
    private async Task<Attempt> TriesAsync(Question question, CancellationToken cancellation)
    {
        using var deadline = question.Budget.Begin(cancellation);
        if (!_bucket.TryTake()) return Attempt.Failed(SilentReason.TooManyRequests);
        for (var again = false; ;)
        {
            var dialect = _dialect;
            var attempt = await _try.MakeAsync(
                dialect.Messages(question.Messages, question.Schema), dialect.Options(options, question.Schema, question.SchemaName), deadline, cancellation).ConfigureAwait(false);
            if (attempt is { Reason: SilentReason.BadRequest, Error: { } error } && dialect.Without(error) is { } less)
            {
                Log.NotTaken(log, error.Status, less.Form, less.Seed, less.Temperature);
                _dialect = less;
            }
            else if (!again && WaitBefore(attempt, question.Budget) is { } wait)
            {
                again = true;
                if (!await WaitedAsync(wait, deadline, cancellation).ConfigureAwait(false)) return attempt;
            }
            else
            {
                return attempt;
            }

            if (!_bucket.TryTake()) return attempt;
        }
    }

    private static TimeSpan? WaitBefore(Attempt attempt, ModelBudget budget) => attempt.Reason switch
    {
        SilentReason.Throttled when attempt.Error?.RetryAfter is { } wait && wait <= LongestWait && wait < budget.Left => wait,
        SilentReason.ServerFailed or SilentReason.Unreachable when budget.HasHalf => TimeSpan.Zero,
        _ => null,
    };

    private async Task<bool> WaitedAsync(TimeSpan wait, ModelBudget.Deadline deadline, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(wait, clock, deadline.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static ModelReply.Silent NotAsked(SilentReason reason)
    {
        Telemetry.NotAsked(reason);
        return new ModelReply.Silent(reason);
    }

    private static bool? Answered(SilentReason? reason, bool hadTime) => reason switch
    {
        SilentReason.TooManyRequests => null,
        SilentReason.TimedOut => hadTime ? false : null,
        SilentReason.Throttled or SilentReason.ServerFailed or SilentReason.Unreachable or SilentReason.Unauthorised => false,
        _ => true,
    };

    private sealed record Question(IReadOnlyList<ChatMessage> Messages, JsonElement Schema, string SchemaName, ModelBudget Budget);
}
