using System.Text.Json.Serialization;

namespace Bot.Teams.Endpoint;

/// <summary>Why a request was refused, in the protocol's own form (PROTOCOL 4.1).</summary>
internal sealed record Refusal(RefusalReason Error);

internal sealed record RefusalReason(string Code, string Message);

/// <summary>The answers of a turn whose caller asked to have them in the response (PROTOCOL 1.1).</summary>
internal sealed record ExpectedReplies(IReadOnlyList<Schema.OutgoingActivity> Activities);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(ExpectedReplies))]
internal sealed partial class EndpointJson : JsonSerializerContext;
