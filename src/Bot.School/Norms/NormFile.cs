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
            return ([], [new NormProblem(file, (int)problem.Start.Line, $"this is no YAML: {problem.Message}")]);
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            return ([], [new NormProblem(file, 1, "the file holds no norms")]);
        }

        var reviewed = Text(root, "reviewed") == "true";
        if (Child(root, "norms") is not YamlSequenceNode list)
        {
            return ([], [new NormProblem(file, 1, "the key 'norms' with a list is missing")]);
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
                problems.Add(new NormProblem(file, line, "a norm is written as keys and values"));
            }
        }

        return (norms, problems);
    }

    private static Norm ReadNorm(YamlMappingNode node, Protocol protocol, bool reviewed)
    {
        var id = Text(node, "clause") ?? throw new FormatException("the norm names no clause");
        var clause = protocol.Find(new ClauseId(id)) ?? throw new FormatException($"there is no clause '{id}' in this protocol");
        var quote = Text(node, "quote") ?? throw new FormatException($"the norm of '{id}' has no quote");
        if (!clause.FullText.Contains(quote, StringComparison.Ordinal))
        {
            throw new FormatException($"the quote does not stand in clause '{id}': \"{quote}\"");
        }

        var effect = Text(node, "effect") ?? "";
        if (!Enum.TryParse<NormEffect>(effect, ignoreCase: true, out var parsed)) throw new FormatException($"unknown effect '{effect}'");
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
        if (Child(node, "requires") is not YamlSequenceNode list) return [];
        return [.. list.Children.Cast<YamlMappingNode>().Select(item => new Requirement(
            Condition(item, "met") ?? throw new FormatException("a requirement needs 'met'"),
            Condition(item, "failed"),
            Text(item, "say") ?? throw new FormatException("a requirement needs 'say'"),
            Text(item, "ask")))];
    }

    private static FactCondition? Condition(YamlMappingNode node, string key)
    {
        if (Child(node, key) is not YamlMappingNode terms) return null;
        return new FactCondition([.. terms.Children.Select(pair => Term(((YamlScalarNode)pair.Key).Value!, pair.Value))]);
    }

    private static FactTerm Term(string key, YamlNode node)
    {
        var negated = key.StartsWith("not ", StringComparison.Ordinal);
        var orUnknown = key.EndsWith('?');
        var fact = key[(negated ? 4 : 0)..].TrimEnd('?');
        string[] names = node is YamlSequenceNode list
            ? [.. list.Children.Select(child => ((YamlScalarNode)child).Value!)]
            : [((YamlScalarNode)node).Value!];
        if (FactVocabulary.Find(fact) is null) throw new FormatException($"there is no fact '{fact}'");
        return new FactTerm(fact, [.. names.Select(name =>
            FactVocabulary.Find(fact, name) ?? throw new FormatException($"the fact '{fact}' has no value '{name}'"))], negated, orUnknown);
    }

    private static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string? Text(YamlMappingNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;
}
