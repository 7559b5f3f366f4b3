using System.Collections.Frozen;

namespace Bot.Language.Privacy;

/// <summary>How much a listed first name says by itself.</summary>
internal enum NameShade
{
    /// <summary>No listed first name.</summary>
    None,

    /// <summary>As good as a plain word ("net", "rijk"): the sentence must say that it is a name.</summary>
    Hard,

    /// <summary>Also a word ("roos"): a capital in mid-sentence or the words around it must say that it is a name.</summary>
    Weak,

    /// <summary>A name wherever it stands, also with a small letter.</summary>
    Strong,
}

/// <summary>The lists of names and of words around names. All words are folded (<see cref="Folding.Fold"/>).</summary>
internal static class NameLists
{
    private static readonly FrozenSet<string> FirstNames = WordFile.Read("first-names.txt");
    private static readonly FrozenSet<string> Surnames = WordFile.Read("surnames.txt");
    private static readonly FrozenSet<string> StrongNames = WordFile.Read("strong-names.txt");
    private static readonly FrozenSet<string> WeakNames = WordFile.Read("weak-names.txt");
    private static readonly FrozenSet<string> HardNames = WordFile.Read("hard-names.txt");

    /// <summary>With a small letter always the plain word.</summary>
    public static readonly FrozenSet<string> NeverLower = WordFile.Read("never-lower.txt");

    /// <summary>First names that are also things one can count: bare after a preposition they are a name.</summary>
    public static readonly FrozenSet<string> NounNames = WordFile.Read("noun-names.txt");

    public static readonly FrozenSet<string> VerbsAfterAName = WordFile.Read("verbs-after-a-name.txt");

    /// <summary>Words after which an organisation, a building or a work has its name.</summary>
    public static readonly FrozenSet<string> PlacesOfThings = WordFile.Read("places-of-things.txt");

    /// <summary>Words that stand right before a name, with the role that they give.</summary>
    public static readonly FrozenDictionary<string, string> RoleWords = WordFile.ReadNamed("roles.txt");

    /// <summary>The small words of surnames: "van der", "El", "'t".</summary>
    public static readonly FrozenSet<string> Particles = new[]
    {
        "van", "de", "der", "den", "ter", "ten", "te", "'t", "t", "'s", "op", "in", "uit", "aan", "el", "al", "ben", "bin", "bint", "ibn", "abu", "abou",
        "ait", "oulad", "ouled", "ould", "la", "le", "du", "da", "dos", "das", "do", "di", "del", "della", "von", "vom", "zu", "mc", "mac", "o", "st", "het", "vander", "vanden", "vd", "v.d", "v.d.",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Particles that are no Dutch words: what follows them is a surname, also with a small letter.</summary>
    public static readonly FrozenSet<string> ForeignParticles = new[]
    {
        "el", "ait", "oulad", "ouled", "ould", "ibn", "bint", "abu", "abou", "von", "della", "dos", "mc", "mac", "vd", "v.d", "v.d.", "vander", "vanden",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static NameShade FirstName(string key)
    {
        if (!FirstNames.Contains(key)) return HasParts(key, FirstNames.Contains) ? NameShade.Strong : NameShade.None;
        if (HardNames.Contains(key)) return NameShade.Hard;
        if (StrongNames.Contains(key)) return NameShade.Strong;
        return key.Length <= 2 || WeakNames.Contains(key) || DutchWords.Contains(key) ? NameShade.Weak : NameShade.Strong;
    }

    public static NameShade Surname(string key)
    {
        if (!Surnames.Contains(key)) return FirstName(key) == NameShade.None && HasParts(key, IsListed) ? NameShade.Strong : NameShade.None;
        if (HardNames.Contains(key) || key.Length <= 2) return NameShade.Hard;
        return DutchWords.Contains(key) || WeakNames.Contains(key) ? NameShade.Weak : NameShade.Strong;
    }

    public static bool IsListed(string key) => FirstNames.Contains(key) || Surnames.Contains(key);

    /// <summary>"Jan-Willem" of first names, "Jansen-Bakker" of surnames.</summary>
    private static bool HasParts(string key, Func<string, bool> isListed)
    {
        if (!key.Contains('-', StringComparison.Ordinal)) return false;
        var parts = key.Split('-');
        return parts.All(part => part.Length > 0 && isListed(part)) && parts.Any(part => part.Length > 2);
    }
}
