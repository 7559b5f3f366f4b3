namespace Bot.Language.Model;

/// <summary>The time that one question has for the model, counted from when this is made. A second try or a repair uses what the first left.</summary>
public sealed class ModelBudget
{
    private readonly TimeProvider _clock;
    private readonly long _start;

    /// <param name="total">More than nothing.</param>
    public ModelBudget(TimeSpan total, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(total, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(clock);
        (Total, _clock, _start) = (total, clock, clock.GetTimestamp());
    }

    public TimeSpan Total { get; }

    /// <summary>What is left; never less than nothing.</summary>
    public TimeSpan Left => Total - _clock.GetElapsedTime(_start) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Whether another try could still take as long as a usual one.</summary>
    internal bool HasHalf => Left * 2 >= Total;

    /// <summary>The budget of one question with these options.</summary>
    public static ModelBudget Of(ModelOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ModelBudget(options.Timeout, clock);
    }

    /// <summary>Is cancelled when nothing is left, or when the caller stops.</summary>
    internal Deadline Begin(CancellationToken cancellation) => new(Left, _clock, cancellation);

    /// <summary>A timer on what is left, together with the caller's own token.</summary>
    internal sealed class Deadline : IDisposable
    {
        private readonly CancellationTokenSource _time;
        private readonly CancellationTokenSource _either;

        public Deadline(TimeSpan left, TimeProvider clock, CancellationToken caller)
        {
            _time = new CancellationTokenSource(left, clock);
            _either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, caller);
        }

        public CancellationToken Token => _either.Token;

        public bool IsOver => _time.IsCancellationRequested;

        public void Dispose()
        {
            _either.Dispose();
            _time.Dispose();
        }
    }
}
