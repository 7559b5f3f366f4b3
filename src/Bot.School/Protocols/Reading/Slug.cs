using System.Text;
using Bot.School.Dutch;

namespace Bot.School.Protocols.Reading;

/// <summary>Turns Dutch words into the small letters, digits and dashes that ids are made of.</summary>
internal static class Slug
{
    // Words that say too little to name a section by: they are taken along, not counted.
    private static readonly HashSet<string> Hollow =
    [
        "de", "het", "een", "en", "of", "van", "voor", "in", "op", "bij", "met", "te", "om", "aan", "is", "ik", "we", "wij", "je", "u", "mag", "moet", "kan", "mogen",
        "wat", "wie", "hoe", "wanneer", "waar", "waarom", "welke", "doe", "doen", "doet", "als", "er", "dit", "dat", "ons", "onze", "social", "sociale",
        "algemene", "aanvullende", "overige", "specifieke", "belangrijke",
    ];

    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Where(letter => !Letters.IsApostrophe(letter) && !Letters.IsInvisible(letter)).Select(Letters.Fold))
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The first words of a heading, as many as say something: "Richtlijnen gebruik social media" is "richtlijnen".</summary>
    public static string OfHeading(string heading, int words)
    {
        var parts = Of(heading).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(parts, part => !Hollow.Contains(part));
        if (first < 0) return parts.Length == 0 ? "deel" : string.Join('-', parts);
        // "Media" alone would say something else than "sociale media".
        var start = first > 0 && parts[first - 1] is ("social" or "sociale") ? first - 1 : first;
        var end = first;
        for (var counted = 0; end < parts.Length && counted < words; end++) counted += Hollow.Contains(parts[end]) ? 0 : 1;
        return string.Join('-', parts[start..end]);
    }
}
