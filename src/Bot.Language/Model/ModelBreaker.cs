using Microsoft.Extensions.Logging;

namespace Bot.Language.Model;

/// <summary>How a call got past the breaker.</summary>
internal enum Passage
{
    /// <summary>It did not: the model is left alone.</summary>
    Blocked,

    Free,

    /// <summary>The one call that finds out whether the model is back.</summary>
    Trial,
}

/// <summary>
/// Leaves a model alone for a while that was silent five times in a row, so that people do not each wait for it. Polly's breaker counts a
/// share of what happened lately, in which a busy hour's successes would drown the row, and takes a trial that was called off for a success.
/// </summary>
/// <param name="within">The row counts when it is not longer than this.</param>
internal sealed class ModelBreaker(TimeSpan within, TimeProvider clock, ILogger log)
{
    private const int InARow = 5;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Queue<long> _silences = new();
    private long? _openedAt;
    private bool _onTrial;

    /// <summary>Every passage that is not blocked must be ended.</summary>
    public Passage Pass()
    {
        lock (_lock)
        {
            if (_openedAt is not { } opened) return Passage.Free;
            if (_onTrial || clock.GetElapsedTime(opened) < Rest) return Passage.Blocked;
            _onTrial = true;
            return Passage.Trial;
        }
    }

    /// <param name="answered">Whether the server answered, whatever it said; null when the call tells nothing about it.</param>
    public void End(Passage passage, bool? answered)
    {
        lock (_lock)
        {
            if (passage == Passage.Trial) EndTrial(answered);
            else if (_openedAt is null) Count(answered);
        }
    }

    private void EndTrial(bool? answered)
    {
        _onTrial = false;
        if (answered == false) Open();
        if (answered != true) return;
        _openedAt = null;
        Log.BreakerClosed(log);
    }

    private void Count(bool? answered)
    {
        if (answered == true) _silences.Clear();
        if (answered != false) return;
        _silences.Enqueue(clock.GetTimestamp());
        while (clock.GetElapsedTime(_silences.Peek()) > within) _silences.Dequeue();
        if (_silences.Count >= InARow) Open();
    }

    private void Open()
    {
        _silences.Clear();
        _openedAt = clock.GetTimestamp();
        Log.BreakerOpened(log, Rest.TotalSeconds);
    }
}
