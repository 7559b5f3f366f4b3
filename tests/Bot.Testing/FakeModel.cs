using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>
/// The server of a language model, on a free port of this machine: speaks OpenAI's <c>/v1/chat/completions</c> and <c>/v1/embeddings</c> over
/// real HTTP and plays scripts. Point <c>ModelOptions.Endpoint</c> at <see cref="Endpoint"/>; any deployment will do, without a key or with one.
/// <code>
/// await using var model = await FakeModel.StartAsync();
/// model.SaysInTurn(new FakeModelScript.CutInHalf(json), new FakeModelScript.Reply(json));
/// </code>
/// </summary>
public sealed class FakeModel : IAsyncDisposable
{
    /// <summary>The tokens that it says it took, with every reply.</summary>
    public const int InputTokens = 1200;

    public const int OutputTokens = 80;

    /// <summary>The part of <see cref="InputTokens"/> that it still knew.</summary>
    public const int CachedTokens = 1000;

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<FakeModelRequest> _requests = new();
    private readonly Channel<FakeModelRequest> _arrived = Channel.CreateUnbounded<FakeModelRequest>();

    private FakeModel(WebApplication app) => _app = app;

    /// <summary>What it does with a request for a reply; at first it says <c>{}</c>.</summary>
    public Func<FakeModelRequest, FakeModelScript> Says { get; set; } = _ => new FakeModelScript.Reply("{}");

    /// <summary>What it does with a request for embeddings; null, as at first, gives vectors in which texts with the same letters are near.</summary>
    public FakeModelScript? SaysToEmbed { get; set; }

    /// <summary>Everything that was asked, for replies and embeddings, in the order of arrival.</summary>
    public IReadOnlyList<FakeModelRequest> Requests => [.. _requests];

    /// <summary>Where the API begins; stays the same when nobody answers there any more.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1/");

    public static async Task<FakeModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var model = new FakeModel(builder.Build());
        model._app.MapPost("/v1/chat/completions", model.TalkAsync);
        model._app.MapPost("/v1/embeddings", model.EmbedAsync);
        await model._app.StartAsync();
        model.Endpoint = new Uri(model._app.Urls.First() + "/v1/");
        return model;
    }

    /// <summary>Plays these one after the other, and the last from then on.</summary>
    public void SaysInTurn(params FakeModelScript[] scripts)
    {
        var said = -1;
        Says = _ => scripts[Math.Min(Interlocked.Increment(ref said), scripts.Length - 1)];
    }

    /// <summary>The next request that arrives, answered or not; each is given once.</summary>
    /// <exception cref="TimeoutException">None came in half a minute.</exception>
    public Task<FakeModelRequest> ArrivesAsync() => _arrived.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Refuses every connection from now on, and breaks those that are there.</summary>
    public async Task StopAnsweringAsync()
    {
        await _end.CancelAsync();
        await _app.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _app.DisposeAsync();
        _end.Dispose();
    }

    private async Task TalkAsync(HttpContext context) => await PlayAsync(context, await HeardAsync(context.Request), Says);

    private async Task EmbedAsync(HttpContext context)
    {
        var request = await HeardAsync(context.Request);
        if (SaysToEmbed is { } script) await PlayAsync(context, request, _ => script);
        else await FakeModelStage.WriteAsync(context, StatusCodes.Status200OK, FakeModelVectors.Answer(request.Json));
    }

    private async Task<FakeModelRequest> HeardAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var heard = new FakeModelRequest(request.Path, await reader.ReadToEndAsync(), headers);
        _requests.Enqueue(heard);
        return heard;
    }

    // A request has arrived, for who waits for that, when its script is chosen.
    private async Task PlayAsync(HttpContext context, FakeModelRequest request, Func<FakeModelRequest, FakeModelScript> says)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, context.RequestAborted);
        var script = says(request);
        _arrived.Writer.TryWrite(request);
        try
        {
            await FakeModelStage.PlayAsync(script, context, either.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }
}
