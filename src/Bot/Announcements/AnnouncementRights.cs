using Bot.Cases;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.School.Protocols;

namespace Bot.Announcements;

/// <summary>The schools whose directie somebody is a member of.</summary>
/// <param name="Schools">Those with a protocol, by name.</param>
/// <param name="IsWhole">Whether Teams told it of all schools; else there may be more.</param>
internal sealed record OwnSchools(IReadOnlyList<Protocol> Schools, bool IsWhole);

/// <summary>Who may announce: members of the conversation that is linked now as the directie's, of every school that it is for. Asked at the act; a card proves nothing.</summary>
internal sealed class AnnouncementRights(CaseRights rights, ILinks links, Schools schools)
{
    /// <summary>Whether somebody may write, release, stop and look into this: for its own school and for all that it is for.</summary>
    /// <returns>The right, with the school where it is missing.</returns>
    public Task<(Right Right, SchoolId School)> ToChangeAsync(Announcement of, PersonId person, CancellationToken cancellation) => ToAnnounceAsync([of.School, .. of.Audience.Schools], person, cancellation);

    public async Task<(Right Right, SchoolId School)> ToAnnounceAsync(IEnumerable<SchoolId> to, PersonId person, CancellationToken cancellation)
    {
        var asked = await Task.WhenAll(to.Distinct().Select(async school => (Right: await OfSchoolAsync(school, person, cancellation), School: school)));
        foreach (var one in asked)
        {
            if (one.Right is Right.NotMember) return one;
        }

        return asked.FirstOrDefault(one => one.Right is not Right.Given) is { Right: not null } unknown ? unknown : asked[0];
    }

    public async Task<OwnSchools> OwnAsync(PersonId person, CancellationToken cancellation)
    {
        var linked = (await links.AllAsync(cancellation)).Where(link => link.Role == LinkRole.Directorate && schools.Find(link.School) is not null).Select(link => link.School).Distinct();
        var asked = await Task.WhenAll(linked.Select(async school => (School: school, Right: await OfSchoolAsync(school, person, cancellation))));
        var own = asked.Where(one => one.Right is Right.Given).Select(one => one.School).ToHashSet();
        return new OwnSchools([.. schools.Protocols.Where(protocol => own.Contains(protocol.School))], asked.All(one => one.Right is not Right.NotKnown));
    }

    /// <summary>The schools whose directie meets in a conversation.</summary>
    public async Task<IReadOnlyList<SchoolId>> MeetingHereAsync(ConversationId room, CancellationToken cancellation) =>
        [.. (await links.OfConversationAsync(room, cancellation)).Where(link => link.Role == LinkRole.Directorate).Select(link => link.School)];

    private Task<Right> OfSchoolAsync(SchoolId school, PersonId person, CancellationToken cancellation) => rights.AsMemberAsync(school, [LinkRole.Directorate], person, cancellation);
}
