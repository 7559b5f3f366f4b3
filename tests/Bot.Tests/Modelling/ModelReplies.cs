using System.Text.Json;

namespace Bot.Tests.Modelling;

/// <summary>Replies as a model gives them, in the form that it is asked for.</summary>
internal static class ModelReplies
{
    public static string Of(
        string outcome,
        (string Clause, string Words)[]? quotes = null,
        (string Fact, string Words)[]? facts = null,
        string answer = "Op een eigen pagina zet je geen foto van leerlingen van de school.",
        string confidence = "hoog",
        string[]? conditions = null,
        string? missing = null,
        string because = "De regel gaat precies hierover en laat geen ruimte.") => JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["feiten"] = (facts ?? []).Select(fact => new { feit = fact.Fact, woorden = fact.Words }),
            ["citaten"] = (quotes ?? []).Select(quote => new { bepaling = quote.Clause, woorden = quote.Words }),
            ["voorwaarden"] = conditions ?? [],
            ["ontbreekt"] = missing,
            ["zekerheid"] = confidence,
            ["waarom"] = because,
            ["oordeel"] = outcome,
            ["antwoord"] = answer,
        });
}
