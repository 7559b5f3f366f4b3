using Bot.School.Dutch;

namespace Bot.School.Questions;

/// <summary>Finds the draft in a message: the words that would be posted, inside quotation marks or as quoted lines.</summary>
public static class Drafts
{
    /// <summary>Shorter stretches between quotation marks are words that are mentioned, not a draft.</summary>
    private const int FewestWords = 3;

    /// <summary>For each token whether it stands inside a draft.</summary>
    public static bool[] Mark(string text, IReadOnlyList<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        var inside = new bool[tokens.Count];
        for (var open = 0; open < tokens.Count; open++)
        {
            if (tokens[open].Kind != TokenKind.Quote || !Opens(text, tokens[open])) continue;
            var close = Closing(text, tokens, open);
            if (close < 0) continue;
            if (close - open - 1 >= FewestWords) Array.Fill(inside, true, open + 1, close - open - 1);
            open = close;
        }

        MarkQuotedLines(text, tokens, inside);
        return inside;
    }

    /// <summary>Lines that begin with "&gt;", as mail and chat programs mark quoted words.</summary>
    private static void MarkQuotedLines(string text, IReadOnlyList<Token> tokens, bool[] inside)
    {
        var quoted = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var start = tokens[i].Start;
            var beginsLine = i == 0 || text.AsSpan(tokens[i - 1].End, start - tokens[i - 1].End).Contains('\n');
            if (beginsLine) quoted = text[start] == '>';
            if (quoted) inside[i] = true;
        }
    }

    private static bool Opens(string text, Token quote) =>
        (quote.Start == 0 || !char.IsLetterOrDigit(text[quote.Start - 1]))
        && quote.End < text.Length && !char.IsWhiteSpace(text[quote.End]);

    private static int Closing(string text, IReadOnlyList<Token> tokens, int open)
    {
        for (var i = open + 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote || !Matches(text[tokens[open].Start], text[tokens[i].Start])) continue;
            var end = tokens[i].End;
            if (end >= text.Length || !char.IsLetterOrDigit(text[end])) return i;
        }

        return -1;
    }

    private static bool Matches(char open, char close) => open switch
    {
        '\'' or '‘' or '‚' => close is '\'' or '’' or '‘',
        '«' => close == '»',
        _ => close is '"' or '”' or '“' or '„',
    };
}
