namespace Bot.School.Precedents;

/// <summary>How alike a question and a precedent are.</summary>
internal enum Nearness
{
    /// <summary>About the same: worth showing.</summary>
    Alike,

    /// <summary>As good as the same, and no fact on which a yes can hang differs: enough to hold back.</summary>
    VeryAlike,

    /// <summary>The same in every word that may matter: enough to let through.</summary>
    Same,
}

/// <summary>A precedent that was found.</summary>
internal sealed record FoundPrecedent(Precedent Precedent, Nearness Nearness, double Likeness);

/// <summary>Finds the precedents that a question is like. Immutable.</summary>
internal sealed class PrecedentSearch
{
    /// <summary>From this likeness of words a precedent is shown. Measured on pairs that say the same and pairs that do not.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>From this likeness it may hold back.</summary>
    private const double LeastVeryAlike = 0.75;

    private readonly Dictionary<Precedent, QuestionTraits?> _traits;

    private PrecedentSearch(IReadOnlyList<Precedent> precedents, Dictionary<Precedent, QuestionTraits?> traits)
    {
        Precedents = precedents;
        _traits = traits;
    }

    public IReadOnlyList<Precedent> Precedents { get; }

    /// <param name="precedents">Those of one school.</param>
    /// <param name="read">Reads what was asked then; null when it is no Dutch question.</param>
    /// <param name="before">What it was built of is not read again.</param>
    public static PrecedentSearch Of(IReadOnlyList<Precedent> precedents, Func<Precedent, QuestionTraits?> read, PrecedentSearch? before = null)
    {
        var known = before?.Precedents.ToDictionary(old => old.Case) ?? [];
        var traits = new Dictionary<Precedent, QuestionTraits?>(ReferenceEqualityComparer.Instance);
        foreach (var precedent in precedents)
            traits[precedent] = known.TryGetValue(precedent.Case, out var old) && old.Turns.SequenceEqual(precedent.Turns) ? before!._traits[old] : read(precedent);

        return new PrecedentSearch(precedents, traits);
    }

    /// <summary>The precedents that are like a question, the nearest first; of equally near ones those that hold back before the others, then the last one.</summary>
    public IReadOnlyList<FoundPrecedent> Find(QuestionTraits question) =>
        [.. Precedents.Select(precedent => Compare(precedent, _traits[precedent], question)).OfType<FoundPrecedent>()
            .OrderByDescending(found => found.Nearness)
            .ThenByDescending(found => found.Nearness == Nearness.Alike ? default : found.Precedent.Ruling.Decision)
            .ThenByDescending(found => found.Likeness)
            .ThenByDescending(found => found.Precedent.Ruling.At)];

    private static FoundPrecedent? Compare(Precedent precedent, QuestionTraits? then, QuestionTraits now)
    {
        if (then is null) return null;
        var likeness = then.Likeness(now);
        var turnsTheSame = then.Denied.SetEquals(now.Denied);
        var isSame = turnsTheSame && then.Telling.SetEquals(now.Telling);
        if ((likeness < LeastAlike && !isSame) || FactAgreement.Clash(then.Patterns, now.Patterns)) return null;
        var isWhole = precedent.IsWhole && !then.EndsInReply && !now.EndsInReply;
        var nearness = isWhole && turnsTheSame && then.Numbers.SetEquals(now.Numbers) && FactAgreement.IsWhole(then.Facts, now.Facts) && FactAgreement.IsWhole(then.Patterns, now.Patterns)
            ? isSame ? Nearness.Same : likeness >= LeastVeryAlike ? Nearness.VeryAlike : Nearness.Alike
            : Nearness.Alike;
        return new FoundPrecedent(precedent, nearness, likeness);
    }
}
