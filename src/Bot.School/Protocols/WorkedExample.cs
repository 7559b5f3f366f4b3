using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.School.Protocols;

/// <summary>A message with the clauses that someone found to decide it. A supervisor's ruling becomes one too.</summary>
/// <param name="Text">What was asked, all turns.</param>
/// <param name="Evidence">The clauses that decide it.</param>
public sealed record WorkedExample(string Text, IReadOnlyList<ClauseId> Evidence);

/// <summary>Reads worked examples: a JSON object a line, with the turns of the message and verbatim fragments of the clauses as evidence.</summary>
public static class WorkedExamples
{
    /// <summary>The examples of which some evidence still stands in the protocol.</summary>
    public static IReadOnlyList<WorkedExample> Read(TextReader lines, Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(protocol);
        var texts = protocol.Clauses.Select(clause => (clause.Id, Text: Fold(clause.FullText))).ToList();
        var examples = new List<WorkedExample>();
        while (lines.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var example = JsonSerializer.Deserialize(line, ExampleJson.Default.ExampleLine)!;
            var clauses = Clauses(example.Evidence, protocol);
            if (clauses.Count > 0) examples.Add(new WorkedExample(string.Join('\n', example.Turns), clauses));
        }

        return examples;
    }

    /// <summary>The clauses that hold one of the fragments.</summary>
    public static IReadOnlyList<ClauseId> Clauses(IReadOnlyList<string> evidence, Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(protocol);
        var fragments = evidence.Select(Fold).Where(fragment => fragment.Length > 0).ToList();
        return [.. protocol.Clauses
            .Where(clause => fragments.Exists(fragment => Fold(clause.FullText).Contains(fragment, StringComparison.Ordinal)))
            .Select(clause => clause.Id)];
    }

    /// <summary>White space folded and asterisks dropped: the fragments were taken from texts with other line ends and marks.</summary>
    private static string Fold(string text) =>
        string.Join(' ', text.Replace("*", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

internal sealed record ExampleLine
{
    public required IReadOnlyList<string> Turns { get; init; }

    public IReadOnlyList<string> Evidence { get; init; } = [];
}

[JsonSerializable(typeof(ExampleLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ExampleJson : JsonSerializerContext;
