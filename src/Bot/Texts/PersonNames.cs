using Bot.School.Cases;

namespace Bot.Texts;

/// <summary>What people and conversations are called in a sentence.</summary>
internal static class PersonNames
{
    private const int Longest = 80;

    // What some client reads as markup or as an address to open. Only names go through here: they are said within our own sentences.
    private const string Markup = "*_`~#<>[]()|\\&\":/";

    /// <summary>Who asked; "een medewerker" when nobody may know any more.</summary>
    public static string Asker(CasePerson asker) => Named(asker) ?? "een medewerker";

    /// <summary>Who ruled, took it on, asked back; "een leidinggevende" when nobody may know any more.</summary>
    public static string Supervisor(CasePerson? by) => Named(by) ?? "een leidinggevende";

    /// <summary>A name without line ends and without signs that some client would read as markup.</summary>
    public static string Plain(string name)
    {
        var plain = string.Join(' ', string.Concat(name.Select(sign => Markup.Contains(sign, StringComparison.Ordinal) || char.IsControl(sign) ? ' ' : sign))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return AnswerTexts.Begin(plain, Longest);
    }

    /// <summary>A telephone number as it was written, without anything else.</summary>
    public static string Phone(string number) => AnswerTexts.Begin(string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || " +-()".Contains(sign, StringComparison.Ordinal))).Trim(), Longest);

    /// <summary>The words with a capital, to begin a sentence with.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string? Named(CasePerson? person) => person?.Name is { } name && Plain(name) is { Length: > 0 } plain ? plain : null;
}
