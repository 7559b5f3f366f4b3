namespace Bot.School.Dutch.Patterns;

/// <summary>
/// Reads pattern files. A line "[consent=refused]" names what the lines below it say. A line is words in order:
/// <c>word</c>, <c>begin*</c>, <c>*end</c>, <c>*part*</c>, <c>@class</c>, <c>(a|b)</c>, <c>_</c> (any one word), <c>?word</c> (may be absent),
/// <c>!word</c> (must not follow), <c>..</c> (up to three words between), <c>...</c> (up to eight), <c>^</c> and <c>$</c> (edge of the sentence).
/// "not: " before it makes it a denial, "draft: " and "ask: " keep it inside or outside the draft; " -- word word" at the end names words
/// that must not stand in the same sentence. A line "@class = word word" makes a class.
/// </summary>
internal static class PatternFile
{
    public static void Read(string file, IEnumerable<string> lines, WordMatcher words, ICollection<Pattern> patterns)
    {
        var label = "";
        var number = 0;
        foreach (var raw in lines)
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            try
            {
                if (line[0] == '[') label = line.Trim('[', ']');
                else if (line[0] == '@' && line.Contains(" = ", StringComparison.Ordinal)) ReadClass(line, words);
                else patterns.Add(ReadPattern(line, label, number, words));
            }
            catch (FormatException problem)
            {
                throw new InvalidDataException($"{file}:{number}: {problem.Message}: \"{line}\"", problem);
            }
        }
    }

    private static void ReadClass(string line, WordMatcher words)
    {
        var parts = line.Split(" = ", 2);
        foreach (var word in Words(parts[1])) words.AddToClass(parts[0].Trim(), word);
    }

    private static Pattern ReadPattern(string line, string label, int number, WordMatcher words)
    {
        if (label.Length == 0) throw new FormatException("a pattern needs a [fact=value] above it");
        var halves = line.Split(" -- ", 2);
        int[] unless = halves.Length == 2 ? [.. Words(halves[1]).Select(words.NumberOf)] : [];
        var rest = halves[0];
        var denial = Take(ref rest, "not: ");
        var place = Take(ref rest, "draft: ") ? PatternPlace.InDraft : Take(ref rest, "ask: ") ? PatternPlace.OutsideDraft : PatternPlace.Anywhere;
        var atStart = Take(ref rest, "^ ");
        var atEnd = rest.EndsWith(" $", StringComparison.Ordinal);
        if (atEnd) rest = rest[..^2];
        var steps = new List<PatternStep>();
        var between = 0;
        foreach (var word in Words(rest))
        {
            if (word is ".." or "...")
            {
                between = word == ".." ? 3 : 8;
                continue;
            }

            steps.Add(ReadStep(word, between, words));
            between = 0;
        }

        if (steps.Count == 0 || steps[0] is { IsOptional: true } or { IsForbidden: true } or { Forms.Length: 0 })
            throw new FormatException("a pattern begins with a word that must be there");
        return new Pattern(label, denial, place, atStart, atEnd, [.. steps], unless, number);
    }

    private static PatternStep ReadStep(string word, int between, WordMatcher words)
    {
        var optional = word[0] == '?' && word.Length > 1;
        var forbidden = word[0] == '!' && word.Length > 1;
        var core = optional || forbidden ? word[1..] : word;
        if (core == "_") return new PatternStep([], between, optional, forbidden);
        var forms = core[0] == '(' ? core.Trim('(', ')').Split('|') : [core];
        return new PatternStep([.. forms.Select(words.NumberOf)], between, optional, forbidden);
    }

    private static bool Take(ref string line, string prefix)
    {
        if (!line.StartsWith(prefix, StringComparison.Ordinal)) return false;
        line = line[prefix.Length..].TrimStart();
        return true;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
