using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bot.Testing;

namespace Bot.Teams.Tests.Auth;

/// <summary>One row of attacks.json: what differs from a message that is right in everything, and what is answered to it.</summary>
internal sealed record Attack
{
    // A misspelled member would make a row that attacks nothing.
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<List<Attack>> Rows = new(Read);

    public required string Name { get; init; }

    /// <summary>A name of <see cref="Registrations"/>.</summary>
    public string Bot { get; init; } = "single";

    /// <summary><c>channel</c>, <c>entra1</c>, <c>entra2</c>, <c>own</c> (the bot's own app id) or <c>none</c>.</summary>
    public string Token { get; init; } = "channel";

    /// <summary>Who signs instead of the right one.</summary>
    public string? Key { get; init; }

    /// <summary>A name of <see cref="Testing.Signing"/>.</summary>
    public string Signing { get; init; } = "Right";

    /// <summary>Members to replace, or with null to leave out. <c>@60</c> is a minute from now, in seconds since 1970.</summary>
    public JsonObject Header { get; init; } = [];

    public JsonObject Claims { get; init; } = [];

    public JsonObject Activity { get; init; } = [];

    /// <summary>The header, with <c>{token}</c> where the token stands.</summary>
    public string Authorization { get; init; } = "Bearer {token}";

    public IReadOnlyDictionary<string, string> Send { get; init; } = new Dictionary<string, string>();

    public required int Status { get; init; }

    /// <summary>The reason that stands in the log for a 401, and that the endpoint of these tests answers with a 403.</summary>
    public string? Because { get; init; }

    public static IReadOnlyList<Attack> All => Rows.Value;

    public string? HeaderFrom(TokenIssuer issuer, TimeProvider clock) =>
        Token == "none" ? null : Authorization.Replace("{token}", Minted(issuer, clock), StringComparison.Ordinal).Replace("{long}", new string('A', 20_000), StringComparison.Ordinal);

    public string Body(TokenIssuer issuer, TimeProvider clock) =>
        Changed(JsonNode.Parse(Registrations.Activity)!.AsObject(), Activity, issuer, clock).ToJsonString();

    public Dictionary<string, string> Headers(TokenIssuer issuer) => Send.ToDictionary(header => header.Key, header => Filled(header.Value, issuer));

    private static List<Attack> Read() =>
        JsonSerializer.Deserialize<List<Attack>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Auth", "attacks.json")), Strict)!;

    private string Minted(TokenIssuer issuer, TimeProvider clock)
    {
        var right = Token switch
        {
            "channel" => issuer.ChannelToken(Registrations.App, Registrations.Service),
            "entra1" => issuer.EntraToken(Registrations.App, Registrations.AllowedCaller, Registrations.Tenant),
            "entra2" => issuer.EntraToken(Registrations.App, Registrations.AllowedCaller, Registrations.Tenant, "2.0"),
            "own" => issuer.EntraToken(Registrations.App, Registrations.App, Registrations.Tenant),
            _ => throw new InvalidOperationException($"No token '{Token}'."),
        };
        var token = new MintedToken(SignerOf(right, issuer), Changed(right.Claims, Claims, issuer, clock)) { Signing = Enum.Parse<Testing.Signing>(Signing) };
        Changed(token.Header, Header, issuer, clock);
        return token.Written();
    }

    private IssuerKey SignerOf(MintedToken right, TokenIssuer issuer) => Key switch
    {
        null => right.Key,
        "stranger" => issuer.StrangerKey,
        "channel" => issuer.ChannelKey,
        "entra" => issuer.EntraKey,
        "unendorsed" => issuer.ChannelKeys.First(key => key.Endorsements is null),
        "webchat" => issuer.ChannelKeys.First(key => key.Endorsements is ["webchat"]),
        "capitals" => issuer.ChannelKeys.First(key => key.Endorsements is ["MSTeams"]),
        _ => throw new InvalidOperationException($"No key '{Key}'."),
    };

    private static JsonObject Changed(JsonObject json, JsonObject changes, TokenIssuer issuer, TimeProvider clock)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null) json.Remove(name);
            else json[name] = Resolved(value, issuer, clock);
        }

        return json;
    }

    private static JsonNode? Resolved(JsonNode? value, TokenIssuer issuer, TimeProvider clock) => value switch
    {
        JsonObject members => Changed([], members, issuer, clock),
        JsonArray items => new JsonArray([.. items.Select(item => Resolved(item, issuer, clock))]),
        JsonValue text when text.TryGetValue<string>(out var words) => words is ['@', .. var seconds]
            ? clock.GetUtcNow().ToUnixTimeSeconds() + long.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)
            : Filled(words, issuer),
        _ => value?.DeepClone(),
    };

    private static string Filled(string words, TokenIssuer issuer) => new Dictionary<string, string>
    {
        ["{app}"] = Registrations.App,
        ["{APP}"] = Registrations.App.ToUpperInvariant(),
        ["{tenant}"] = Registrations.Tenant,
        ["{TENANT}"] = Registrations.Tenant.ToUpperInvariant(),
        ["{other}"] = Registrations.OtherTenant,
        ["{caller}"] = Registrations.AllowedCaller,
        ["{service}"] = Registrations.Service,
        ["{playground}"] = "00000000-0000-0000-0000-0000000000001",
        ["{modulus}"] = issuer.StrangerKey.Modulus,
    }.Aggregate(words, (text, place) => text.Replace(place.Key, place.Value, StringComparison.Ordinal));
}
