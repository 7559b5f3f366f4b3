using System.Text.Json.Serialization;

namespace Bot.Serving;

/// <summary>Why a request was refused, in the protocol's own form (PROTOCOL 4.1).</summary>
internal sealed record Refusal(RefusalReason Error);

internal sealed record RefusalReason(string Code, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Refusal))]
internal sealed partial class ServingJson : JsonSerializerContext;
