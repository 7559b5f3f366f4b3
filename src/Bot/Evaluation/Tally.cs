namespace Bot.Evaluation;

/// <summary>The figures over a set of answers.</summary>
internal sealed record Tally
{
    private Tally()
    {
    }

    public required int Answers { get; init; }

    public required Share Right { get; init; }

    public required Share Cited { get; init; }

    public required Share Unsafe { get; init; }

    public required Share Missed { get; init; }

    public required Share Needless { get; init; }

    public required Share Pairs { get; init; }

    public required int FalseQuotes { get; init; }

    public static Tally Of(IReadOnlyCollection<GradedAnswer> answers)
    {
        var labelled = answers.Where(answer => answer.IsLabelled).ToArray();
        return new Tally
        {
            Answers = answers.Count,
            Right = Share.Of(labelled, answer => answer.IsRight),
            Cited = Share.Of([.. answers.Where(answer => answer.HasEvidenceLabel)], answer => answer.IsCited),
            Unsafe = Share.Of(labelled, answer => answer.IsUnsafe),
            Missed = Share.Of([.. labelled.Where(answer => answer.MustBeReported)], answer => answer.IsMissed),
            Needless = Share.Of(labelled, answer => answer.IsNeedless),
            Pairs = Share.Of(PairsOf(labelled), pair => pair.First.IsRight && pair.Second.IsRight),
            FalseQuotes = answers.Sum(answer => answer.FalseQuotes),
        };
    }

    // Each names the other, so each pair is met twice; a pair of which one half is not here cannot be judged.
    private static HashSet<(GradedAnswer First, GradedAnswer Second)> PairsOf(IReadOnlyCollection<GradedAnswer> answers)
    {
        var byId = answers.DistinctBy(answer => answer.Question.Id).ToDictionary(answer => answer.Question.Id);
        var pairs = new HashSet<(GradedAnswer, GradedAnswer)>();
        foreach (var answer in byId.Values)
        {
            if (answer.Question.Pair is not { } pair || !byId.TryGetValue(pair, out var other) || ReferenceEquals(answer, other)) continue;
            pairs.Add(string.CompareOrdinal(answer.Question.Id, pair) < 0 ? (answer, other) : (other, answer));
        }

        return pairs;
    }
}
