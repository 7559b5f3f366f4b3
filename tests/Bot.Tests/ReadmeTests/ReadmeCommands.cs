using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Tests.ReadmeTests;

/// <summary>A command of the README that starts the program.</summary>
/// <param name="Arguments">What stands after "dotnet run --project src/Bot".</param>
/// <param name="Output">The text block that follows it, or null.</param>
internal sealed record ReadmeCommand(string Line, IReadOnlyList<string> Arguments, string? Output)
{
    public bool Serves => Arguments.Count == 0;

    public bool Asks => Arguments is ["ask", ..];

    public bool Compares => Arguments is ["protocols", "diff", ..];
}

/// <summary>Finds the commands in the shell blocks of a Markdown text.</summary>
internal static partial class ReadmeCommands
{
    private const string Start = "dotnet run --project src/Bot";

    public static IReadOnlyList<ReadmeCommand> In(string markdown)
    {
        var blocks = Fenced().Matches(markdown.ReplaceLineEndings("\n")).Select(match => (Kind: match.Groups["kind"].Value, Text: match.Groups["text"].Value)).ToList();
        var commands = new List<ReadmeCommand>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind != "sh") continue;
            var shown = i + 1 < blocks.Count && blocks[i + 1].Kind == "text" ? blocks[i + 1].Text : null;
            var lines = blocks[i].Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var line in lines.Where(line => line == Start || line.StartsWith($"{Start} ", StringComparison.Ordinal)))
            {
                // What is shown below a block comes from its last command.
                commands.Add(new ReadmeCommand(line, [.. Words(line[Start.Length..]).SkipWhile(word => word == "--")], line == lines[^1] ? shown : null));
            }
        }

        return commands;
    }

    /// <summary>Cuts a line as a shell does: single and double quotes, a backslash, and "#" for the rest.</summary>
    public static IReadOnlyList<string> Words(string line)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        char? quote = null;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote is null && word is null && c == '#') break;
            if (quote is null && c is '"' or '\'')
            {
                quote = c;
                word ??= new StringBuilder();
            }
            else if (c == quote)
            {
                quote = null;
            }
            else if (quote is null && c == ' ')
            {
                if (word is not null) words.Add(word.ToString());
                word = null;
            }
            else
            {
                if (c == '\\' && quote != '\'' && i + 1 < line.Length) c = line[++i];
                (word ??= new StringBuilder()).Append(c);
            }
        }

        if (word is not null) words.Add(word.ToString());
        return words;
    }

    [GeneratedRegex(@"^```(?<kind>\w*)[^\n]*\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
