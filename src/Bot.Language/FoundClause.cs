using Bot.School.Protocols;

namespace Bot.Language;

/// <summary>A clause as a language model gets to see it.</summary>
/// <param name="Id">Names the clause when the model cites it.</param>
/// <param name="Vindplaats">The address as people say it.</param>
/// <param name="Tekst">Everything a quote may be taken from, letter for letter.</param>
internal sealed record FoundClause(string Id, string Vindplaats, string Tekst)
{
    public static FoundClause Of(ClauseHit hit) => new(hit.Clause.Id.Value, hit.Clause.Address, hit.Clause.FullText);
}
