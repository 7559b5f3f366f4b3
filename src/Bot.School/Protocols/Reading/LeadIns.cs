namespace Bot.School.Protocols.Reading;

/// <summary>Finds the sentence that introduces a list.</summary>
internal static class LeadIns
{
    /// <summary>The lead-in of the list that begins at <paramref name="block"/>; null when none stands above it.</summary>
    public static string? Of(Section section, int block)
    {
        if (block == 0) return section.Heading is { Text: [.., ':'] } heading ? heading.Text : null;
        return section.Blocks[block - 1] is Paragraph { Text: var text } && Introduces(text) ? LastSentence(text) : null;
    }

    /// <summary>Whether a paragraph is nothing but the lead-in of what follows.</summary>
    public static bool IsOnlyLeadIn(Section section, int block) =>
        section.Blocks[block] is Paragraph { Text: var text } && block + 1 < section.Blocks.Count && section.Blocks[block + 1] is not Paragraph
        && Introduces(text) && SentenceSplitter.Split(text).Count == 1;

    private static bool Introduces(string text) => text[^1] is ':' or '…' or not ('.' or '!' or ';' or ')' or '"') || text.EndsWith("...", StringComparison.Ordinal);

    private static string LastSentence(string text) => SentenceSplitter.Split(text)[^1].In(text);
}
