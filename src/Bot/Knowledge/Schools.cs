using Bot.School.Protocols;

namespace Bot.Knowledge;

/// <summary>The protocols that are loaded, one for each school.</summary>
internal sealed class Schools
{
    private readonly Dictionary<SchoolId, Protocol> _bySchool;

    public Schools(IEnumerable<Protocol> protocols)
    {
        Protocols = [.. protocols.OrderBy(protocol => protocol.SchoolName, StringComparer.OrdinalIgnoreCase)];
        _bySchool = Protocols.ToDictionary(protocol => protocol.School);
    }

    public IReadOnlyList<Protocol> Protocols { get; }

    public IEnumerable<string> Names => Protocols.Select(protocol => protocol.School.Value).Order(StringComparer.Ordinal);

    public Protocol? Find(SchoolId? school) => school is { } known ? _bySchool.GetValueOrDefault(known) : null;

    /// <summary>The protocol of a chosen school; with one protocol there is nothing to choose.</summary>
    public Protocol? OnlyOrChosen(SchoolId? school) => Find(school) ?? (Protocols is [var only] ? only : null);

    /// <summary>The school that somebody typed, by its name or its folder's name.</summary>
    public Protocol? FindByName(string typed)
    {
        var name = typed.Trim().TrimEnd('.', '!');
        return Protocols.FirstOrDefault(protocol =>
            string.Equals(protocol.SchoolName, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(protocol.School.Value, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(protocol.School.Value, name.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase));
    }
}
