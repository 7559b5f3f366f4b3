namespace Bot.School.Dutch;

/// <summary>The runs of four characters of a text's words, which meet where words differ in ending, compound or typing.</summary>
internal static class Grams
{
    private const uint Mask = 0xFFFFF;

    /// <summary>Appends the grams of the words; each gram is four characters of five bits, a word's edges counted as a character.</summary>
    public static void Append(IReadOnlyList<Token> tokens, List<uint> grams)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || Terms.IsStopWord(token.Norm)) continue;
            uint gram = 0;
            for (var at = 0; at <= token.Norm.Length; at++)
            {
                gram = (gram << 5 | (at < token.Norm.Length ? Code(token.Norm[at]) : 0)) & Mask;
                if (at >= 2) grams.Add(gram);
            }
        }
    }

    private static uint Code(char c) => c is >= 'a' and <= 'z' ? (uint)(c - 'a' + 1) : 27u + c % 5u;
}
