using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Bot.School.Verdicts;
using Bot.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Load;

/// <summary>The connector: takes replies, knows from their address which turn they answer, and counts. As cheap as it can be, for it shares the processor with the bot.</summary>
internal sealed class ReplyCounter : IAsyncDisposable
{
    // More than are ever in flight at once.
    private const int Places = 1 << 16;

    private static readonly byte[][] Citations = [.. Enum.GetValues<Outcome>().Select(AnswerTexts.SourceHeading).Distinct().Select(Encoding.UTF8.GetBytes)];

    private readonly TaskCompletionSource<long>?[] _waiting = new TaskCompletionSource<long>?[Places];
    private readonly WebApplication _app;
    private long _replies;
    private long _cited;

    private ReplyCounter(WebApplication app) => _app = app;

    public Uri ServiceUrl => new(_app.Urls.First() + "/_connector");

    /// <summary>How many replies have arrived.</summary>
    public long Replies => Interlocked.Read(ref _replies);

    /// <summary>How many of those had a citation of a protocol.</summary>
    public long Cited => Interlocked.Read(ref _cited);

    public static async Task<ReplyCounter> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var counter = new ReplyCounter(builder.Build());
        counter._app.Run(counter.TakeAsync);
        await counter._app.StartAsync();
        return counter;
    }

    /// <summary>Completes with the timestamp at which the reply to this turn arrived.</summary>
    public Task<long> Expect(long turn)
    {
        var arrival = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[turn % Places] = arrival;
        return arrival.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var (isMessage, isCited) = await ReadAsync(context.Request.BodyReader);
        var arrived = Stopwatch.GetTimestamp();
        var path = context.Request.Path.Value!;
        var name = path[(path.LastIndexOf('/') + 1)..];

        // What is said of the bot's own accord names no turn.
        if (isMessage && long.TryParse(name, CultureInfo.InvariantCulture, out var turn) && _waiting[turn % Places]?.TrySetResult(arrived) == true)
        {
            Interlocked.Increment(ref _replies);
            if (isCited) Interlocked.Increment(ref _cited);
        }

        var answer = Encoding.ASCII.GetBytes($"{{\"id\":\"r{name}\"}}");
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer);
    }

    private static async ValueTask<(bool IsMessage, bool IsCited)> ReadAsync(PipeReader body)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            if (read.IsCompleted)
            {
                var (isTyping, isCited) = Look(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return (!isTyping, isCited);
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static (bool IsTyping, bool IsCited) Look(in ReadOnlySequence<byte> body)
    {
        var bytes = body.IsSingleSegment ? body.FirstSpan : body.ToArray();
        if (bytes.Length < 300 && bytes.IndexOf("\"typing\""u8) >= 0) return (true, false);
        foreach (var heading in Citations)
        {
            if (bytes.IndexOf(heading) >= 0) return (false, true);
        }

        return (false, false);
    }
}
