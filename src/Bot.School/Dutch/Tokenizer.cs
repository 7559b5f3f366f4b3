namespace Bot.School.Dutch;

/// <summary>
/// Cuts a text into words, numbers and marks, in one pass. Apostrophes and hyphens inside a word keep it one word
/// ("foto's", "ib'er", "privé-mening"), as do the dots of an abbreviation ("t.a.v."); white space and control characters are no tokens.
/// </summary>
public static class Tokenizer
{
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 5 + 4);
        for (var at = 0; at < text.Length;)
        {
            var token = TokenAt(text, at);
            if (token is { } found) tokens.Add(found);
            at = token?.End ?? at + 1;
        }

        return tokens;
    }

    private static Token? TokenAt(string text, int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c) || char.IsControl(c) || Letters.IsInvisible(c)) return null;
        if (char.IsLetterOrDigit(c)) return WordOrNumber(text, at);
        if (ClippedWordEnd(text, at) is { } end) return Word(text, at, end);
        if (Letters.IsQuote(c)) return Mark(text, at, 1, TokenKind.Quote);
        if (char.IsPunctuation(c)) return Mark(text, at, 1, TokenKind.Punctuation);
        return Mark(text, at, PictureLength(text, at), TokenKind.Symbol);
    }

    private static Token WordOrNumber(string text, int start)
    {
        if (AbbreviationEnd(text, start) is { } dotted) return Word(text, start, dotted);
        var end = start;
        var onlyDigits = true;
        while (end < text.Length)
        {
            var c = text[end];
            if (char.IsLetter(c)) onlyDigits = false;
            else if (!char.IsDigit(c) && !Letters.IsInvisible(c) && !Joins(text, end)) break;
            end++;
        }

        return onlyDigits ? Mark(text, start, end - start, TokenKind.Number) : Word(text, start, end);
    }

    /// <summary>Whether a mark holds the characters at both sides together: "foto's", "privé-mening", "12.30", "06-12345678".</summary>
    private static bool Joins(string text, int at)
    {
        if (at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) return false;
        var c = text[at];
        if (Letters.IsHyphen(c)) return true;
        if (Letters.IsApostrophe(c)) return char.IsLetter(text[at + 1]);
        return c is '.' or ',' or ':' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
    }

    /// <summary>The end of "'t", "'k", "'m", "'n", "'s" or "'r": an apostrophe that is no quotation mark.</summary>
    private static int? ClippedWordEnd(string text, int at)
    {
        if (!Letters.IsApostrophe(text[at]) || at + 1 >= text.Length) return null;
        if (text[at + 1] is not ('t' or 'k' or 'm' or 'n' or 's' or 'r' or 'T' or 'K' or 'S')) return null;
        var end = at + 2;
        return end == text.Length || (!char.IsLetterOrDigit(text[end]) && !Letters.IsQuote(text[end])) ? end : null;
    }

    /// <summary>The end of "t.a.v." or "o.a": single letters with dots between them.</summary>
    private static int? AbbreviationEnd(string text, int start)
    {
        var end = start;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.') end += 2;
        var letters = (end - start) / 2;
        var lastWithoutDot = end < text.Length && char.IsLetter(text[end])
            && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
        if (lastWithoutDot)
        {
            end++;
            letters++;
        }

        return letters > 1 ? end : null;
    }

    /// <summary>The length of a symbol; an emoji takes its skin tone, its variant and what is joined to it along.</summary>
    private static int PictureLength(string text, int at)
    {
        var end = at + UnitLength(text, at);
        while (end < text.Length)
        {
            var joiner = text[end] == '\u200D' && end + 1 < text.Length
                && (char.IsSurrogate(text[end + 1]) || char.IsSymbol(text[end + 1]));
            if (joiner) end += 1 + UnitLength(text, end + 1);
            else if (Letters.IsInvisible(text[end])) end++;
            else if (IsSkinTone(text, end)) end += 2;
            else break;
        }

        return end - at;
    }

    private static int UnitLength(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool IsSkinTone(string text, int at) =>
        text[at] == '\uD83C' && at + 1 < text.Length && text[at + 1] is >= '\uDFFB' and <= '\uDFFF';

    private static Token Word(string text, int start, int end)
    {
        var written = text[start..end];
        return new Token(written, Spelling.Normalize(written), start, TokenKind.Word);
    }

    private static Token Mark(string text, int start, int length, TokenKind kind)
    {
        var written = text.Substring(start, length);
        var norm = kind == TokenKind.Quote && length == 1 ? QuoteNorm(written[0]) : written;
        return new Token(written, norm, start, kind);
    }

    private static string QuoteNorm(char quote) => Letters.IsApostrophe(quote) || quote == '\u201A' ? "'" : "\"";
}
