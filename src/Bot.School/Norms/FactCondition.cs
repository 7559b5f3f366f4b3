using Bot.School.Questions;

namespace Bot.School.Norms;

/// <summary>One term of a condition: a fact must have (or must not have) one of some values.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Values">The values, of which one suffices.</param>
/// <param name="Negated">The term holds when none of the values does.</param>
/// <param name="OrUnknown">The term also holds while nothing is known of it.</param>
public sealed record FactTerm(string Fact, IReadOnlyList<FactValue> Values, bool Negated, bool OrUnknown)
{
    public Truth Holds(PostFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var any = Truth.No;
        for (var i = 0; i < Values.Count; i++)
        {
            var truth = facts.Is(Values[i]);
            if (truth == Truth.Yes)
            {
                any = Truth.Yes;
                break;
            }

            if (truth == Truth.Unknown) any = Truth.Unknown;
        }

        if (any == Truth.Unknown) return OrUnknown ? Truth.Yes : Truth.Unknown;
        return (any == Truth.Yes) != Negated ? Truth.Yes : Truth.No;
    }

    public override string ToString() =>
        $"{Fact}{(OrUnknown ? "?" : "")}: {(Negated ? "not " : "")}{string.Join(" or ", Values.Select(value => value.Name))}";
}

/// <summary>Terms that must all hold, over facts of which each may be known, denied or unknown (Kleene's three-valued logic).</summary>
public sealed record FactCondition(IReadOnlyList<FactTerm> Terms)
{
    public static FactCondition Always { get; } = new([]);

    public Truth Holds(PostFacts facts)
    {
        var all = Truth.Yes;
        for (var i = 0; i < Terms.Count; i++)
        {
            switch (Terms[i].Holds(facts))
            {
                case Truth.No: return Truth.No;
                case Truth.Unknown: all = Truth.Unknown; break;
            }
        }

        return all;
    }

    public override string ToString() => string.Join(", ", Terms);
}

