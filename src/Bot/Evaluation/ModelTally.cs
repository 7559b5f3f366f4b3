using Bot.School.Verdicts;

namespace Bot.Evaluation;

/// <summary>What a language model did over a set of answers, and what it cost.</summary>
internal sealed record ModelTally
{
    private ModelTally()
    {
    }

    /// <summary>Questions that a model was asked about.</summary>
    public required int Asked { get; init; }

    public required int Followed { get; init; }

    /// <summary>How often the judge decided otherwise, by why.</summary>
    public required IReadOnlyList<(string Why, int Times)> Overruled { get; init; }

    /// <summary>How often there was no proposal that was worth anything, by why.</summary>
    public required IReadOnlyList<(string Why, int Times)> Silent { get; init; }

    public required int FromMemory { get; init; }

    public required int Repaired { get; init; }

    public required long InputTokens { get; init; }

    public required long OutputTokens { get; init; }

    /// <summary>By the configured prices.</summary>
    public required decimal Euros { get; init; }

    public static ModelTally Of(IEnumerable<GradedAnswer> answers)
    {
        var parts = answers.Select(answer => answer.Model).OfType<ModelPart>().ToList();
        return new ModelTally
        {
            Asked = parts.Count,
            Followed = parts.Count(part => part.Fate == ModelFate.Followed),
            Overruled = Whys(parts, ModelFate.Overruled),
            Silent = Whys(parts, ModelFate.Silent),
            FromMemory = parts.Count(part => part.Cost.FromMemory),
            Repaired = parts.Count(part => part.Cost.Repaired),
            InputTokens = parts.Sum(part => (long)part.Cost.InputTokens),
            OutputTokens = parts.Sum(part => (long)part.Cost.OutputTokens),
            Euros = parts.Sum(part => part.Cost.Euros),
        };
    }

    private static List<(string Why, int Times)> Whys(IEnumerable<ModelPart> parts, ModelFate fate) =>
        [.. parts.Where(part => part.Fate == fate).GroupBy(part => part.Why).Select(group => (group.Key, group.Count())).OrderByDescending(why => why.Item2).ThenBy(why => why.Key, StringComparer.Ordinal)];
}
