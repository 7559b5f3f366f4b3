using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Protocols;

namespace Bot.School.Links;

/// <summary>Where links are remembered.</summary>
public interface ILinks
{
    /// <summary>All of them, by school, role and moment.</summary>
    Task<IReadOnlyList<Link>> AllAsync(CancellationToken cancellation);

    /// <summary>The conversation of a school's supervisors or directie; null when none is linked. Of staff the one that was linked first.</summary>
    Task<Link?> FindAsync(SchoolId school, LinkRole role, CancellationToken cancellation);

    /// <summary>What a conversation is linked as: it may serve several schools.</summary>
    Task<IReadOnlyList<Link>> OfConversationAsync(ConversationId conversation, CancellationToken cancellation);

    /// <summary>
    /// Links, and orders what must be sent because of it, in one transaction. A school has one conversation of supervisors and one of the directie: a new one takes the
    /// place of the old. Of staff it may have several.
    /// </summary>
    Task SaveAsync(Link link, IReadOnlyList<Errand> errands, CancellationToken cancellation);

    /// <summary>False when there was no such link.</summary>
    Task<bool> RemoveAsync(SchoolId school, LinkRole role, ConversationId conversation, CancellationToken cancellation);

    /// <summary>Forgets who linked; what they linked stays. <see cref="Link.LinkedBy"/> is then empty.</summary>
    Task ForgetPersonAsync(PersonId person, CancellationToken cancellation);
}
