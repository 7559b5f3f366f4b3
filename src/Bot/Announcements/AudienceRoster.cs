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
/// <param name="Name">As the channel tells it; null when it does not.</param>
/// <param name="School">As whose staff or supervisor: the first of the audience of which they are.</param>
/// <param name="FoundAt">The conversation in which they were found.</param>
/// <param name="Chat">Their chat with the assistant, when they were found by it.</param>
/// <param name="IsGuest">Whether they are a guest of the organisation.</param>
internal sealed record FoundPerson(PersonId Id, string? Name, SchoolId School, ConversationAddress FoundAt, ConversationAddress? Chat, bool IsGuest);

/// <summary>Who was found.</summary>
/// <param name="People">Everybody once.</param>
/// <param name="Unreadable">The conversations whose members can never be read, as people call them.</param>
/// <param name="NotYetRead">Those whose members could not be read this time.</param>
/// <param name="Later">When those are to be tried again; null when there are none.</param>
internal sealed record FoundPeople(IReadOnlyList<FoundPerson> People, IReadOnlyList<string> Unreadable, IReadOnlyList<string> NotYetRead, ErrandEnd.Again? Later);

/// <summary>Finds the people of an audience: the members of the linked conversations, and who has a chat with the assistant and chose the school there.</summary>
internal sealed class AudienceRoster(ILinks links, IPeople people, Schools schools, IConnectorClient connector)
{
    public async Task<FoundPeople> OfAsync(Audience audience, CancellationToken cancellation)
    {
        var search = new Search();
        var linked = await links.AllAsync(cancellation);
        foreach (var school in audience.Schools)
        {
            foreach (var link in linked.Where(link => link.School == school && IsOf(audience, link.Role))) await ReadAsync(link, search, cancellation);
            if (!audience.Staff) continue;
            foreach (var person in await people.OfSchoolAsync(school, cancellation))
            {
                if (person.Chat is { } chat) search.Add(new FoundPerson(person.Id, person.Name, school, chat, chat, IsGuest: false), person.DirectoryId);
            }
        }

        return search.Found;
    }

    // Asked anew each time: who left since must not get it.
    private async Task ReadAsync(Link link, Search search, CancellationToken cancellation)
    {
        switch (await search.Once(link.Address, () => connector.MembersAsync(link.Address.Service, link.Address.Id.Value, cancellation)))
        {
            case MembersResult.Everyone(var members):
                foreach (var member in members.Where(member => !IsBot(member, link)))
                    search.Add(new FoundPerson(new PersonId(member.Id), member.Name, link.School, link.Address, null, IsGuest(member)), member.AadObjectId);
                break;
            case MembersResult.Later(var after, var reason):
                search.NotNow(NameOf(link), new ErrandEnd.Again(after, reason));
                break;
            case MembersResult.Never(var why, var detail) when ErrandEnd.Of(why, detail) is ErrandEnd.Again again:
                search.NotNow(NameOf(link), again);
                break;
            case MembersResult.Never:
                search.Never(NameOf(link));
                break;
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
        private readonly HashSet<PersonId> _ids = [];
        private readonly HashSet<string> _directoryIds = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<ConversationId, MembersResult> _read = [];
        private readonly List<string> _unreadable = [];
        private readonly List<string> _notYetRead = [];
        private ErrandEnd.Again? _later;

        public FoundPeople Found => new(_people, _unreadable, _notYetRead, _later);

        // Known by their id as well as by the directory's: the service may know one person by two ids.
        public void Add(FoundPerson person, string? directoryId)
        {
            var isNew = _ids.Add(person.Id);
            if (!string.IsNullOrEmpty(directoryId)) isNew = _directoryIds.Add(directoryId) && isNew;
            if (isNew) _people.Add(person);
        }

        // One conversation may serve several schools.
        public async Task<MembersResult> Once(ConversationAddress conversation, Func<Task<MembersResult>> read) =>
            _read.TryGetValue(conversation.Id, out var known) ? known : _read[conversation.Id] = await read();

        public void NotNow(string name, ErrandEnd.Again again)
        {
            _notYetRead.Add(name);
            if (_later is null || again.AtLeast > _later.AtLeast) _later = again;
        }

        public void Never(string name) => _unreadable.Add(name);
    }
}
