using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.School.People;
using Bot.School.Protocols;
using Bot.Teams.Connector;

namespace Bot.Announcements;

/// <summary>Somebody for whom an announcement is.</summary>
/// <param name="Id">Who.</param>
/// <param name="DirectoryId">Their object id in the organisation's directory; null when it is not told.</param>
/// <param name="Name">As the channel tells it; null when it does not.</param>
/// <param name="School">As whose staff or supervisor.</param>
/// <param name="FoundAt">The conversation in which they were found.</param>
/// <param name="Chat">Their chat with the assistant, when they were found by it.</param>
/// <param name="IsGuest">Whether they are a guest of the organisation.</param>
internal sealed record FoundPerson(PersonId Id, string? DirectoryId, string? Name, SchoolId School, ConversationAddress FoundAt, ConversationAddress? Chat, bool IsGuest);

/// <summary>One of several rounds past the rosters of an audience.</summary>
/// <param name="Tries">What became of them in the rounds before. One that was read is not read again.</param>
/// <param name="Patience">How long the round may take; above zero, or without end. What is not read by then is left for the next one.</param>
/// <param name="IsLast">Whether no other follows: then what was tried before is not asked again, and nobody waits for it.</param>
internal sealed record RosterRound(IReadOnlyList<RosterTry> Tries, TimeSpan Patience, bool IsLast)
{
    /// <summary>One round that takes as long as it takes.</summary>
    public static RosterRound Only { get; } = new([], Timeout.InfiniteTimeSpan, IsLast: true);
}

/// <summary>What a round found.</summary>
/// <param name="People">In the order of the audience's schools. Somebody may be among them several times: see <see cref="Crowd"/>.</param>
/// <param name="Tries">The rosters that were asked for.</param>
/// <param name="Unread">The conversations whose members are not known, as people call them.</param>
/// <param name="Later">When another round may read more; null when none can.</param>
internal sealed record FoundPeople(IReadOnlyList<FoundPerson> People, IReadOnlyList<RosterTry> Tries, IReadOnlyList<string> Unread, ErrandEnd.Again? Later);

/// <summary>
/// Finds the people of an audience: the members of the linked conversations, and who has a chat with the assistant and chose the school there. One conversation after the
/// other: many that do not answer at once would stop all that goes to their host, also what people wait for.
/// </summary>
internal sealed class AudienceRoster(ILinks links, IPeople people, Schools schools, IConnectorClient connector, TimeProvider clock)
{
    /// <summary>Reads what was not read yet.</summary>
    public async Task<FoundPeople> ReadAsync(Audience audience, RosterRound round, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(round.Patience, clock);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var tried = round.Tries.ToDictionary(one => one.Conversation);
        var search = new Search();

        // Those that were asked last come last: so those that never answer hold up none of the others for ever.
        foreach (var link in (await LinksAsync(audience, cancellation)).OrderBy(link => tried.GetValueOrDefault(link.Address.Id)?.AgainAt))
        {
            var before = tried.GetValueOrDefault(link.Address.Id);
            if (before is { IsRead: true }) continue;
            if (WhyNotNow(before, round, patience.IsCancellationRequested) is { } later) search.Miss(link, NameOf(link), later);
            else await ReadAsync(link, search, until.Token, cancellation);
        }

        // A chat does not tell that somebody is a guest: the rosters of the school do, and so they come first.
        if (audience.Staff) await AddChatsAsync(audience.Schools.Where(school => round.IsLast || !search.Waits(school)), search, cancellation);
        var order = audience.Schools.Index().ToDictionary(one => one.Item, one => one.Index);
        return new FoundPeople([.. search.People.OrderBy(person => order[person.School])], search.Tries, search.Unread, search.Later);
    }

    // Null when it is to be asked.
    private ErrandEnd.Again? WhyNotNow(RosterTry? before, RosterRound round, bool isOver)
    {
        var wait = before is null ? TimeSpan.Zero : before.AgainAt - clock.GetUtcNow();
        if (wait > TimeSpan.Zero) return new ErrandEnd.Again(wait, "a roster is not asked for before its time");
        return isOver || (round.IsLast && before is not null) ? new ErrandEnd.Again(TimeSpan.Zero, "there was no time for all rosters") : null;
    }

