using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Bot.Teams.Connector;

/// <param name="ServiceUrl">What the allowlist is asked about.</param>
/// <param name="Address">Where it goes: under the service URL.</param>
/// <param name="Repeatable">Whether doing it twice is the same as doing it once.</param>
internal sealed record ConnectorRequest(HttpMethod Method, Uri ServiceUrl, Uri Address, bool Repeatable)
{
    public ReadOnlyMemory<byte>? Json { get; init; }

    /// <inheritdoc cref="Schema.ReplyAddress.Once"/>
    public bool Once { get; init; }
}

/// <summary>One call to the connector: to an allowed host, with a token where one belongs, tried as often as is wise.</summary>
internal sealed class ConnectorCall(
    HttpClient http, ServiceUrls serviceUrls, ConnectorToken? tokens, HostPipelines pipelines, ConnectorOptions options, IRequestCount? count, TimeProvider clock, ILogger log)
{
    // For who asks again later and is not told when: the longest wait of PROTOCOL 7.2.
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(20);

    // For who tries once at a time and lets the waits grow themselves: the shortest of PROTOCOL 7.2.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    public async Task<CallOutcome> MakeAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        var outcome = await ProveAndTryAsync(request, cancellation);
        Telemetry.ConnectorAnswered(request.Method, outcome);
        return outcome;
    }

    private async Task<CallOutcome> ProveAndTryAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        if (!serviceUrls.Allows(request.ServiceUrl))
        {
            Log.HostNotAllowed(log, request.ServiceUrl.IsAbsoluteUri ? request.ServiceUrl.Host : "");
            return new CallOutcome.Never(NotSent.NotAllowed, "the service URL is not one of Teams", null);
        }

        if (!serviceUrls.TakesToken(request.ServiceUrl)) return await TryAsync(request, null, cancellation);

        // PROTOCOL 3.3: refused once means an old token; refused twice means that the registration is wrong.
        for (var renewed = false; ; renewed = true)
        {
            if (tokens is null) return new CallOutcome.Never(NotSent.Unauthorized, "the bot has no credential", null);
            var got = await tokens.GetAsync(cancellation);
            if (got is TokenResult.Later later) return new CallOutcome.Later(UsualWait, later.Reason, Asked: false);
            if (got is not TokenResult.Token token) return new CallOutcome.Never(NotSent.Unauthorized, ((TokenResult.Refused)got).Reason, null);
            var outcome = await TryAsync(request, token.Value, cancellation);
            if (renewed || outcome is not CallOutcome.Never { Reason: NotSent.Unauthorized }) return outcome;
            tokens.Drop(token);
            if (request.Once) count?.Add();
        }
    }

    private async Task<CallOutcome> TryAsync(ConnectorRequest request, string? token, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();

        // Whoever tries again themselves must know what came of each try: else what was taken is sent twice.
        var until = request.Once ? CancellationToken.None : cancellation;
        try
        {
            var attempt = await pipelines.For(request.Address, request.Once).ExecuteAsync(
                async (call, tryCancellation) => await call.This.OnceAsync(call.Request, call.Token, tryCancellation, call.Cancellation),
                (This: this, Request: request, Token: token, Cancellation: until),
                until);
            return Told(attempt, request.Once ? FirstWait : UsualWait);
        }
        catch (BrokenCircuitException open)
        {
            var wait = open.RetryAfter is { } left && left > TimeSpan.Zero ? left : options.CircuitBreak;
            return new CallOutcome.Later(wait, "the host fails too often", Asked: false);
        }
        catch (TimeoutRejectedException)
        {
            // Only between two tries: a try that runs out of time says itself how far it came.
            return new CallOutcome.Later(UsualWait, "all tries together took too long", Asked: false);
        }
    }

    private async Task<Attempt> OnceAsync(ConnectorRequest request, string? token, CancellationToken tryCancellation, CancellationToken callerCancellation)
    {
        using var message = new HttpRequestMessage(request.Method, request.Address);
        message.Headers.TryAddWithoutValidation("User-Agent", "Bot.Teams/1.0");
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (token is not null) message.Headers.Authorization = new("Bearer", token);
        var body = request.Json is { } json ? new JsonBody(json) : null;
        message.Content = body;
        if (!request.Once) count?.Add();
        try
        {
            using var response = await http.SendAsync(message, tryCancellation);
            var content = await response.Content.ReadAsByteArrayAsync(tryCancellation);
            if (response.IsSuccessStatusCode) return new Attempt.Answered((int)response.StatusCode, content, null, null);
            var code = ErrorAnswer.CodeIn(content);
            Log.ConnectorRefused(
                log, (int)response.StatusCode, code, request.Method.Method, Header(response, "X-Correlating-OperationId"), Header(response, "MS-CV"));
            return new Attempt.Answered((int)response.StatusCode, content, Attempt.WaitIn(response.Headers, clock.GetUtcNow()), code);
        }
        catch (HttpRequestException failed)
        {
            return Silent(failed.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!callerCancellation.IsCancellationRequested)
        {
            return Silent("no answer in time");
        }

        Attempt Silent(string reason)
        {
            Log.ConnectorSilent(log, request.Address.Host, reason);
            return body is { Begun: false } ? new Attempt.Unreached(reason) : new Attempt.Unanswered(reason, request.Repeatable);
        }
    }

    private static CallOutcome Told(Attempt attempt, TimeSpan usual) => attempt switch
    {
        Attempt.Answered { IsSuccess: true } done => new CallOutcome.Done(done.Status, done.Body),
        Attempt.Answered { IsPassing: true } passing =>
            new CallOutcome.Later(passing.RetryAfter ?? usual, Detail(passing), Asked: passing.RetryAfter is not null || passing.Status == 429) { IsThrottled = passing.Status == 429 },
        Attempt.Answered refused => new CallOutcome.Never(ErrorAnswer.Reason(refused.Status, refused.Code), Detail(refused), refused.Code),
        Attempt.Unanswered { Repeatable: false } lost => new CallOutcome.Unsure(lost.Reason),
        Attempt.Unanswered lost => new CallOutcome.Later(usual, lost.Reason, Asked: false),
        Attempt.Unreached unreached => new CallOutcome.Later(usual, unreached.Reason, Asked: false),
        _ => throw new InvalidOperationException("An attempt is answered or not."),
    };

    private static string Detail(Attempt.Answered answered) =>
        answered.Code is { } code ? $"the connector answered {answered.Status} {code}" : $"the connector answered {answered.Status}";

    // For whoever asks Microsoft what happened (PROTOCOL 4.1).
    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 and <= 200 } value ? value : null;
}
