using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bot.Testing;

namespace Bot.Tests.Serving.Attacks;

/// <summary>One row of attacks.json: what differs from a message of the channel that is right in everything, and what comes of it.</summary>
internal sealed record HostAttack
{
    // A misspelled member would make a row that attacks nothing.
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public required string Name { get; init; }

    /// <summary>The hosts that it is tried on; see <see cref="AttackedHost.StartAsync"/>.</summary>
    public IReadOnlyList<string> On { get; init; } = ["production"];

    /// <summary><c>channel</c>, <c>local</c> (the bot's own secret: the local client), <c>stranger</c> (another app of Entra) or <c>none</c>.</summary>
    public string Token { get; init; } = "channel";

    /// <summary>Who signs instead: <c>stranger</c>, <c>entra</c> or <c>unendorsed</c>.</summary>
    public string? Key { get; init; }

    /// <summary>A name of <see cref="Testing.Signing"/>.</summary>
    public string Signing { get; init; } = "Right";

    /// <summary>Members to replace, or with null to leave out, by their path. <c>@60</c> is a minute from now, in seconds since 1970.</summary>
    public JsonObject Header { get; init; } = [];

    public JsonObject Claims { get; init; } = [];

    public JsonObject Activity { get; init; } = [];

    /// <summary>The whole header instead, with <c>{token}</c> where the token stands.</summary>
    public string Authorization { get; init; } = "Bearer {token}";

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Send { get; init; } = new Dictionary<string, string>();

    public string Method { get; init; } = "POST";

    public string Path { get; init; } = "/api/messages";

    /// <summary>Empty for none.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>
    /// The body, one byte a letter when <see cref="Latin1"/> is set. <c>{activity}</c> is the activity, <c>{members}</c> what stands between its braces,
    /// <c>{nest:9}</c> nine lists in each other, <c>{pad:9}</c> nine letters.
    /// </summary>
    public string Body { get; init; } = "{activity}";

    public bool Latin1 { get; init; }

    /// <summary>Without saying beforehand how long the body is.</summary>
    public bool Chunked { get; init; }

    /// <summary>How often the same is sent.</summary>
    public int Times { get; init; } = 1;

    public required int Status { get; init; }

    /// <summary>What stands in the log about a 401, and in the response otherwise.</summary>
    public string? Because { get; init; }

    /// <summary>How many messages the bot sends in answer, after all.</summary>
    public int Replies { get; init; }

    public static IReadOnlyList<HostAttack> All { get; } = JsonSerializer.Deserialize<List<HostAttack>>(
        File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Serving", "Attacks", "attacks.json")), Strict)!;

    /// <summary>The conversation that only this row talks in, when the activity says nothing else.</summary>
    public string Conversation => "a:rij" + All.ToList().IndexOf(this).ToString(CultureInfo.InvariantCulture);

    public HttpRequestMessage Request(AttackedHost host, TokenIssuer issuer, TimeProvider clock)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Path);
        if (Token != "none") request.Headers.TryAddWithoutValidation("Authorization", Authorization.Replace("{token}", Minted(host, issuer, clock), StringComparison.Ordinal));
        // A connection that was closed on a giant is not met again.
        request.Headers.ConnectionClose = true;
        foreach (var (name, value) in Send) request.Headers.TryAddWithoutValidation(name, value);
        if (Method is "GET" or "HEAD") return request;
        request.Content = new ByteArrayContent((Latin1 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(WrittenBody(host, issuer, clock)));
        if (ContentType.Length > 0) request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        if (Chunked) request.Headers.TransferEncodingChunked = true;
        return request;
    }

    private string WrittenBody(AttackedHost host, TokenIssuer issuer, TimeProvider clock)
    {
        var activity = Changed(Right(host), Activity, clock).ToJsonString();
        var body = Body.Replace("{activity}", activity, StringComparison.Ordinal).Replace("{members}", activity[1..^1], StringComparison.Ordinal);
        body = Repeated(body, "{nest:", depth => new string('[', depth) + new string(']', depth));
        return Repeated(body, "{pad:", length => new string('a', length));
    }

    private JsonObject Right(AttackedHost host) => new()
    {
        ["type"] = "message",
        ["id"] = Conversation + "-1",
        ["serviceUrl"] = ServiceOf(host),
        ["channelId"] = "msteams",
        ["text"] = "Mag dit?",
        ["from"] = new JsonObject { ["id"] = "29:jan" },
        ["recipient"] = new JsonObject { ["id"] = "28:" + AttackedHost.App },
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = AttackedHost.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = AttackedHost.Tenant } },
    };

    // Who has no token, or the bot's own secret, stands on this computer, and so does what he wants the answer sent to.
    private string ServiceOf(AttackedHost host) => Token is "none" or "local" ? host.Teams.ServiceUrl.ToString() : AttackedHost.Service;

    private string Minted(AttackedHost host, TokenIssuer issuer, TimeProvider clock)
    {
        var right = Token switch
        {
            "channel" => issuer.ChannelToken(AttackedHost.App, AttackedHost.Service),
            "local" => issuer.EntraToken(AttackedHost.App, AttackedHost.App, AttackedHost.Tenant),
            "stranger" => issuer.EntraToken(AttackedHost.App, AttackedHost.OtherTenant, AttackedHost.Tenant, "2.0"),
            _ => throw new InvalidOperationException($"No token '{Token}'."),
        };
        var signer = Key switch
        {
            null => right.Key,
            "stranger" => issuer.StrangerKey,
            "entra" => issuer.EntraKey,
            "unendorsed" => issuer.ChannelKeys.First(key => key.Endorsements is null),
            _ => throw new InvalidOperationException($"No key '{Key}'."),
        };
        var token = new MintedToken(signer, Changed(right.Claims, Claims, clock)) { Signing = Enum.Parse<Testing.Signing>(Signing) };
        Changed(token.Header, Header, clock);
        return token.Written();
    }

    private static JsonObject Changed(JsonObject json, JsonObject changes, TimeProvider clock)
    {
        foreach (var (path, value) in changes)
        {
            var steps = path.Split('.');
            var owner = steps[..^1].Aggregate(json, (inner, step) => (JsonObject)inner[step]!);
            if (value is null) owner.Remove(steps[^1]);
            else owner[steps[^1]] = value is JsonValue text && text.TryGetValue<string>(out var words) ? Filled(words, clock) : value.DeepClone();
        }

        return json;
    }

    private static JsonNode Filled(string words, TimeProvider clock) => words is ['@', .. var seconds]
        ? clock.GetUtcNow().ToUnixTimeSeconds() + long.Parse(seconds, CultureInfo.InvariantCulture)
        : words.Replace("{app}", AttackedHost.App, StringComparison.Ordinal).Replace("{tenant}", AttackedHost.Tenant, StringComparison.Ordinal)
            .Replace("{other}", AttackedHost.OtherTenant, StringComparison.Ordinal);

    private static string Repeated(string body, string mark, Func<int, string> made)
    {
        var start = body.IndexOf(mark, StringComparison.Ordinal);
        if (start < 0) return body;
        var end = body.IndexOf('}', start);
        return body[..start] + made(int.Parse(body[(start + mark.Length)..end], CultureInfo.InvariantCulture)) + body[(end + 1)..];
    }
}
