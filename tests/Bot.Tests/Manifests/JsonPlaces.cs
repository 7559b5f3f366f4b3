using System.Text.Json.Nodes;

namespace Bot.Tests.Manifests;

/// <summary>Finds places in a JSON text by paths like <c>bots[*].scopes[*]</c>, and makes them where they are not.</summary>
internal static class JsonPlaces
{
    private const string Each = "*";

    public static string[] Steps(string path) =>
        path.Replace("[*]", $".{Each}", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<JsonNode> Find(JsonNode root, ReadOnlySpan<string> steps)
    {
        IEnumerable<JsonNode> nodes = [root];
        foreach (var step in steps)
        {
            nodes = [.. nodes.SelectMany(node => (step, node) switch
            {
                (Each, JsonArray items) => items.OfType<JsonNode>(),
                (_, JsonObject members) when members[step] is { } member => [member],
                _ => Enumerable.Empty<JsonNode>(),
            })];
        }

        return nodes;
    }

    /// <summary>Puts the value at the first place that has the path; null takes away what is there.</summary>
    public static void Put(JsonNode root, ReadOnlySpan<string> steps, JsonNode? value)
    {
        var node = root;
        for (var i = 0; i < steps.Length - 1; i++)
        {
            var next = Get(node, steps[i]);
            if (next is null) Set(node, steps[i], next = steps[i + 1] == Each ? new JsonArray() : new JsonObject());
            node = next;
        }

        Set(node, steps[^1], value);
    }

    /// <summary>Every text in the JSON, by its path with numbers: <c>bots[0].scopes[1]</c>.</summary>
    public static IEnumerable<(string Path, JsonNode Text)> Texts(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value!)),
        JsonArray items => items.SelectMany(item => Texts(item!)),
        _ => [(node.GetPath()["$.".Length..], node)],
    };

    private static JsonNode? Get(JsonNode node, string step) => step == Each ? node.AsArray().FirstOrDefault() : node[step];

    private static void Set(JsonNode node, string step, JsonNode? value)
    {
        if (step != Each)
        {
            if (value is null) node.AsObject().Remove(step);
            else node[step] = value;
        }
        else if (node.AsArray() is { Count: > 0 } items)
        {
            items[0] = value;
        }
        else
        {
            node.AsArray().Add(value);
        }
    }
}
