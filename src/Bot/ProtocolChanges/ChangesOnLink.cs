using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.Protocols.Changes;

namespace Bot.ProtocolChanges;

/// <summary>What of a protocol's change waited for a conversation to be linked.</summary>
internal sealed class ChangesOnLink(IAnnouncements announcements, IProtocolVersions versions)
{
    private const int MostLookedAt = 200;

    /// <summary>The directie sees the drafts that it was offered, the supervisors which rulings are outdated when nobody told them yet.</summary>
    public async Task<IReadOnlyList<Errand>> OfAsync(Link link, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(link);
        switch (link.Role)
        {
            case LinkRole.Directorate:
                var all = await announcements.OfSchoolsAsync([link.School], MostLookedAt, cancellation);
                return [.. all.Where(IsOffered).OrderBy(one => one.Number).Select(one => new Errand.ShowReport(one.Id))];
            case LinkRole.Supervisors:
                return await versions.FindAsync(link.School, cancellation) is { LastTold: not null } seen ? [new Errand.TellOutdated(link.School, seen.Protocol.Fingerprint)] : [];
            default:
                return [];
        }
    }

    // Nobody of the directie wrote it, so nobody has it in front of them. Who asked to be forgotten has no name.
    private static bool IsOffered(Announcement of) => of is { IsBeforeSending: true, Author: { Id.Value: "", Name: not null } };
}
