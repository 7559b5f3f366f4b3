using Bot.School.Protocols;

namespace Bot.Language.Functions;

/// <summary>The schools whose protocols the functions may be asked about.</summary>
public sealed class OfferedSchools
{
    private const int MostNamed = 30;

    private readonly IReadOnlyList<Protocol> _protocols;

    /// <param name="protocols">At least one; with exactly one the school need not be named.</param>
    public OfferedSchools(IReadOnlyList<Protocol> protocols)
    {
        ArgumentNullException.ThrowIfNull(protocols);
        if (protocols.Count == 0) throw new ArgumentException("Without a protocol there is nothing to ask.", nameof(protocols));
        _protocols = protocols;
    }

    /// <summary>The schools as a caller names them; when they are many, the first of them and how many more there are.</summary>
    public string Names
    {
        get
        {
            var names = _protocols.Select(protocol => protocol.School.Value).Order(StringComparer.Ordinal).Take(MostNamed);
            return string.Join(", ", names) + (_protocols.Count > MostNamed ? $" en nog {_protocols.Count - MostNamed}" : "");
        }
    }

    /// <summary>The protocol of a school, by the name of its folder or the name that people use.</summary>
    /// <exception cref="FunctionRefusedException">There is no such school, or none was named and there are several.</exception>
    public Protocol Choose(string? school)
    {
        var name = school?.Trim() ?? "";
        if (name.Length == 0) return _protocols is [var only] ? only : throw new FunctionRefusedException($"Zeg bij 'school' om welke school het gaat: {Names}.");
        return _protocols.FirstOrDefault(protocol => Is(protocol, name)) ?? throw new FunctionRefusedException($"Deze school is niet bekend. Bekend zijn: {Names}.");
    }

    private static bool Is(Protocol protocol, string name) =>
        string.Equals(protocol.School.Value, name, StringComparison.OrdinalIgnoreCase) || string.Equals(protocol.SchoolName, name, StringComparison.OrdinalIgnoreCase);
}
