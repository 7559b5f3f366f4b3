using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Deliveries;
using Bot.School.Protocols;
using Bot.Serving;
using Bot.Teams.Turns;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests;

/// <summary>The real host on a free port with a fake Teams beside it: what somebody says goes over HTTP, and so does what they hear.</summary>
public sealed class TalkingHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FakeConnector _teams;
    private readonly DirectoryInfo _directory;
    private int _heard;
    private int _activities;

    private TalkingHost(WebApplication app, FakeConnector teams, DirectoryInfo directory, FakeAssistant assistant, ManualClock clock)
    {
        (_app, _teams, _directory, Assistant, Clock) = (app, teams, directory, assistant, clock);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public FakeAssistant Assistant { get; }

    public ManualClock Clock { get; }

    public FakeConnector Teams => _teams;

    public required KeptLog Log { get; init; }

    internal TurnWorker Worker => _app.Services.GetRequiredService<TurnWorker>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>The file of the database.</summary>
    public string StorageFile => Path.Combine(_directory.FullName, "magdit.db");

    public static Task<TalkingHost> StartAsync(params Protocol[] protocols) => StartAsync([], protocols);

    /// <param name="configuration">Settings as on the command line, besides those of the test itself.</param>
    public static Task<TalkingHost> StartAsync(string[] configuration, params Protocol[] protocols) => StartAsync(configuration, time: null, protocols);

    /// <inheritdoc cref="StartAsync(string[], Protocol[])"/>
    /// <param name="time">The clock that the host goes by; null for <see cref="Clock"/>.</param>
    public static async Task<TalkingHost> StartAsync(string[] configuration, TimeProvider? time, params Protocol[] protocols)
    {
        var directory = Directory.CreateTempSubdirectory("magdit");
        var (assistant, clock) = (new FakeAssistant(), new ManualClock());
        var app = BotHost.Build(
            new ServeSettings(0, new Schools(protocols), assistant) 
            {
                Clock = time ?? clock,

                // The pace of what very many get passes by itself, whatever the clock of a test says.
                Services = added => added.AddSingleton(given => new TenantPaces(
                    given.GetRequiredService<IPaces>(), given.GetRequiredService<DeliveryOptions>(), TimeProvider.System, given.GetRequiredService<ILogger<TenantPaces>>())),
            },
            [
                "--environment=Development", $"--Storage:File={Path.Combine(directory.FullName, "magdit.db")}",
                "--Logging:Console:LogLevel:Default=None", "--Logging:LogLevel:Default=Trace", .. configuration,
            ]);
        var log = new KeptLog();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync();
        return new TalkingHost(app, await FakeConnector.StartAsync(), directory, assistant, clock) { Log = log };
    }

    /// <summary>Says something and gives what is said back.</summary>
    public Task<IReadOnlyList<SentMessage>> Says(string text, string person = "29:jan", string conversation = "a:1") =>
        Sends(Activity("message", person, conversation, ("text", text)));

    public Task<IReadOnlyList<SentMessage>> Attaches(string mediaType, string text) =>
        Sends(Activity("message", "29:jan", "a:1", ("text", text), ("attachments", new JsonArray(new JsonObject { ["contentType"] = mediaType, ["contentUrl"] = "http://localhost:1/foto" }))));

    /// <summary>Presses the button with this title, on the last card that has one.</summary>
    public Task<IReadOnlyList<SentMessage>> Presses(string title, string person = "29:jan", string conversation = "a:1") =>
        Sends(Activity("message", person, conversation, ("value", DataOf(title))));

    /// <summary>What the button with this title would send.</summary>
    public JsonNode DataOf(string title)
    {
        var button = _teams.Sent.Reverse().SelectMany(message => Buttons(JsonNode.Parse(message.Raw)!)).First(action => (string?)action["title"] == title);
        return button["data"]!.DeepClone();
    }

    public Task<IReadOnlyList<SentMessage>> Installs(string conversation = "a:1") =>
        Sends(Activity("installationUpdate", "29:jan", conversation, ("action", "add")));

    public Task<IReadOnlyList<SentMessage>> IsJoined(string member) =>
        Sends(Activity("conversationUpdate", "29:jan", "a:1", ("membersAdded", new JsonArray(new JsonObject { ["id"] = member }))));

    public async Task<IReadOnlyList<SentMessage>> Sends(JsonObject activity)
    {
        using var response = await Post(activity.ToJsonString());
        response.EnsureSuccessStatusCode();

        // The answer is not the response: that only says that the message was taken in.
        await WhenIdleAsync();
        var heard = _teams.Sent.Skip(_heard).ToArray();
        _heard = _teams.Sent.Count;
        return heard;
    }

    /// <summary>Completes when everything that was taken in has been worked on.</summary>
    public Task WhenIdleAsync() => _app.Services.GetRequiredService<TurnWorker>().WhenIdleAsync().WaitAsync(Until.Patience);

    /// <summary>Completes when everything that was ordered, and is due, has been delivered.</summary>
    public Task DeliverAsync() => _app.Services.GetRequiredService<DeliveryWorker>().RunDueAsync(default).WaitAsync(Until.Patience);

    public async Task<HttpResponseMessage> Post(string body, string mediaType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        return await Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
    }

    public JsonObject Activity(string type, string person, string conversation, params (string Name, JsonNode? Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = (++_activities).ToString(CultureInfo.InvariantCulture),
            ["serviceUrl"] = _teams.ServiceUrl.ToString(),
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = person },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        foreach (var (name, value) in fields) activity[name] = value;
        return activity;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await _teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    private static IEnumerable<JsonObject> Buttons(JsonNode node) => node switch
    {
        JsonObject item when (string?)item["type"] is "Action.Submit" or "Action.Execute" => [item],
        JsonObject item => item.Select(field => field.Value).OfType<JsonNode>().SelectMany(Buttons),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Buttons),
        _ => [],
    };
}

internal static class Heard
{
    /// <summary>All words that a message shows, cards too, one under the other.</summary>
    public static string Shown(this IEnumerable<SentMessage> messages) => string.Join('\n', messages.SelectMany(message => Texts(message.Activity)));

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name is "text" or "title" && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
