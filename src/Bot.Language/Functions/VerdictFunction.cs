using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Bot.School.Questions;
using Microsoft.Extensions.AI;

namespace Bot.Language.Functions;

/// <summary>Offers the verdict on a question as a function that a language model can call.</summary>
public static class VerdictFunction
{
    public const string Name = "mag_dit";

    /// <returns>A function that throws <see cref="FunctionRefusedException"/> for what it does not take.</returns>
    public static AIFunction Create(IAssistant assistant, OfferedSchools schools, IVerdictWords words)
    {
        ArgumentNullException.ThrowIfNull(assistant);
        ArgumentNullException.ThrowIfNull(schools);
        ArgumentNullException.ThrowIfNull(words);
        return AIFunctionFactory.Create(JudgeAsync, new AIFunctionFactoryOptions { Name = Name, Description = FunctionTexts.Verdict(schools) });

        async Task<GivenVerdict> JudgeAsync(
            [Description(FunctionTexts.Asked), StringLength(AskedText.Longest, MinimumLength = 1)] string vraag,
            [Description(FunctionTexts.School)] string? school = null,
            [Description(FunctionTexts.More), MaxLength(AskedText.MostTurns)] string[]? vervolg = null,
            CancellationToken cancellation = default)
        {
            var protocol = schools.Choose(school);
            var question = AskedText.Of(vraag, vervolg);
            return GivenVerdict.Of(await assistant.AnswerAsync(protocol, question, cancellation), protocol, question.Turns, words);
        }
    }
}
