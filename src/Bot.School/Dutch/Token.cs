namespace Bot.School.Dutch;

/// <summary>What kind of characters a token is made of.</summary>
public enum TokenKind
{
    Word,
    Number,
    Punctuation,
    Quote,
    Symbol,
}

/// <summary>A word, number or mark of a text, with where it stands.</summary>
/// <param name="Text">The characters as written.</param>
/// <param name="Norm">Lower case, without diacritics, abbreviations and spoken forms written out ("m'n" is "mijn", "fb" is "facebook").</param>
/// <param name="Start">Offset of the first character in the text.</param>
/// <param name="Kind">What the token is made of.</param>
public readonly record struct Token(string Text, string Norm, int Start, TokenKind Kind)
{
    public int End => Start + Text.Length;
}
