using System.Net;
using System.Net.Mime;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Turns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Serving;

/// <summary>POST /api/messages: what is not an activity is refused with its reason (PROTOCOL 2.8), what is gets its turn.</summary>
internal static class MessagesEndpoint
{
    /// <summary>PROTOCOL 2.8: an activity is far smaller.</summary>
    public const long MostBytes = 256 * 1024;

    public static async Task<Results<Ok, StatusCodeHttpResult, JsonHttpResult<Refusal>>> HandleAsync(
        HttpRequest request, TurnHandler turns, IHostApplicationLifetime lifetime, ILogger<TurnHandler> log)
    {
        if (!IsJson(request.ContentType)) return Refuse(log, HttpStatusCode.UnsupportedMediaType, "The body must be application/json.");
        if (await BodyOf(request) is not { } body) return Refuse(log, HttpStatusCode.RequestEntityTooLarge, $"The body is larger than {MostBytes} bytes.");

        switch (ActivityReader.Read(body))
        {
            case ReadActivity.Refused refused:
                return Refuse(log, HttpStatusCode.BadRequest, refused.Reason);
            case ReadActivity.Accepted(_, var replyTo) when !LocalAddress.Is(replyTo.ServiceUrl):
                return Refuse(log, HttpStatusCode.Forbidden, "Without credentials 'serviceUrl' must be on this computer.");
            case ReadActivity.Accepted({ Type: ActivityTypes.Invoke }, _):
                return TypedResults.StatusCode((int)HttpStatusCode.NotImplemented);
            case ReadActivity.Accepted(var activity, var replyTo):
                return await Answer(turns, activity, replyTo, log, lifetime.ApplicationStopping);
            default:
                throw new InvalidOperationException("An activity is read or refused.");
        }
    }

    // Not cancelled when the caller hangs up: the answer goes to the conversation, not to the caller.
    private static async Task<Results<Ok, StatusCodeHttpResult, JsonHttpResult<Refusal>>> Answer(
        TurnHandler turns, IncomingActivity activity, ReplyAddress replyTo, ILogger log, CancellationToken stopping)
    {
        try
        {
            await turns.HandleAsync(activity, replyTo, stopping);
            return TypedResults.Ok();
        }
        catch (ConnectorException notSent)
        {
            Log.NotSent(log, notSent.Message);
            return TypedResults.StatusCode((int)HttpStatusCode.BadGateway);
        }
    }

    private static bool IsJson(string? contentType) =>
        contentType is not null
        && ContentType(contentType) is { } media
        && string.Equals(media, MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    private static string? ContentType(string header) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(header, out var parsed) ? parsed.MediaType.Value : null;

    private static async Task<byte[]?> BodyOf(HttpRequest request)
    {
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == (int)HttpStatusCode.RequestEntityTooLarge)
        {
            return null;
        }
    }

    private static JsonHttpResult<Refusal> Refuse(ILogger log, HttpStatusCode status, string reason)
    {
        Log.Refused(log, (int)status, reason);
        return TypedResults.Json(new Refusal(new RefusalReason("BadRequest", reason)), ServingJson.Default.Refusal, statusCode: (int)status);
    }
}
