using System.Text.RegularExpressions;

namespace Bot.ProtocolChanges;

/// <summary>Makes words stand letter for letter in a Markdown text: what would be read as markup is escaped.</summary>
internal static partial class LiteralMarkdown
{
    public static string Of(string words) => string.Join("\n\n", words.Split('\n').Select(line => AtBegin().Replace(Markup().Replace(line, @"\$0"), @"$1\$2")));

    // Sparingly: who edits the draft sees the signs. What looks like a tag is made harmless where the text is shown.
    [GeneratedRegex(@"[\\*`~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\[(?=[^\]]*\]\()")]
    private static partial Regex Markup();

    // A list, a heading or a line.
    [GeneratedRegex(@"^(\s*\d*)([-+#.)=>])")]
    private static partial Regex AtBegin();
}
