using System.Text.RegularExpressions;

namespace Bot.School.Protocols.Reading;

/// <summary>Finds the line with the protocol's title.</summary>
internal static partial class TitleLine
{
    /// <summary>The index of the title; -1 when no heading above the text can be one.</summary>
    public static int Find(IReadOnlyList<ReadLine> lines)
    {
        var first = -1;
        var isBelowText = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is LineKind.Text or LineKind.Item)
            {
                if (first >= 0) return -1;
                isBelowText = true;
            }

            if (lines[i].Kind != LineKind.Heading) continue;
            if (lines[i].Level == 1) return i;
            if (isBelowText || IsFirstChapter(lines[i].Text)) return first;
            // Above the title may stand what the text is an annex to.
            if (NamesAProtocol().IsMatch(lines[i].Text)) return i;
            if (first >= 0) return first;
            first = i;
        }

        return -1;
    }

    /// <summary>Whether a heading is that of a first chapter, so that the title must stand above it.</summary>
    public static bool IsFirstChapter(string text) => FirstChapter().IsMatch(text);

    [GeneratedRegex("""^(\d|[A-Z][.)]\s|Artikel|Hoofdstuk|Inleiding|Voorwoord|Aanleiding|Doel\b)""", RegexOptions.IgnoreCase)]
    private static partial Regex FirstChapter();

    [GeneratedRegex("""protocol|reglement|gedragscode|afspraken|beleid|richtlijn|notitie""", RegexOptions.IgnoreCase)]
    private static partial Regex NamesAProtocol();
}
