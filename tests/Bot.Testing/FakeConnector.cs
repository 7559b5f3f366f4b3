using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>A message that the bot sent.</summary>
public sealed record SentMessage(string Method, string Path, JsonElement Activity)
{
    public string? Text => Activity.TryGetProperty("text", out var text) ? text.GetString() : null;

    public bool IsCard => Activity.TryGetProperty("attachments", out _);

    /// <summary>The whole activity as it went over the wire.</summary>
    public string Raw => Activity.GetRawText();
}

/// <summary>The connector of Teams, on a free port of this machine: takes what the bot sends and gives each message an id.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SentMessage> _sent = new();

    private FakeConnector(WebApplication app) => _app = app;

    public IReadOnlyList<SentMessage> Sent => [.. _sent];

    /// <summary>What the connector answers to a card; 201 when it likes cards.</summary>
    public int StatusForCards { get; set; } = StatusCodes.Status201Created;

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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var message = new SentMessage(context.Request.Method, context.Request.Path, body.RootElement.Clone());
        _sent.Enqueue(message);
        context.Response.StatusCode = message.IsCard ? StatusForCards : StatusCodes.Status201Created;
        await context.Response.WriteAsync($$"""{"id":"m{{_sent.Count}}"}""");
    }
}
