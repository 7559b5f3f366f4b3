namespace Bot.School.Protocols.Reading;

/// <summary>Finds the sentences of a clause. An abbreviation does not end one, a line feed always does.</summary>
internal static class SentenceSplitter
{
    // Only those that are seldom the last word; "etc." ends a sentence when a capital follows.
    private static readonly HashSet<string> NeverLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "a.u.b", "art", "bijv", "blz", "bv", "ca", "d.d", "d.m.v", "dhr", "dr", "drs", "e.v", "evt", "i.c", "i.o.m", "i.p.v", "i.s.m",
        "i.v.m", "incl", "excl", "ing", "ir", "jl", "m.a.w", "m.b.t", "m.b.v", "m.i.v", "m.n", "m.u.v", "max", "mevr", "min", "mr", "mw",
        "n.a.v", "nl", "nr", "o.a", "o.b.v", "o.g.v", "o.i.v", "o.l.v", "o.m", "p", "pag", "prof", "resp", "st", "t.a.v", "t.b.v", "t.g.v",
        "t.h.v", "t.n.v", "t.o.v", "t/m", "tel", "v.a", "vgl", "w.o", "z.g", "zgn", "zg",
    };

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') Close(i);
            else if (text[i] is '.' or '!' or '?' or '…' && Ends(text, i, out var end)) Close(i = end);
        }

        Close(text.Length);
        return sentences;

        void Close(int end)
        {
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            var stop = end;
            while (stop > start && char.IsWhiteSpace(text[stop - 1])) stop--;
            if (stop > start) sentences.Add(new Sentence(start, stop - start));
            start = end;
        }
    }

    private static bool Ends(string text, int at, out int end)
    {
        end = at + 1;
        while (end < text.Length && IsClosing(text[end])) end++;
        if (end == text.Length) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || IsOpening(text[next]))) next++;
        if (next == text.Length) return true;
        if (!char.IsUpper(text[next]) && !char.IsDigit(text[next])) return false;
        return text[at] != '.' || !IsAbbreviation(text, at);
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && !IsOpening(text[start - 1])) start--;
        var word = text[start..dot];
        return NeverLast.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
    }

    private static bool IsClosing(char sign) => sign is '.' or '!' or '?' or '…' or ')' or '"' or '\'' or '”' or '’' or '*' or '»' or '¹' or '²' or '³' || (sign >= '⁰' && sign <= '⁹');

    private static bool IsOpening(char sign) => sign is '"' or '\'' or '“' or '„' or '‘' or '(' or '«';
}
