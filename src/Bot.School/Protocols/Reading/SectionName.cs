using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>How people call a section and what is in it, and the stem of the ids of its clauses.</summary>
/// <param name="Full">The name before ", 2e alinea": the heading's words.</param>
/// <param name="Short">The name before an item's number: "A", "Artikel 3", or the heading's words.</param>
/// <param name="Stem">The beginning of the ids.</param>
/// <param name="Joint">What parts the name from a numbered item: "A" + "." + "6", "Artikel 3" + " lid " + "d".</param>
internal sealed partial record SectionName(string Full, string Short, string Stem, string Joint)
{
    private static readonly SectionName BeforeTitle = new("Boven de titel", "Boven de titel", "boven-de-titel", " ");
    private static readonly SectionName BelowTitle = new("Onder de titel", "Onder de titel", "onder-de-titel", " ");
    private static readonly SectionName Introduction = new("Inleiding", "Inleiding", "inleiding", " ");

    /// <summary>What a text that stands under no heading is called.</summary>
    public static SectionName OfUntitled(Section section, bool hasIntroduction) =>
        section.IsBeforeTitle ? BeforeTitle : hasIntroduction ? BelowTitle : Introduction;

    /// <summary>Names a section; <paramref name="takenStems"/> holds the stems given out, with the heading that has each.</summary>
    public static SectionName Of(ReadLine heading, Dictionary<string, string> takenStems)
    {
        var text = heading.Text.TrimEnd(':', '?', '.', '…', ' ');
        var match = Numbered().Match(text);
        if (match.Groups["article"] is { Success: true } article)
        {
            var name = CleanText.Fold(article.Value);
            return new(name, name, Taken(Slug.Of(name), text, takenStems), Lid().IsMatch(name) ? " lid " : " onder ");
        }

        if (match.Groups["capital"] is { Success: true } capital) return new(text, capital.Value, Taken(Slug.Of(capital.Value), text, takenStems), ".");
        if (match.Groups["number"] is { Success: true } number)
            return new(text, number.Value, Taken($"{Slug.Of(number.Value)}-{Slug.OfHeading(match.Groups["rest"].Value, 1)}", text, takenStems), ".");
        return new(text, text, Taken(Slug.OfHeading(text, 1), text, takenStems), " ");
    }

    private static string Taken(string stem, string heading, Dictionary<string, string> takenStems)
    {
        var words = 1;
        var wished = stem;
        while (!takenStems.TryAdd(stem, heading) && takenStems[stem] != heading)
        {
            var longer = Slug.OfHeading(heading, ++words);
            if (words > 8) break;
            stem = longer.StartsWith(wished, StringComparison.Ordinal) ? longer : $"{wished}-{longer}";
        }

        return stem;
    }

    [GeneratedRegex("""^(?:(?<article>(?:Artikel|Art\.|Hoofdstuk|Paragraaf|Bijlage|Deel|Onderdeel|Stap|§)\s*(?:\d+(?:\.\d+)*|[A-Z]\b|[IVX]+\b))|(?<capital>(?-i:[A-Z]))[.)]\s|(?<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?<rest>.+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex("""^(Art|§)""", RegexOptions.IgnoreCase)]
    private static partial Regex Lid();
}
