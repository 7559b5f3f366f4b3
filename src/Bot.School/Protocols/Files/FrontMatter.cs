using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.School.Protocols.Files;

/// <summary>What a protocol file says about itself above its text: whose it is, its title, version and dates.</summary>
internal sealed record FrontMatter
{
    private const string Fence = "---";

    public static FrontMatter None { get; } = new();

    public string? School { get; init; }

    public string? Title { get; init; }

    public string? Version { get; init; }

    public IReadOnlyDictionary<string, string> Dates { get; init; } = new Dictionary<string, string>();

    /// <summary>The number of lines that the front matter takes, fences included.</summary>
    public int Lines { get; init; }

    /// <summary>Reads the front matter of a file; a problem when it is broken, <see cref="None"/> when there is none.</summary>
    public static (FrontMatter Front, (int Line, string What)? Problem) Read(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0].TrimEnd() != Fence) return (None, null);
        var end = 1;
        while (end < lines.Count && lines[end].TrimEnd() != Fence) end++;
        if (end == lines.Count) return (None, (1, "het begin met --- wordt nergens met --- afgesloten"));
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(string.Join('\n', lines.Skip(1).Take(end - 1))));
            if (yaml.Documents.Count == 0) return (new FrontMatter { Lines = end + 1 }, null);
            return yaml.Documents[0].RootNode is YamlMappingNode map ? Of(map, end + 1) : (None, (2, "tussen de --- regels horen regels als 'title: …' te staan"));
        }
        catch (YamlException broken)
        {
            return (None, ((int)broken.Start.Line + 1, "de gegevens tussen de --- regels zijn niet te lezen; sluit elk aanhalingsteken en haakje, en schrijf ze als 'title: …'"));
        }
    }

    private static (FrontMatter, (int, string)?) Of(YamlMappingNode map, int lines)
    {
        var front = new FrontMatter { Lines = lines };
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value;
            var line = (int)key.Start.Line + 1;
            if (name == "dates" && value is YamlMappingNode dates)
            {
                front = front with { Dates = dates.Children.ToDictionary(date => date.Key.ToString(), date => date.Value.ToString()) };
                continue;
            }

            if (value is not YamlScalarNode { Value: { Length: > 0 } words }) return (None, (line, $"achter '{name}:' hoort een woord of zin te staan"));
            switch (name)
            {
                case "school": front = front with { School = words }; break;
                case "title": front = front with { Title = words }; break;
                case "version": front = front with { Version = words }; break;
                default: return (None, (line, $"'{name}' is hier niet bekend; bekend zijn school, title, version en dates"));
            }
        }

        return (front, null);
    }
}
