using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Language.Proposing;

/// <summary>Reads a proposal from a model's reply. Words around the JSON are passed over: some models cannot do without.</summary>
internal static class ProposalReader
{
    /// <param name="reply">The reply as it came.</param>
    /// <param name="restore">Puts back what was replaced before it left.</param>
    /// <returns>Null when it is no whole reply in the form that was asked for.</returns>
    public static Proposal? Read(string reply, Func<string, string> restore)
    {
        var (start, end) = (reply.IndexOf('{', StringComparison.Ordinal), reply.LastIndexOf('}'));
        if (start < 0 || end < start) return null;
        try
        {
            return JsonSerializer.Deserialize(reply.AsSpan(start, end - start + 1), ProposalJsonContext.Default.ProposalJson) is { } json ? Of(json, restore) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What the model left out of a list is left out; what it must say and did not makes the reply worth nothing.
    private static Proposal? Of(ProposalJson json, Func<string, string> restore)
    {
        if (OutcomeCodes.Find(json.Oordeel) is not { } outcome || ConfidenceOf(json.Zekerheid) is not { } confidence) return null;
        return new Proposal
        {
            Outcome = outcome,
            Facts = [.. (json.Feiten ?? []).Select(fact => FactOf(fact, restore)).OfType<ProposedFact>()],
            Quotes = [.. (json.Citaten ?? []).Where(quote => quote is { Bepaling: not null, Woorden: not null }).Select(quote => new ProposedQuote(new ClauseId(quote.Bepaling!), quote.Woorden!))],
            Conditions = [.. (json.Voorwaarden ?? []).OfType<string>().Where(condition => !string.IsNullOrWhiteSpace(condition)).Select(restore)],
            MissingFact = string.IsNullOrWhiteSpace(json.Ontbreekt) ? null : restore(json.Ontbreekt),
            Confidence = confidence,
            Because = restore(json.Waarom ?? ""),
            Answer = restore(json.Antwoord ?? ""),
        };
    }

    private static ProposedFact? FactOf(FactJson fact, Func<string, string> restore) =>
        fact.Feit?.Split('=', 2) is [var name, var value] && FactVocabulary.Find(name, value) is { } known ? new ProposedFact(known, restore(fact.Woorden ?? "")) : null;

    private static Confidence? ConfidenceOf(string? code) => code switch
    {
        "laag" => Confidence.Low,
        "middel" => Confidence.Medium,
        "hoog" => Confidence.High,
        _ => null,
    };
}

/// <summary>A reply as <c>proposal.schema.json</c> lays down.</summary>
internal sealed record ProposalJson(
    FactJson[]? Feiten, QuoteJson[]? Citaten, string?[]? Voorwaarden, string? Ontbreekt, string? Zekerheid, string? Waarom, string? Oordeel, string? Antwoord);

internal sealed record FactJson(string? Feit, string? Woorden);

internal sealed record QuoteJson(string? Bepaling, string? Woorden);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProposalJson))]
internal sealed partial class ProposalJsonContext : JsonSerializerContext;
