using Bot.Teams.Schema;

namespace Bot.Teams.Connector;

/// <summary>
/// Who is in a conversation at this moment, as the connector tells it. A whole team that asks at once costs one roster (PROTOCOL 4.2); who is not in it
/// may have just joined, and is asked for alone. A thread counts as its channel.
/// </summary>
/// <param name="options"><see cref="ConnectorOptions.RosterKept"/> says how long an answer is believed.</param>
public sealed class Membership(IConnectorClient connector, ConnectorOptions options, TimeProvider clock)
{
    /// <summary>How long it is believed that somebody is not there: who has just joined must not be sent away for long.</summary>
    public static readonly TimeSpan AbsenceKept = TimeSpan.FromSeconds(3);

    private const int MostRosters = 256;
    private const int MostPeople = 4_096;

    private readonly SharedAnswers<Place, MembersResult> _rosters =
        new(MostRosters, answer => answer is MembersResult.Everyone ? options.RosterKept : TimeSpan.Zero, clock);

    private readonly SharedAnswers<(Place Place, string UserId), MemberResult> _people = new(
        MostPeople,
        answer => answer switch
        {
            MemberResult.Found => options.RosterKept,
            MemberResult.NotMember => options.RosterKept < AbsenceKept ? options.RosterKept : AbsenceKept,
            _ => TimeSpan.Zero,
        },
        clock);

    /// <summary>How many answers are held; for its size.</summary>
    internal int Count => _rosters.Count + _people.Count;

    /// <summary>Whether somebody is in the conversation.</summary>
    /// <param name="userId">The <c>29:</c> id or the Entra object id.</param>
    /// <exception cref="OperationCanceledException">The caller gave up; the connector is still asked for the others.</exception>
    public async Task<MembershipResult> FindAsync(Uri serviceUrl, string conversationId, string userId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(userId);
        var place = Place.Of(serviceUrl, conversationId);
        return await RosterAsync(place, cancellation) switch
        {
            MembersResult.Everyone everyone when everyone.Members.FirstOrDefault(member => Is(member, userId)) is { } member => new MembershipResult.Member(member),
            MembersResult.Everyone => await FindAloneAsync(place, userId, cancellation),
            MembersResult.Later later => new MembershipResult.Unknown(later.Reason),
            MembersResult.Never never => new MembershipResult.Unknown(Reason(never.Reason, never.Detail)),
            _ => throw Impossible(),
        };
    }

    /// <summary>Everybody in the conversation; null when the connector does not tell. Who joined after the roster was read is not in it.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the connector is still asked for the others.</exception>
    public async Task<IReadOnlyList<TeamsMember>?> EveryoneAsync(Uri serviceUrl, string conversationId, CancellationToken cancellation) =>
        await RosterAsync(Place.Of(serviceUrl, conversationId), cancellation) is MembersResult.Everyone everyone ? everyone.Members : null;

    /// <summary>Members came or went everywhere, such as in a team: its event names one channel, and the others have the same people.</summary>
    public void ForgetAll()
    {
        _rosters.Forget(_ => true);
        _people.Forget(_ => true);
    }

    /// <summary>Members came or went: from now on everything about the conversation is asked anew. See <see cref="ForgetAll"/> for a team.</summary>
    public void Forget(string conversationId)
    {
        ArgumentNullException.ThrowIfNull(conversationId);
        var forgotten = ThreadedId.Parse(conversationId).Base;
        _rosters.Forget(place => place.ConversationId == forgotten);
        _people.Forget(person => person.Place.ConversationId == forgotten);
    }

    // Nobody's cancellation: the others wait for it too. The connector has its own patience.
    private Task<MembersResult> RosterAsync(Place place, CancellationToken cancellation) =>
        _rosters.GetAsync(place, () => connector.MembersAsync(place.ServiceUrl, place.ConversationId, CancellationToken.None), cancellation);

    private async Task<MembershipResult> FindAloneAsync(Place place, string userId, CancellationToken cancellation) =>
        await _people.GetAsync((place, userId), () => connector.MemberAsync(place.ServiceUrl, place.ConversationId, userId, CancellationToken.None), cancellation) switch
        {
            MemberResult.Found found => new MembershipResult.Member(found.Member),
            MemberResult.NotMember => new MembershipResult.NotMember(),
            MemberResult.Later later => new MembershipResult.Unknown(later.Reason),
            MemberResult.Never never => new MembershipResult.Unknown(Reason(never.Reason, never.Detail)),
            _ => throw Impossible(),
        };

    private static bool Is(TeamsMember member, string userId) =>
        string.Equals(member.Id, userId, StringComparison.Ordinal) || (userId.Length > 0 && string.Equals(member.AadObjectId, userId, StringComparison.OrdinalIgnoreCase));

    private static string Reason(NotSent reason, string detail) => $"{reason}: {detail}";

    private static InvalidOperationException Impossible() => new("Members are told, or to be told later or never.");

    // With the service URL: what one service says of a conversation is not believed of another's.
    private readonly record struct Place(Uri ServiceUrl, string ConversationId)
    {
        public static Place Of(Uri serviceUrl, string conversationId)
        {
            ArgumentNullException.ThrowIfNull(serviceUrl);
            ArgumentNullException.ThrowIfNull(conversationId);
            return new Place(serviceUrl, ThreadedId.Parse(conversationId).Base);
        }
    }
}
