using Bot.School.Cases;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Settings;
using Bot.Teams.Schema;

namespace Bot.Cards;

/// <summary>What is around a case where it is shown.</summary>
/// <param name="SchoolName">The school's name as people write it.</param>
/// <param name="SupervisorsName">What people call the linked conversation; empty when the channel does not tell.</param>
/// <param name="Phone">Whom to phone when a message does not help; null when nobody is named.</param>
/// <param name="Zone">The school's time zone: every time that is shown is in it.</param>
internal sealed record CaseRoom(string SchoolName, string SupervisorsName, Phone? Phone, TimeZoneInfo Zone)
{
    /// <summary>Whether there is a conversation of supervisors.</summary>
    public bool IsLinked { get; init; }

    /// <summary>People to mention on the card or in the reminder.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Whether the one who asked may rule too, as in local development; then the card says so.</summary>
    public bool AskerMayRule { get; init; }

    /// <summary>Whether who has taken the case on is away: then their stand-in can take it over.</summary>
    public bool TakerIsAway { get; init; }

    /// <summary>The school's protocol that is in force; null when there is none.</summary>
    public Protocol? Protocol { get; init; }

    /// <summary>The clauses of a case whose words the protocol in force no longer has.</summary>
    public IReadOnlyList<CaseClause> Outdated(Case of) =>
        Protocol is { } now && now.School == of.School && of.Status != CaseStatus.Withdrawn ? OutdatedClauses.Of(of.Clauses, now) : [];

    /// <summary>Them in a few words, to compare with what a card marks (<see cref="CasePlace.Marks"/>).</summary>
    public string Marks(Case of) => string.Join('|', Outdated(of).Select(clause => clause.Address));

    /// <summary>Whether others than the one who asked read along: then neither the question nor anybody's words about it are shown to them.</summary>
    public bool AmongOthers { get; init; }

    /// <summary>Whose conversation it is, of <see cref="CaseReplies.Card"/> and <see cref="CaseReplies.Reminder"/>.</summary>
    public LinkRole Role { get; init; } = LinkRole.Supervisors;
}
