using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Teams.Schema;

/// <summary>The conversation that an activity belongs to (PROTOCOL 1.1, 1.5).</summary>
public sealed record ConversationAccount
{
    /// <summary>Opaque and without a maximum length; in a channel it names the thread too.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>; read it through <see cref="ConversationKinds"/>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    /// <summary>True for a group chat and a channel; usually absent in a personal chat.</summary>
    public bool? IsGroup { get; init; }

    public string? Name { get; init; }

    /// <summary>What is not named here. Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
