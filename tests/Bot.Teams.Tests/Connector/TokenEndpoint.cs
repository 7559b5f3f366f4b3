using System.Collections.Concurrent;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Tests.Connector;

/// <summary>What was asked of the token endpoint: the address as the bot meant it, and the form.</summary>
internal sealed record TokenRequest(string Address, IReadOnlyDictionary<string, string> Form, string? Metadata);

/// <summary>Entra's token endpoint on a free port of this machine, for every host name that the bot calls.</summary>
internal sealed class TokenEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<TokenRequest> _asked = new();

    private TokenEndpoint(WebApplication app) => _app = app;

    public IReadOnlyList<TokenRequest> Asked => [.. _asked];

    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>What it answers when it gives no token.</summary>
    public string Refusal { get; set; } = "{}";

    public static async Task<TokenEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var endpoint = new TokenEndpoint(builder.Build());
        endpoint._app.Map("/{**path}", endpoint.AnswerAsync);
        await endpoint._app.StartAsync();
        return endpoint;
    }

    /// <summary>Carries every call here, and tells where it was meant for.</summary>
    public HttpClientTransport Transport() => new(new Detour(new Uri(_app.Urls.First())));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        _asked.Enqueue(new TokenRequest(
            context.Request.Headers["X-Meant-For"].ToString(), form.ToDictionary(field => field.Key, field => field.Value.ToString()), context.Request.Headers["Metadata"]));
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        var expires = DateTimeOffset.UnixEpoch.AddYears(100).ToUnixTimeSeconds();
        await context.Response.WriteAsync(Status == StatusCodes.Status200OK
            ? $$"""{"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"expires_on":"{{expires}}","access_token":"echt{{_asked.Count}}"}"""
            : Refusal);
    }

    private sealed class Detour(Uri endpoint) : DelegatingHandler(new SocketsHttpHandler { UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("X-Meant-For", request.RequestUri!.AbsoluteUri);
            request.Headers.Host = null;
            request.RequestUri = new Uri(endpoint, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
