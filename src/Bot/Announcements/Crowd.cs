using Bot.School.Announcements;
using Bot.School.Conversations;

namespace Bot.Announcements;

/// <summary>
/// Who gets an announcement, each once. The service may know one person by two ids: then the directory's tells. Who is named as a guest anywhere is one, also when that is
/// known late.
/// </summary>
internal sealed class Crowd
{
    // By each id by which they were seen, the one by which they are among the receivers.
    private readonly Dictionary<PersonId, PersonId> _byId = [];
    private readonly Dictionary<string, PersonId> _byDirectory = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<PersonId> _guests = [];

    /// <param name="there">Who is among the receivers already.</param>
    public Crowd(IEnumerable<Receiver> there)
    {
        foreach (var one in there) Know(one.Person, one.Person, one.DirectoryId, one.Why == ReachFailure.Guest);
    }

    /// <summary>Takes in who was found.</summary>
    /// <returns>Who is new; and who was there as somebody else than a guest and is one, by the id by which they were there.</returns>
    public IReadOnlyList<FoundPerson> Add(IEnumerable<FoundPerson> found)
    {
        var changes = new List<FoundPerson>();
        foreach (var person in found.OrderByDescending(person => person.IsGuest))
        {
            var known = KnownAs(person);
            var id = known ?? person.Id;
            if (known is null || (person.IsGuest && !_guests.Contains(id))) changes.Add(person with { Id = id });
            Know(person.Id, id, person.DirectoryId, person.IsGuest);
        }

        return changes;
    }

    private PersonId? KnownAs(FoundPerson person)
    {
        if (_byId.TryGetValue(person.Id, out var known)) return known;
        return person.DirectoryId is { Length: > 0 } directoryId && _byDirectory.TryGetValue(directoryId, out known) ? known : null;
    }

    private void Know(PersonId seen, PersonId id, string? directoryId, bool isGuest)
    {
        _byId.TryAdd(seen, id);
        if (directoryId is { Length: > 0 }) _byDirectory.TryAdd(directoryId, id);
        if (isGuest) _guests.Add(id);
    }
}
