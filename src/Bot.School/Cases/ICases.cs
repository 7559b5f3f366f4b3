using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Protocols;

namespace Bot.School.Cases;

/// <summary>Where cases are kept, with their history and their cards. What a change causes to be sent goes in with it, in one transaction.</summary>
public interface ICases
{
    /// <summary>Stores a new case, and gives it its number. When it is there already nothing changes, and that one is returned.</summary>
    Task<Case> OpenAsync(Case opened, IReadOnlyList<Errand> errands, CancellationToken cancellation);

    Task<Case?> FindAsync(CaseId id, CancellationToken cancellation);

    /// <summary>Stores a changed case. False when somebody was first: what is stored is no longer the version that was changed (<see cref="Case.Version"/> less 1). Then nothing is stored, no errand either.</summary>
    Task<bool> SaveAsync(Case changed, IReadOnlyList<Errand> errands, CancellationToken cancellation);

    /// <summary>Somebody's own cases, newest first.</summary>
    Task<IReadOnlyList<Case>> OfAskerAsync(PersonId asker, int most, CancellationToken cancellation);

    /// <summary>The newest of somebody's own cases in which a supervisor asked them something back (<see cref="Case.OpenQuestion"/>), or null; of the newest <paramref name="most"/> alone.</summary>
    Task<Case?> AskedBackAsync(PersonId asker, int most, CancellationToken cancellation);

    /// <summary>Cases of a school that nobody ruled on yet, urgent ones first, then the oldest.</summary>
    Task<IReadOnlyList<Case>> OpenOfAsync(SchoolId school, int most, CancellationToken cancellation);

    /// <summary>Cases of a school that were ruled on, the last one first.</summary>
    Task<IReadOnlyList<Case>> RuledOfAsync(SchoolId school, int most, CancellationToken cancellation);

    /// <summary>All cases of a school, also those that were taken back, by number.</summary>
    Task<IReadOnlyList<Case>> AllOfAsync(SchoolId school, CancellationToken cancellation);

    /// <summary>Cases of a school whose ruling stands for later ones, the last one first.</summary>
    Task<IReadOnlyList<Case>> PrecedentsOfAsync(SchoolId school, CancellationToken cancellation);

    /// <summary>Cases that the clock must look at (<see cref="Case.CheckAt"/>), the longest waiting first.</summary>
    Task<IReadOnlyList<Case>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellation);

    /// <summary>Cases of a school that have a card somewhere, by number.</summary>
    /// <param name="school">Which school.</param>
    /// <param name="after">Only those with a higher number; 0 for all.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task<IReadOnlyList<Case>> ShownOfAsync(SchoolId school, int after, int most, CancellationToken cancellation);

    Task<IReadOnlyList<CasePlace>> PlacesAsync(CaseId id, CancellationToken cancellation);

    /// <summary>Remembers a card, or the version that it shows now.</summary>
    Task SavePlaceAsync(CasePlace place, CancellationToken cancellation);

    /// <summary>Remembers what a card shows now, unless it was ordered meanwhile that it is brought up to date once more.</summary>
    /// <param name="place">The card as it was before it was renewed.</param>
    /// <param name="version">The version of the case that it shows.</param>
    /// <param name="marks">What it marks.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task RenewPlaceAsync(CasePlace place, int version, string marks, CancellationToken cancellation);

    /// <summary>Remembers a card that was found standing somewhere, and orders that it is brought up to date: nobody knows what it shows.</summary>
    /// <param name="place">Where it stands; its version does not count.</param>
    /// <param name="at">When it was found.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task FindPlaceAsync(CasePlace place, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Orders that cards are brought up to date which mark something else (<see cref="CasePlace.Marks"/>), each once, and what comes after that, in one transaction. Those of which
    /// nobody knows which message it is are left: they can only be posted anew.
    /// </summary>
    /// <param name="marks">What the cards of each case are to mark.</param>
    /// <param name="at">When.</param>
    /// <param name="next">What comes after it.</param>
    /// <param name="nextAt">When that is due.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    Task OrderMarksAsync(IReadOnlyList<(CaseId Case, string Marks)> marks, DateTimeOffset at, Errand next, DateTimeOffset nextAt, CancellationToken cancellation);

    Task RemovePlaceAsync(CaseId id, ConversationId conversation, string message, CancellationToken cancellation);

    /// <summary>
    /// Takes a person's name and id out of every case, with the place where they asked and whatever still waits to be told to them: they are <see cref="CasePerson.Forgotten"/>.
    /// What was said in a case of theirs that was never ruled on goes too. A case of theirs that is open is to be withdrawn before: it would be left without a question.
    /// What changed counts as a new version, so that nobody stores it as they knew it before.
    /// </summary>
    Task ForgetPersonAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Forgets cases that were opened before <paramref name="moment"/> and are not open, unless their ruling stands for later ones.</summary>
    Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation);
}
