using Bot.School.Protocols;
using Bot.School.Questions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.School.Norms;

/// <summary>Something wrong in a norm file: which file, which line, what.</summary>
public sealed record NormProblem(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>The norms of a protocol as a file beside it, to be read and corrected by people.</summary>
public static class NormFile
{
    private static readonly string[] NormKeys = ["clause", "quote", "effect", "when", "unless", "requires", "say"];
    private static readonly string[] RequirementKeys = ["met", "failed", "say", "ask"];

    private static readonly Dictionary<string, NormEffect> Effects =
        Enum.GetValues<NormEffect>().ToDictionary(effect => effect.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the norms; whatever is wrong is reported with its line, and that norm is left out.</summary>
    public static (IReadOnlyList<Norm> Norms, IReadOnlyList<NormProblem> Problems) Read(string file, TextReader text, Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var norms = new List<Norm>();
        var problems = new List<NormProblem>();
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException problem)
        {
            return ([], [new NormProblem(file, (int)problem.Start.Line, $"dit is geen YAML: {problem.Message}")]);
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            return ([], [new NormProblem(file, 1, "er staan geen normen in dit bestand")]);
        }

        var reviewed = Text(root, "reviewed") == "true";
        if (Child(root, "norms") is not YamlSequenceNode list)
        {
            return ([], [new NormProblem(file, 1, "de sleutel 'norms' met een lijst ontbreekt")]);
        }

        foreach (var node in list.Children)
        {
            var line = (int)node.Start.Line;
            try
            {
                norms.Add(ReadNorm((YamlMappingNode)node, protocol, reviewed));
            }
            catch (FormatException problem)
            {
                problems.Add(new NormProblem(file, line, problem.Message));
            }
            catch (InvalidCastException)
            {
                problems.Add(new NormProblem(file, line, "een norm bestaat uit sleutels met waarden"));
            }
        }

        return (norms, problems);
    }

    private static Norm ReadNorm(YamlMappingNode node, Protocol protocol, bool reviewed)
    {
        Expect(node, NormKeys);
        var id = Text(node, "clause") ?? throw new FormatException("de norm noemt geen bepaling (clause)");
        var clause = protocol.Find(new ClauseId(id)) ?? throw new FormatException($"er is geen bepaling '{id}' in dit protocol");
        var quote = Text(node, "quote") ?? throw new FormatException($"de norm van '{id}' heeft geen citaat (quote)");
        if (string.IsNullOrWhiteSpace(quote) || !clause.FullText.Contains(quote, StringComparison.Ordinal))
        {
            throw new FormatException($"het citaat staat niet in bepaling '{id}': \"{quote}\"");
        }

        var effect = Text(node, "effect") ?? "";
        if (!Effects.TryGetValue(effect, out var parsed)) throw new FormatException($"onbekend effect '{effect}'; bekend zijn: {string.Join(", ", Effects.Keys)}");
        return new Norm
        {
            Clause = clause.Id,
            Quote = quote,
            Effect = parsed,
            When = Condition(node, "when") ?? FactCondition.Always,
            Unless = Condition(node, "unless"),
            Requirements = Requirements(node),
            Say = Text(node, "say") ?? "",
            Reviewed = reviewed,
            Line = (int)node.Start.Line,
        };
    }

    private static List<Requirement> Requirements(YamlMappingNode node)
    {
        if (Child(node, "requires") is not { } child) return [];
        return [.. ((YamlSequenceNode)child).Children.Cast<YamlMappingNode>().Select(ReadRequirement)];
    }

    private static Requirement ReadRequirement(YamlMappingNode node)
    {
        Expect(node, RequirementKeys);
        return new Requirement(
            Condition(node, "met") ?? throw new FormatException("een eis heeft 'met' nodig"),
            Condition(node, "failed"),
            Text(node, "say") ?? throw new FormatException("een eis heeft 'say' nodig"),
            Text(node, "ask"));
    }

    /// <summary>A key that is misspelt would silently widen the norm: a "when" that nobody reads holds always.</summary>
    private static void Expect(YamlMappingNode node, string[] keys)
    {
        foreach (var key in node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!))
        {
            if (!keys.Contains(key)) throw new FormatException($"onbekende sleutel '{key}'; bekend zijn: {string.Join(", ", keys)}");
        }
    }

    private static FactCondition? Condition(YamlMappingNode node, string key)
    {
        if (Child(node, key) is not { } child) return null;
        return new FactCondition([.. ((YamlMappingNode)child).Children.Select(pair => Term(((YamlScalarNode)pair.Key).Value!, pair.Value))]);
    }

    private static FactTerm Term(string key, YamlNode node)
    {
        var negated = key.StartsWith("not ", StringComparison.Ordinal);
        var orUnknown = key.EndsWith('?');
        var fact = key[(negated ? 4 : 0)..].TrimEnd('?');
        string[] names = node is YamlSequenceNode list
            ? [.. list.Children.Select(child => ((YamlScalarNode)child).Value!)]
            : [((YamlScalarNode)node).Value!];
        if (FactVocabulary.Find(fact) is null) throw new FormatException($"het feit '{fact}' bestaat niet");
        return new FactTerm(fact, [.. names.Select(name =>
            FactVocabulary.Find(fact, name) ?? throw new FormatException($"het feit '{fact}' heeft geen waarde '{name}'"))], negated, orUnknown);
    }

    private static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string? Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;
}
