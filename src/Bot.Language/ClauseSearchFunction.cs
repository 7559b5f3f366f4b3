using System.ComponentModel;
using Bot.School.Protocols;
using Microsoft.Extensions.AI;

namespace Bot.Language;

/// <summary>
/// Offers the search in one school's protocol as a function that a language model can call. Semantic Kernel and Agent Framework take an
/// <see cref="AIFunction"/> as a plugin as it is.
/// </summary>
public static class ClauseSearchFunction
{
    public const string Name = "zoek_bepaling";

    private const int Most = 10;

    private const string Description =
        "Zoekt in het socialmediaprotocol van de school de bepalingen die bij een vraag passen. "
        + "Geeft van elke bepaling het id, de vindplaats en de letterlijke tekst; citeer alleen daaruit.";

    public static AIFunction Create(ClauseSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return AIFunctionFactory.Create(
            (
                [Description("Waar de bepaling over moet gaan, in woorden van de medewerker of van het protocol.")] string vraag,
                [Description("Hoeveel bepalingen hoogstens, van 1 tot 10.")] int aantal = 5) =>
                search.Find(vraag, Math.Clamp(aantal, 1, Most)).Select(FoundClause.Of).ToArray(),
            new AIFunctionFactoryOptions { Name = Name, Description = Description });
    }
}
