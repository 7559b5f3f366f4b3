using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Protocols;

namespace Bot.School.Announcements;

/// <summary>A card of an announcement in a conversation of the directie, where it stands.</summary>
/// <param name="Announcement">Whose card.</param>
/// <param name="Address">The conversation: the linked one, or the chat of one of the directie.</param>
/// <param name="Message">The message that holds it.</param>
/// <param name="Owner">Whose chat it is; null for a conversation of the directie.</param>
public sealed record AnnouncementPlace(AnnouncementId Announcement, ConversationAddress Address, string Message, PersonId? Owner);

/// <summary>A conversation of which the members were asked, to find who gets an announcement.</summary>
/// <param name="Conversation">Which.</param>
/// <param name="AgainAt">From when on it may be asked again: the moment of the last try, or what the service told.</param>
/// <param name="IsRead">Whether they are known, and those who are to get it among the receivers.</param>
public sealed record RosterTry(ConversationId Conversation, DateTimeOffset AgainAt, bool IsRead);

/// <summary>Where announcements are kept, with who gets them. What a change causes to be sent goes in with it, in one transaction.</summary>
public interface IAnnouncements
{
    /// <summary>Stores a new one, and gives it its number. When it is there already nothing changes, and that one is returned.</summary>
    Task<Announcement> CreateAsync(Announcement created, IReadOnlyList<Errand> errands, CancellationToken cancellation);

    Task<Announcement?> FindAsync(AnnouncementId id, CancellationToken cancellation);

    /// <summary>
    /// Stores a changed one, with its errands and what it asks of the receivers. False when somebody was first: what is stored is no longer the version that was changed
    /// (<see cref="Announcement.Version"/> less 1). Then nothing is stored.
    /// </summary>
    Task<bool> SaveAsync(Announcement changed, IReadOnlyList<Errand> errands, ReceiverOrder order, CancellationToken cancellation);

    /// <summary>
    /// Throws away one that is before sending, and stores the errands that this causes. Its places stay for those, until <see cref="RemovePlaceAsync"/>. False when it is no longer
    /// that version: then nothing happens.
    /// </summary>
    Task<bool> RemoveAsync(AnnouncementId id, int version, IReadOnlyList<Errand> errands, CancellationToken cancellation);

    /// <summary>Those that the directie of these schools wrote, the last one first.</summary>
    Task<IReadOnlyList<Announcement>> OfSchoolsAsync(IReadOnlyList<SchoolId> schools, int most, CancellationToken cancellation);

    /// <summary>Takes those that the clock must look at (<see cref="Announcement.CheckAt"/>): nobody else gets them until <paramref name="until"/>.</summary>
    Task<IReadOnlyList<Announcement>> TakeDueAsync(DateTimeOffset now, DateTimeOffset until, int most, CancellationToken cancellation);

    /// <summary>
    /// Adds who is not among the receivers yet, and orders the card for those of them who are <see cref="ReceiverState.Queued"/>, in one transaction. May be called again with
    /// the same. Of who is there already only this changes: a <see cref="ReachFailure.Guest"/> who was still to get it does not get it any more.
    /// </summary>
    /// <returns>How many were new.</returns>
    Task<int> AddReceiversAsync(AnnouncementId id, IReadOnlyList<Receiver> receivers, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>What became of the rosters in which receivers were looked for: of each the last try.</summary>
    Task<IReadOnlyList<RosterTry>> RosterTriesAsync(AnnouncementId id, CancellationToken cancellation);

    /// <summary>Stores these tries in place of the ones before.</summary>
    Task SaveRosterTriesAsync(AnnouncementId id, IReadOnlyList<RosterTry> tries, CancellationToken cancellation);

    Task<Receiver?> FindReceiverAsync(AnnouncementId id, PersonId person, CancellationToken cancellation);

    /// <summary>Stores where a receiver's card is: state, reason, address, message, edition, moment and reminders. What was read stays read.</summary>
    Task SaveReceiverAsync(Receiver receiver, CancellationToken cancellation);

    /// <summary>They pressed "gelezen en begrepen". The first time counts. Null when they are no receiver.</summary>
    Task<Receiver?> ReadAsync(AnnouncementId id, PersonId person, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>How many are where, by school.</summary>
    Task<IReadOnlyList<ReceiverCount>> CountAsync(AnnouncementId id, CancellationToken cancellation);

    /// <summary>All who get it, by school and name.</summary>
    Task<IReadOnlyList<Receiver>> ReceiversAsync(AnnouncementId id, CancellationToken cancellation);

    /// <summary>The moments at which it was read, in order.</summary>
    Task<IReadOnlyList<DateTimeOffset>> ReadMomentsAsync(AnnouncementId id, CancellationToken cancellation);

    Task<IReadOnlyList<AnnouncementPlace>> PlacesAsync(AnnouncementId id, CancellationToken cancellation);

    Task SavePlaceAsync(AnnouncementPlace place, CancellationToken cancellation);

    Task RemovePlaceAsync(AnnouncementPlace place, CancellationToken cancellation);

    /// <summary>Takes a person's name and id out of every announcement and every list of receivers: that they got it and read it still counts.</summary>
    Task ForgetPersonAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Forgets announcements that ended before <paramref name="moment"/>, with their receivers, and drafts that were made before it and never went out.</summary>
    Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);
}
