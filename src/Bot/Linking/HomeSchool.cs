using Bot.Knowledge;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Turns;

namespace Bot.Linking;

/// <summary>Finds the school of somebody who did not choose one: that of the linked conversation they talk in, or of the linked team they belong to.</summary>
internal sealed class HomeSchool(Schools schools, ILinks links, Membership membership)
{
    /// <summary>Null when it cannot be told, or when it could be several.</summary>
    public async Task<SchoolId?> FindAsync(Scene scene, CancellationToken cancellation)
    {
        if (schools.Protocols is [var only]) return only.School;
        if (scene.Kind != ConversationKind.Personal) return One((await links.OfConversationAsync(scene.Room.Id, cancellation)).Select(link => link.School));

        var staff = (await links.AllAsync(cancellation)).Where(link => link.Role == LinkRole.Staff).ToList();
        var asked = await Task.WhenAll(staff.Select(async link =>
            (link.School, Result: await membership.FindAsync(link.Address.Service, link.Address.Id.Value, scene.Person.Id.Value, cancellation))));

        // Half an answer would choose the wrong one of two schools, for good.
        return asked.Any(each => each.Result is MembershipResult.Unknown) ? null : One(asked.Where(each => each.Result is MembershipResult.Member).Select(each => each.School));
    }

    private SchoolId? One(IEnumerable<SchoolId> found) => found.Distinct().Where(school => schools.Find(school) is not null).ToList() is [var one] ? one : null;
}
