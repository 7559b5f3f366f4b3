using System.Text.Json;

namespace Bot.Testing;

/// <summary>A request that reached the model's server.</summary>
/// <param name="Path">Such as <c>/v1/chat/completions</c>.</param>
/// <param name="Body">The body as it went over the wire.</param>
/// <param name="Headers">By name, in any case.</param>
public sealed record FakeModelRequest(string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json { get; } = JsonSerializer.Deserialize<JsonElement>(Body);

    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    /// <summary>The texts of the messages, in order.</summary>
    public IReadOnlyList<string> Texts => [.. Json.GetProperty("messages").EnumerateArray().Select(message => TextOf(message.GetProperty("content")))];

    private static string TextOf(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
}
