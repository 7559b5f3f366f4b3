using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>A message that the bot sent, or something that it asked.</summary>
public sealed record SentMessage(string Method, string Path, JsonElement Activity)
{
    /// <summary>The path and query as they went over the wire, escapes and all.</summary>
    public string Target { get; init; } = Path;

    /// <summary>The whole Authorization header; null when there was none.</summary>
    public string? Authorization { get; init; }

    public string? Text => Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    public bool IsCard => Activity.ValueKind == JsonValueKind.Object && Activity.TryGetProperty("attachments", out _);

    /// <summary>The whole activity as it went over the wire.</summary>
    public string Raw => Activity.GetRawText();
}

/// <summary>What the connector says instead of taking a message.</summary>
public sealed record ConnectorAnswer(int Status, string Body = "")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>What it waits for before it answers; null to answer at once.</summary>
    public Task? After { get; init; }
}

/// <summary>The connector of Teams, on a free port of this machine: takes what the bot sends and gives each message an id.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SentMessage> _sent = new();
    private readonly Channel<SentMessage> _arrived = Channel.CreateUnbounded<SentMessage>();

    private FakeConnector(WebApplication app) => _app = app;

    public IReadOnlyList<SentMessage> Sent => [.. _sent];

    /// <summary>What the connector answers to a card; 201 when it likes cards.</summary>
    public int StatusForCards { get; set; } = StatusCodes.Status201Created;

    /// <summary>The longest text that it takes; a longer one is too big.</summary>
    public int LongestText { get; set; } = int.MaxValue;

    /// <summary>What it says to a message instead; null from it means that the message is taken as usual.</summary>
    public Func<SentMessage, ConnectorAnswer?> Says { get; set; } = _ => null;

    public Uri ServiceUrl => new(_app.Urls.First() + "/_connector");

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new FakeConnector(builder.Build());
        connector._app.Map("/{**path}", connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The next message that arrives, in the order of arrival, answered or not; each is given once.</summary>
    public async Task<SentMessage> ArrivesAsync() => await _arrived.Reader.ReadAsync();

    /// <summary>Answers with these one after the other, and with the last from then on.</summary>
    public void SaysInTurn(params ConnectorAnswer?[] answers)
    {
        var said = -1;
        Says = _ => answers[Math.Min(Interlocked.Increment(ref said), answers.Length - 1)];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var message = await MessageIn(context.Request);
        _sent.Enqueue(message);
        var id = _sent.Count;
        _arrived.Writer.TryWrite(message);
        if (Says(message) is { } answer)
        {
            await SayAsync(answer, context);
            return;
        }

        context.Response.StatusCode = message.IsCard ? StatusForCards
            : message.Text?.Length > LongestText ? StatusCodes.Status413PayloadTooLarge
            : StatusCodes.Status201Created;
        await context.Response.WriteAsync($$"""{"id":"m{{id}}"}""");
    }

    private static async Task<SentMessage> MessageIn(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        JsonElement activity = default;
        if (bytes.Length > 0)
        {
            using var body = JsonDocument.Parse(bytes.ToArray(), new JsonDocumentOptions { MaxDepth = 128 });
            activity = body.RootElement.Clone();
        }

        return new SentMessage(request.Method, request.Path, activity)
        {
            Target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Authorization = request.Headers.Authorization is [{ } authorization] ? authorization : null,
        };
    }

    private static async Task SayAsync(ConnectorAnswer answer, HttpContext context)
    {
        if (answer.After is { } after)
        {
            try
            {
                await after.WaitAsync(context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (answer.Body.Length > 0) await context.Response.WriteAsync(answer.Body);
    }
}
