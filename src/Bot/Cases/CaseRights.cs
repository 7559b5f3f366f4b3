using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Settings;
using Bot.Teams.Connector;

namespace Bot.Cases;

/// <summary>Whether somebody may do something.</summary>
internal abstract record Right
{
    private Right()
    {
    }

    public sealed record Given : Right;

    /// <summary>They are no member of the conversation that may.</summary>
    public sealed record NotMember : Right;

    /// <summary>It is their own case.</summary>
    public sealed record OwnCase : Right;

    /// <summary>Teams does not tell now who is a member: then nobody may.</summary>
    public sealed record NotKnown : Right;
}

/// <summary>
/// Who may rule: asked at the act, of the members of the conversation that is linked now. Where a card was pressed does not count: it may have been copied or sent on.
/// </summary>
internal sealed class CaseRights(ILinks links, Membership membership, Administrators administrators)
{
    /// <summary>Whether somebody may act on a case: a member of the supervisors' conversation, or of the directie's once it is there too, who did not ask it.</summary>
    public async Task<Right> ToActAsync(Case of, PersonId person, CancellationToken cancellation)
    {
        if (of.Asker.Id == person && !administrators.IsAnybody) return new Right.OwnCase();
        return await AsMemberAsync(of.School, of.IsEscalated ? [LinkRole.Supervisors, LinkRole.Directorate] : [LinkRole.Supervisors], person, cancellation);
    }

    /// <summary>Whether somebody is a member of one of these conversations of a school.</summary>
    public async Task<Right> AsMemberAsync(SchoolId school, IReadOnlyList<LinkRole> roles, PersonId person, CancellationToken cancellation)
    {
        var known = true;
        foreach (var role in roles)
        {
            if (await links.FindAsync(school, role, cancellation) is not { } link) continue;
            switch (await membership.FindAsync(link.Address.Service, link.Address.Id.Value, person.Value, cancellation))
            {
                case MembershipResult.Member:
                    return new Right.Given();
                case MembershipResult.Unknown:
                    known = false;
                    break;
            }
        }

        return known ? new Right.NotMember() : new Right.NotKnown();
    }
}
