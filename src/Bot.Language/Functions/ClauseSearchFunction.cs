using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Bot.School.Questions;
using Microsoft.Extensions.AI;

namespace Bot.Language.Functions;

/// <summary>
/// Offers the search in the schools' protocols as a function that a language model can call. Semantic Kernel and Agent Framework take an
/// <see cref="AIFunction"/> as a plugin as it is.
/// </summary>
public static class ClauseSearchFunction
{
    public const string Name = "zoek_bepaling";

    private const int Most = 10;

    /// <returns>A function that throws <see cref="FunctionRefusedException"/> for what it does not take.</returns>
    public static AIFunction Create(IAssistant assistant, OfferedSchools schools)
    {
        ArgumentNullException.ThrowIfNull(assistant);
        ArgumentNullException.ThrowIfNull(schools);
        return AIFunctionFactory.Create(Find, new AIFunctionFactoryOptions { Name = Name, Description = FunctionTexts.Search(schools) });

        FoundClauses Find(
            [Description(FunctionTexts.SoughtFor), StringLength(AskedText.Longest, MinimumLength = 1)] string vraag,
            [Description(FunctionTexts.School)] string? school = null,
            [Description(FunctionTexts.Most), Range(1, Most)] int aantal = 5)
        {
            var protocol = schools.Choose(school);
            return FoundClauses.Of(protocol, assistant.FindClauses(protocol, AskedText.Of(vraag), Math.Clamp(aantal, 1, Most)));
        }
    }
}
