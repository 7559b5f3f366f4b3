using System.ComponentModel;
using System.Text.Json.Serialization;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.Language.Functions;

/// <summary>A verdict as a language model gets to see it.</summary>
internal sealed record GivenVerdict(
    [property: Description("De school uit wier protocol dit komt.")] string School,
    [property: Description("mag, mag_mits, mag_niet, twijfel, melden, informatie of buiten_bereik. Alleen 'mag' is een ja zonder voorwaarden.")] string Oordeel,
    [property: Description("Wat dit betekent voor de medewerker.")] string Uitleg,
    [property: Description("Wat allemaal moet kloppen voordat het mag; alleen bij mag_mits.")] IReadOnlyList<string> Voorwaarden,
    [property: Description("Waar het oordeel op rust, het belangrijkste eerst.")] IReadOnlyList<GivenCitation> Citaten,
    [property: Description("Wat nog onbekend is en de doorslag geeft, of null. Vraag het de medewerker; beantwoord het niet zelf."), JsonIgnore(Condition = JsonIgnoreCondition.Never)] GivenQuestion? VraagTerug,
    [property: Description("Of dit naar de leidinggevende moet. Dit programma stuurt het niet door.")] bool NaarLeidinggevende,
    [property: Description("Het hele antwoord als tekst voor de medewerker.")] string Tekst)
{
    public static GivenVerdict Of(Verdict verdict, Protocol protocol, IReadOnlyList<string> turns, IVerdictWords words) => new(
        protocol.School.Value,
        words.Code(verdict.Outcome),
        words.Explanation(verdict, protocol),
        verdict.Conditions,
        [.. verdict.Citations.Select(GivenCitation.Of)],
        verdict.FollowUp is { } asked ? new GivenQuestion(asked.Question, asked.Options) : null,
        verdict.HandedOver,
        words.Text(verdict, protocol, turns));
}

/// <summary>Words that stand in the protocol, with where.</summary>
internal sealed record GivenCitation(
    [property: Description("De naam van de bepaling in dit programma.")] string Id,
    [property: Description("Waar het staat, zoals mensen het zeggen.")] string Vindplaats,
    [property: Description("De woorden van het protocol, letter voor letter.")] string Citaat,
    [property: Description("De titel van het protocol.")] string Titel,
    [property: Description("De versie van het protocol, of het kenmerk van de tekst als er geen versie in staat.")] string Versie)
{
    public static GivenCitation Of(Citation citation) =>
        new(citation.Clause.Id.Value, citation.Clause.Address, citation.Quote, citation.ProtocolTitle, citation.ProtocolVersion);
}

/// <summary>The question back to the one who asks.</summary>
internal sealed record GivenQuestion(string Vraag, [property: Description("De antwoorden die verder helpen.")] IReadOnlyList<string> Opties);
