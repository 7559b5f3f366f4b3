using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;

namespace Bot.ProtocolChanges;

/// <summary>
/// Looks, when the assistant starts, whether a protocol is another than it was the last time. The directie is offered an announcement of what changed, and the supervisors hear which
/// rulings rest on words that changed: these are marked on the cards that stand already. First the draft, which is begun once however often; then the version with the errand: who dies in between does both again, to the same end.
/// </summary>
internal sealed class ProtocolChangeWorker(Schools schools, IProtocolVersions versions, AnnouncementDesk desk, DeliveryBell bell, TimeProvider clock, ILogger<ProtocolChangeWorker> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(30);

    /// <summary>Looks at every school. One whose change cannot be stored does not hinder the others.</summary>
    /// <returns>Whether all were looked at.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellation)
    {
        var all = true;
        foreach (var protocol in schools.Protocols)
        {
            try
            {
                await LookAsync(protocol, cancellation);
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                Log.ProtocolNotCompared(log, failure, protocol.School.Value);
                all = false;
            }
        }

        return all;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Nobody's start waits for it.
        await Task.Yield();
        using var timer = new PeriodicTimer(Again, clock);
        while (!await LookAsync(stoppingToken) && await timer.WaitForNextTickAsync(stoppingToken))
        {
        }
    }

    private async Task LookAsync(Protocol now, CancellationToken cancellation)
    {
        // Anew when another process was first: then it is remembered as it is.
        while (!await CompareAsync(now, await versions.FindAsync(now.School, cancellation), cancellation))
        {
        }
    }

    private async Task<bool> CompareAsync(Protocol now, SeenProtocol? seen, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        if (seen is null) return await versions.RememberAsync(new SeenProtocol { Protocol = now, SeenAt = at }, before: null, [], cancellation);
        var before = seen.Protocol;
        var next = new SeenProtocol { Protocol = now, SeenAt = at, LastTold = seen.LastTold };
        var diff = ProtocolDiff.Of(before, now);
        if (!diff.HasOtherClauses || IsOnlyReadOtherwise(before, now))
        {
            var isSame = before.Fingerprint == now.Fingerprint && before.Version == now.Version && before.SourceFingerprint == now.SourceFingerprint;
            return isSame || await versions.RememberAsync(next, before.Fingerprint, [], cancellation);
        }

        var draft = await desk.BeginAsync(ProtocolChangeDraft.Of(diff, seen.SeenAt, at), isOffered: true, cancellation);

        // Supervisors who did not hear of the change before hear of both at once.
        Errand[] errands = [new Errand.TellOutdated(now.School, now.Fingerprint), new Errand.MarkOutdated(now.School, now.Fingerprint)];
        if (!await versions.RememberAsync(next with { LastTold = seen.LastTold ?? before }, before.Fingerprint, errands, cancellation)) return false;
        Log.ProtocolChanged(log, now.School.Value, draft.Id.Value);
        bell.Ring();
        return true;
    }

    // The file is the same, and a newer program finds other clauses in it: nothing changed for anybody.
    private static bool IsOnlyReadOtherwise(Protocol before, Protocol now) => now.SourceFingerprint is not null && before.SourceFingerprint == now.SourceFingerprint;
}
