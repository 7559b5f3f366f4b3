using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing;

/// <summary>Plays a script to one who asked for a completion.</summary>
internal static class FakeModelStage
{
    private const string Json = "application/json";

    public static Task PlayAsync(FakeModelScript script, HttpContext context, CancellationToken end) => script switch
    {
        FakeModelScript.Reply reply => WriteAsync(context, 200, Completion(reply.Text, "stop")),
        FakeModelScript.CutInHalf cut => WriteAsync(context, 200, Completion(cut.Text[..(cut.Text.Length / 2)], cut.Tells ? "length" : "stop")),
        FakeModelScript.Prose prose => WriteAsync(context, 200, Completion($"Natuurlijk! Hier is het antwoord:\n\n```json\n{prose.Json}\n```\n\nIk hoop dat dit helpt.", "stop")),
        FakeModelScript.Empty => WriteAsync(context, 200, Completion("", "stop")),
        FakeModelScript.FilteredReply => WriteAsync(context, 200, Completion("", "content_filter")),
        FakeModelScript.Refusal refusal => WriteAsync(context, 200, Completion(null, "stop", refusal.Text)),
        FakeModelScript.FilteredQuestion => WriteAsync(context, 400, Filtered),
        FakeModelScript.Status status => WriteStatusAsync(context, status),
        FakeModelScript.NotJson other => WriteAsync(context, 200, other.Body, "text/html"),
        FakeModelScript.ClosesConnection { Midway: false } => Break(context),
        FakeModelScript.ClosesConnection => BreakMidwayAsync(context),
        FakeModelScript.Hangs => HangAsync(context, end),
        FakeModelScript.Drips => DripAsync(context, end),
        _ => throw new ArgumentOutOfRangeException(nameof(script), script, "No such script."),
    };

    public static async Task WriteAsync(HttpContext context, int status, string body, string type = Json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(body);
    }

    // As Azure says it.
    private const string Filtered =
        """
        {"error":{"message":"The response was filtered due to the prompt triggering the content management policy.","type":null,"param":"prompt",
        "code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"violence":{"filtered":true,"severity":"medium"}}}}}
        """;

    private static string Completion(string? text, string finish, string? refusal = null) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_790_000_000,
        ["model"] = "model",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = refusal },
            ["finish_reason"] = finish,
        }),
        ["usage"] = new JsonObject
        {
            ["prompt_tokens"] = FakeModel.InputTokens,
            ["completion_tokens"] = FakeModel.OutputTokens,
            ["total_tokens"] = FakeModel.InputTokens + FakeModel.OutputTokens,
            ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = FakeModel.CachedTokens },
        },
    }.ToJsonString();

    private static Task WriteStatusAsync(HttpContext context, FakeModelScript.Status status)
    {
        if (status.RetryAfter is { } wait) context.Response.Headers.RetryAfter = wait;
        if (status.Location is { } location) context.Response.Headers.Location = location;
        var body = status.Body ?? new JsonObject
        {
            ["error"] = new JsonObject { ["message"] = status.Message, ["type"] = "error", ["param"] = status.Param, ["code"] = status.ErrorCode },
        }.ToJsonString();
        return WriteAsync(context, status.Code, body);
    }

    private static Task Break(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task BreakMidwayAsync(HttpContext context)
    {
        await BeginAsync(context, context.RequestAborted);
        context.Abort();
    }

    private static async Task HangAsync(HttpContext context, CancellationToken end)
    {
        await BeginAsync(context, end);
        await Task.Delay(Timeout.Infinite, end);
    }

    private static async Task DripAsync(HttpContext context, CancellationToken end)
    {
        await BeginAsync(context, end);
        while (true)
        {
            await context.Response.WriteAsync(" ", end);
            await context.Response.Body.FlushAsync(end);
            await Task.Delay(TimeSpan.FromMilliseconds(10), end);
        }
    }

    private static async Task BeginAsync(HttpContext context, CancellationToken cancellation)
    {
        await WriteAsync(context, 200, """{"id":"chatcmpl-1","object":"chat.completion",""");
        await context.Response.Body.FlushAsync(cancellation);
    }
}
