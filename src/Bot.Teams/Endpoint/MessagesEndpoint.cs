using Bot.Teams.Auth;
using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Schema;
using Bot.Teams.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Endpoint;

/// <summary>
/// The messaging endpoint. Who calls is proven before it is reached; here the body is read, held against what the caller may bring, remembered and acknowledged
/// (PROTOCOL, rule 1). Only an invoke is answered in the response.
/// </summary>
internal sealed class MessagesEndpoint(
    CallerRights rights, ServiceUrls serviceUrls, TurnWorker worker, TurnRunner runner, IConnectorClient connector, InvokeAnswers answers, TimeProvider clock,
    ILogger<MessagesEndpoint> log)
{
    public async Task<IResult> HandleAsync(HttpContext context, CancellationToken stopping)
    {
        if (!RequestBody.IsJson(context.Request)) return Refuse(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json.");
        if (worker.IsFull) return Busy(context);
        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            return Refuse(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {RequestBody.MostBytes} bytes.");

        return ActivityReader.Read(body) switch
        {
            ReadActivity.Refused refused => Refuse(StatusCodes.Status400BadRequest, refused.Reason),
            ReadActivity.Accepted(var activity, var replyTo) when WhyForbidden(context, activity, replyTo) is { } reason => Refuse(StatusCodes.Status403Forbidden, reason),
            ReadActivity.Accepted(var activity, var replyTo) => await TakeAsync(body, activity, replyTo, stopping),
            _ => throw new InvalidOperationException("An activity is read or refused."),
        };
    }

    private string? WhyForbidden(HttpContext context, IncomingActivity activity, ReplyAddress replyTo)
    {
        if (context.Features.Get<Caller>() is not { } caller) throw new InvalidOperationException("The endpoint was reached by somebody unproven.");
        return rights.WhyRefused(caller, activity) ?? (serviceUrls.Allows(replyTo.ServiceUrl) ? null : "The activity's 'serviceUrl' is not one of Teams.");
    }

    private async Task<IResult> TakeAsync(byte[] body, IncomingActivity activity, ReplyAddress replyTo, CancellationToken stopping)
    {
        var key = TurnKey.Of(activity, body);
        if (activity.Type == ActivityTypes.Invoke)
        {
            var turn = Turn.Of(activity, replyTo, connector);
            return new InvokeResult(await answers.GetAsync(key, () => runner.AnswerAsync(turn, work => worker.InOrderAsync(Speaker.Of(activity), work), stopping)));
        }

        if (activity.DeliveryMode == "expectReplies") return await ReplyInResponseAsync(activity, replyTo, stopping);

        // Not cancelled when the caller hangs up: what came in whole is remembered whole.
        await worker.TakeInAsync(new StoredTurn(key, body, clock.GetUtcNow()), activity, replyTo, stopping);
        return Results.Empty;
    }

    private async Task<IResult> ReplyInResponseAsync(IncomingActivity activity, ReplyAddress replyTo, CancellationToken stopping)
    {
        var replies = new List<OutgoingActivity>();
        await worker.InOrderAsync(Speaker.Of(activity), () => runner.RunAsync(Turn.Gathering(activity, replyTo, replies), stopping));
        return Results.Json(new ExpectedReplies(replies), EndpointJson.Default.ExpectedReplies);
    }

    private IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "2";
        return Refuse(StatusCodes.Status503ServiceUnavailable, "Too much is waiting.");
    }

    private IResult Refuse(int status, string reason)
    {
        Log.Refused(log, status, reason);
        Telemetry.RequestRefused(status);
        return Results.Json(new Refusal(new RefusalReason(Code(status), reason)), EndpointJson.Default.Refusal, statusCode: status);
    }

    // PROTOCOL 6.3: the codes that the connector itself uses.
    private static string Code(int status) => status switch
    {
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status413PayloadTooLarge => "MessageSizeTooBig",
        StatusCodes.Status503ServiceUnavailable => "ServiceUnavailable",
        _ => "BadSyntax",
    };
}
