using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Teams.Schema;

/// <summary>What Teams adds to an activity (PROTOCOL 1.2). Any part may be absent.</summary>
public sealed record TeamsChannelData
{
    public NamedId? Tenant { get; init; }

    public NamedId? Team { get; init; }

    public NamedId? Channel { get; init; }

    /// <summary>What happened to a team, channel or message (PROTOCOL 1.4), e.g. <c>teamRenamed</c> or <c>editMessage</c>.</summary>
    public string? EventType { get; init; }

    /// <summary>What is not named here. Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A tenant, team or channel.</summary>
public sealed record NamedId
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>What is not named here, such as a team's <c>aadGroupId</c>. Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
