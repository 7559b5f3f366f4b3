using Bot.School.Questions;

namespace Bot.School.Precedents;

/// <summary>Whether two questions are about the same thing, as far as facts were read.</summary>
internal static class FactAgreement
{
    /// <summary>On what a yes can hang: where the one question says it and the other does not, or says otherwise, they are two questions.</summary>
    private static readonly HashSet<string> Decisive =
    [
        "kind", "act", "group", "account", "capacity", "notice", "employee", "role", "image", "recognisable", "consent", "permission", "time", "data", "secret", "tone", "shame", "names_school", "other", "harm",
        "commercial", "maker", "past", "pressure", "doubt",
    ];

    /// <summary>Whether what the one says is denied by the other, of anything on which a yes can hang.</summary>
    public static bool Clash(PostFacts one, PostFacts other) =>
        FactVocabulary.Values.Any(value => Decisive.Contains(value.Fact) && Differ(one.Is(value), other.Is(value)));

    /// <summary>Whether both say the same of everything on which a yes can hang, and neither denies anything that the other says.</summary>
    public static bool IsWhole(PostFacts one, PostFacts other) =>
        FactVocabulary.Values.All(value => Decisive.Contains(value.Fact) ? Is(one, value) == Is(other, value) : !Differ(one.Is(value), other.Is(value)));

    /// <summary>Where no tone was read it is neutral: a "hoi" more does not make another question.</summary>
    private static Truth Is(PostFacts facts, FactValue value) =>
        value.Fact != "tone" || facts.Knows("tone") ? facts.Is(value) : value.Name == "kind" ? Truth.Yes : Truth.No;

    private static bool Differ(Truth one, Truth other) => one != Truth.Unknown && other != Truth.Unknown && one != other;
}
