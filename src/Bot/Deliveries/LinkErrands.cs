using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.School.Links;

namespace Bot.Deliveries;

/// <summary>What must be shown once a conversation is linked: what was asked before there was anybody to ask, and what stood in another conversation.</summary>
internal static class LinkErrands
{
    /// <param name="link">The new link.</param>
    /// <param name="open">The school's cases that nobody ruled on (<see cref="ICases.OpenOfAsync"/>).</param>
    public static IReadOnlyList<Errand> Of(Link link, IEnumerable<Case> open) => link.Role switch
    {
        LinkRole.Supervisors => [.. open.Select(one => new Errand.ShowCase(one.Id))],
        LinkRole.Directorate => [.. open.Where(one => one.IsEscalated).Select(one => new Errand.ShowCase(one.Id))],
        _ => [],
    };
}
