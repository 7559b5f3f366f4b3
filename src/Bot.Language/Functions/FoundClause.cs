using System.ComponentModel;
using Bot.School.Protocols;

namespace Bot.Language.Functions;

/// <summary>The clauses of one school that a language model gets to see.</summary>
internal sealed record FoundClauses(
    [property: Description("De school uit wier protocol dit komt.")] string School,
    [property: Description("De bepalingen, de best passende eerst. Leeg als er niets past.")] IReadOnlyList<FoundClause> Bepalingen)
{
    public static FoundClauses Of(Protocol protocol, IEnumerable<ClauseHit> hits) =>
        new(protocol.School.Value, [.. hits.Select(hit => FoundClause.Of(protocol, hit.Clause))]);
}

/// <summary>A clause as a language model gets to see it.</summary>
internal sealed record FoundClause(
    [property: Description("De naam van de bepaling in dit programma.")] string Id,
    [property: Description("Waar het staat, zoals mensen het zeggen.")] string Vindplaats,
    [property: Description("De tekst, letter voor letter; citeer alleen hieruit.")] string Tekst,
    [property: Description("De titel van het protocol.")] string Titel,
    [property: Description("De versie van het protocol, of het kenmerk van de tekst als er geen versie in staat.")] string Versie)
{
    public static FoundClause Of(Protocol protocol, Clause clause) => new(clause.Id.Value, clause.Address, clause.FullText, protocol.Title, protocol.Version);
}
