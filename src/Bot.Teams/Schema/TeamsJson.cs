using System.Text.Json.Serialization;
using Bot.Teams.Cards;

namespace Bot.Teams.Schema;

/// <summary>How the wire is written: camelCase, nulls left out, deep enough for what Teams nests (PROTOCOL 1.1).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 128)]
[JsonSerializable(typeof(IncomingActivity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(ResourceResponse))]
public sealed partial class TeamsJson : JsonSerializerContext;

/// <summary>What the connector answers when it took a message.</summary>
public sealed record ResourceResponse(string? Id);
