using System.Text.Json.Serialization;

namespace Bot.Teams.Schema;

/// <summary>How the wire is written: camelCase, nulls left out, deep enough for what Teams nests (PROTOCOL 1.1).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 128)]
[JsonSerializable(typeof(IncomingActivity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(ResourceResponse))]
public sealed partial class TeamsJson : JsonSerializerContext;
