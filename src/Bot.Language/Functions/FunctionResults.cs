using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.Language.Functions;

/// <summary>What <c>zoek_bepaling</c> found. The names are Dutch: a model reads them beside a Dutch text.</summary>
internal sealed record FoundClauses(IReadOnlyList<FoundClause> Bepalingen, string Protocol, string Versie);

/// <summary>A clause as a language model gets to see it.</summary>
/// <param name="Id">Names the clause when the model cites it.</param>
/// <param name="Vindplaats">The address as people say it.</param>
/// <param name="Tekst">Everything a quote may be taken from, letter for letter.</param>
internal sealed record FoundClause(string Id, string Vindplaats, string Tekst)
{
    public static FoundClause Of(Clause clause) => new(clause.Id.Value, clause.Address, clause.FullText);
}

/// <summary>What <c>mag_dit</c> decided.</summary>
/// <param name="Uitleg">The whole answer as people read it.</param>
/// <param name="NaarLeidinggevende">Whether the supervisor decides.</param>
internal sealed record GivenVerdict(
    string Oordeel, string Uitleg, IReadOnlyList<string> Voorwaarden, IReadOnlyList<GivenCitation> Citaten, GivenQuestion? VraagTerug, bool NaarLeidinggevende)
{
    public static GivenVerdict Of(Verdict verdict, Protocol protocol, string text) => new(
        verdict.Outcome.Code(),
        text,
        verdict.Conditions,
        [.. verdict.Citations.Select(citation => new GivenCitation(citation.Clause.Id.Value, citation.Clause.Address, citation.Quote, protocol.Title, protocol.Version))],
        verdict.FollowUp is { } followUp ? new GivenQuestion(followUp.Question, followUp.Options) : null,
        verdict.HandedOver);
}

/// <param name="Woorden">As they stand in the protocol, letter for letter.</param>
internal sealed record GivenCitation(string Id, string Vindplaats, string Woorden, string Protocol, string Versie);

internal sealed record GivenQuestion(string Vraag, IReadOnlyList<string> Antwoorden);
