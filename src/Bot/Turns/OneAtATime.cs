namespace Bot.Turns;

/// <summary>
/// Lets one turn of a conversation run at a time: the two activities of an installation, or a button pressed twice, see each other's
/// work. A fixed number of gates, so that it does not grow; two conversations may share one and then wait a little.
/// </summary>
internal sealed class OneAtATime : IDisposable
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellation)
    {
        var gate = _gates[(uint)conversation.GetHashCode(StringComparison.Ordinal) % (uint)_gates.Length];
        await gate.WaitAsync(cancellation);
        return new Turn(gate);
    }

    public void Dispose()
    {
        foreach (var gate in _gates) gate.Dispose();
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