    // In the order of the audience. One conversation may serve several schools: it is read for the first.
    private async Task<IReadOnlyList<Link>> LinksAsync(Audience audience, CancellationToken cancellation)
    {
        var linked = await links.AllAsync(cancellation);
        return [.. audience.Schools.SelectMany(school => linked.Where(link => link.School == school && IsOf(audience, link.Role))).DistinctBy(link => link.Address.Id)];
    }

    private async Task ReadAsync(Link link, Search search, CancellationToken until, CancellationToken cancellation)
    {
        var answer = await MembersAsync(link, until, cancellation);
        var again = AgainAfter(answer);
        search.Tried(new RosterTry(link.Address.Id, clock.GetUtcNow() + (again?.AtLeast ?? TimeSpan.Zero), answer is MembersResult.Everyone));
        if (answer is MembersResult.Everyone(var members))
        {
            search.Add(members.Where(member => !IsBot(member, link))
                .Select(member => new FoundPerson(new PersonId(member.Id), member.AadObjectId, member.Name, link.School, link.Address, null, IsGuest(member))));
        }
        else
        {
            search.Miss(link, NameOf(link), again);
        }
    }

    private static ErrandEnd.Again? AgainAfter(MembersResult answer) => answer switch
    {
        MembersResult.Later(var after, var reason) => new ErrandEnd.Again(after, reason),
        MembersResult.Never(var why, var detail) => ErrandEnd.Of(why, detail) as ErrandEnd.Again,
        _ => null,
    };

    private async Task<MembersResult> MembersAsync(Link link, CancellationToken until, CancellationToken cancellation)
    {
        try
        {
            return await connector.MembersAsync(link.Address.Service, link.Address.Id.Value, until);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new MembersResult.Later(TimeSpan.Zero, "the list of members took too long");
        }
    }

    private async Task AddChatsAsync(IEnumerable<SchoolId> of, Search search, CancellationToken cancellation)
    {
        foreach (var school in of)
        {
            search.Add((await people.OfSchoolAsync(school, cancellation)).Where(person => person.Chat is not null)
                .Select(person => new FoundPerson(person.Id, person.DirectoryId, person.Name, school, person.Chat!, person.Chat, IsGuest: false)));
        }
    }

    private string NameOf(Link link) => link.Name.Length > 0 ? link.Name : schools.Find(link.School)?.SchoolName ?? link.School.Value;

    private static bool IsOf(Audience audience, LinkRole role) => role switch
    {
        LinkRole.Staff => audience.Staff,
        LinkRole.Supervisors => audience.Supervisors,
        _ => false,
    };

    private static bool IsBot(TeamsMember member, Link link) => member.Id.StartsWith("28:", StringComparison.Ordinal) || member.Id == link.Address.Assistant;

    private static bool IsGuest(TeamsMember member) =>
        string.Equals(member.UserRole, "guest", StringComparison.OrdinalIgnoreCase) || string.Equals(member.UserRole, "anonymous", StringComparison.OrdinalIgnoreCase);

    /// <summary>What was found so far.</summary>
    private sealed class Search
    {
        private readonly List<FoundPerson> _people = [];
        private readonly List<RosterTry> _tries = [];
        private readonly List<string> _unread = [];
        private readonly HashSet<SchoolId> _waiting = [];

        public IReadOnlyList<FoundPerson> People => _people;

        public IReadOnlyList<RosterTry> Tries => _tries;

        public IReadOnlyList<string> Unread => _unread;

        public ErrandEnd.Again? Later { get; private set; }

        public void Add(IEnumerable<FoundPerson> people) => _people.AddRange(people);

        /// <summary>Whether one of its rosters may be read yet.</summary>
        public bool Waits(SchoolId school) => _waiting.Contains(school);

        public void Tried(RosterTry one) => _tries.Add(one);

        // Each has a time of its own: the first counts. Null when it can never be read.
        public void Miss(Link link, string name, ErrandEnd.Again? again)
        {
            _unread.Add(name);
            if (again is null) return;
            _waiting.Add(link.School);
            if (Later is null || again.AtLeast < Later.AtLeast) Later = again;
        }
    }
}
