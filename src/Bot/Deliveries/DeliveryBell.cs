using System.Threading.Channels;

namespace Bot.Deliveries;

/// <summary>Rung by whoever ordered something to be delivered, so that it does not wait for the next look. Rung often it still rings once.</summary>
internal sealed class DeliveryBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Completes when it is rung, at once when it was since the last time.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _rung.Reader.ReadAsync(cancellation);
}
