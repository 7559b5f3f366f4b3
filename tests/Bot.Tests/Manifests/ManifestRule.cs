using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Manifests;

/// <summary>One rule of PROTOCOL 8.1 out of <c>rules.json</c>: exactly one of its members besides <see cref="At"/> is given.</summary>
/// <param name="Keys">The members that may stand there.</param>
/// <param name="Most">How many characters the text has at most.</param>
/// <param name="MostItems">How many items the list has at most.</param>
/// <param name="Form">The regular expression that the text meets.</param>
/// <param name="Among">The values that may stand there.</param>
public sealed record ManifestRule(string At, bool Required, IReadOnlyList<string>? Keys, int? Most, int? MostItems, string? Form, IReadOnlyList<JsonElement>? Among)
{
    private const string Strange = "§";

    private string[] Steps => JsonPlaces.Steps(At);

    public override string ToString() => this switch
    {
        { Required: true } => $"{At} is required",
        { Keys: not null } => $"{At} has no members but those allowed",
        { Most: { } most } => $"{At} has at most {most} characters",
        { MostItems: { } most } => $"{At} has at most {most} items",
        { Form: not null } => $"{At} has the right form",
        _ => $"{At} is one of {string.Join(", ", Among!)}",
    };

    public bool HoldsFor(JsonNode manifest) => Required
        ? JsonPlaces.Find(manifest, Steps.AsSpan(0, Steps.Length - 1)).All(parent => parent[Steps[^1]] is not null)
        : JsonPlaces.Find(manifest, Steps).All(IsRight);

    /// <summary>The manifest with this one rule broken; what it is about is put there first where it is not.</summary>
    public JsonNode Break(JsonNode manifest)
    {
        var broken = manifest.DeepClone();
        if (Keys is null) JsonPlaces.Put(broken, Steps, Wrong(manifest));
        else JsonPlaces.Put(broken, [.. Steps, Strange], true);
        return broken;
    }

    private bool IsRight(JsonNode value) => this switch
    {
        { Keys: { } keys } => value is JsonObject members && members.All(member => keys.Contains(member.Key)),
        { Most: { } most } => Text(value)?.Length <= most,
        { MostItems: { } most } => value is JsonArray items && items.Count <= most,
        { Form: { } form } => Text(value) is { } text && Regex.IsMatch(text, form),
        _ => Among!.Any(allowed => JsonNode.DeepEquals(JsonSerializer.SerializeToNode(allowed), value)),
    };

    private static string? Text(JsonNode node) => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private JsonNode? Wrong(JsonNode manifest) => this switch
    {
        { Required: true } => null,
        { Most: { } most } => new string('x', most + 1),
        { MostItems: { } most } => new JsonArray([.. Enumerable.Repeat(JsonPlaces.Find(manifest, [.. Steps, "*"]).FirstOrDefault() ?? Strange, most + 1).Select(item => item.DeepClone())]),
        _ => Strange,
    };
}
