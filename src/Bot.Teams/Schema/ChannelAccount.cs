using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Teams.Schema;

/// <summary>A person or a bot in a conversation (PROTOCOL 1.1).</summary>
public sealed record ChannelAccount
{
    /// <summary>Opaque text; for people known to this bot only (<c>29:…</c>), for the bot <c>28:</c> and its app id.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The person's object id in Entra, the same for every bot. Absent on bots and on some events.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>What is not named here. Settable because the generated reader cannot fill extension data at construction.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}
