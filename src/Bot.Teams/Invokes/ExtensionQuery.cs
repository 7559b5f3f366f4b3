using System.Text.Json;

namespace Bot.Teams.Invokes;

/// <summary>What somebody typed in the search of a message extension (PROTOCOL 5).</summary>
/// <param name="CommandId">Which search of the manifest it is.</param>
/// <param name="Text">The first parameter's value; empty at the first call.</param>
/// <param name="Skip">How many results were shown already.</param>
/// <param name="Count">How many are asked for; at most 25.</param>
public sealed record ExtensionQuery(string CommandId, string Text, int Skip, int Count)
{
    /// <summary>The most results on a page (PROTOCOL 5.3).</summary>
    public const int MostResults = 25;

    private const string FirstCall = "initialRun";

    /// <summary>Null when the value has another form.</summary>
    public static ExtensionQuery? TryRead(JsonElement? value)
    {
        if (value.Text("commandId") is not { } command) return null;
        var parameters = value.Member("parameters") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;
        var typed = parameters.FirstOrDefault(parameter => parameter.Text("name") is { } name && name != FirstCall).Text("value") ?? "";
        var options = value.Member("queryOptions");
        return new ExtensionQuery(command, typed, Math.Max(0, Number(options, "skip") ?? 0), Math.Clamp(Number(options, "count") ?? MostResults, 1, MostResults));
    }

    private static int? Number(JsonElement? options, string name) =>
        options.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;
}
