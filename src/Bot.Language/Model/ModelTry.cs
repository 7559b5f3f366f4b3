using System.ClientModel;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Microsoft.Extensions.AI;

namespace Bot.Language.Model;

/// <summary>What came of one request.</summary>
/// <param name="Reason">Null when the model said something.</param>
internal sealed record Attempt(string Text, ModelUsage Usage, SilentReason? Reason, ServerError? Error)
{
    public static Attempt Failed(SilentReason reason, ServerError? error = null) => new("", ModelUsage.Untold, reason, error);
}

/// <summary>One request over the wire, with every way in which a server fails as a value.</summary>
internal sealed class ModelTry(IChatClient chat, TimeProvider clock)
{
    /// <exception cref="OperationCanceledException">The caller stopped.</exception>
    public async Task<Attempt> MakeAsync(IReadOnlyList<ChatMessage> messages, ChatOptions options, ModelBudget.Deadline deadline, CancellationToken caller)
    {
        try
        {
            // Not every credential and client looks at its token.
            return Read(await chat.GetResponseAsync(messages, options, deadline.Token).WaitAsync(deadline.Token).ConfigureAwait(false));
        }
        catch (Exception) when (caller.IsCancellationRequested)
        {
            throw new OperationCanceledException(caller);
        }
        catch (Exception) when (deadline.IsOver)
        {
            return Attempt.Failed(SilentReason.TimedOut);
        }
        catch (OperationCanceledException)
        {
            // The client's own timeout.
            return Attempt.Failed(SilentReason.TimedOut);
        }
        catch (ClientResultException failure) when (failure.Status == 0)
        {
            return Attempt.Failed(failure.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
                ? SilentReason.Garbled : SilentReason.Unreachable);
        }
        catch (ClientResultException failure)
        {
            var error = ServerError.Of(failure, clock.GetUtcNow());
            return Attempt.Failed(Reason(error), error);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return Attempt.Failed(SilentReason.Unreachable);
        }
        catch (Exception failure) when (failure is AuthenticationFailedException or RequestFailedException)
        {
            return Attempt.Failed(SilentReason.Unauthorised);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            // What the OpenAI client throws at a body that is JSON but not a completion: it indexes, converts and hopes.
            return Attempt.Failed(SilentReason.Garbled);
        }
    }

    private static Attempt Read(ChatResponse response)
    {
        var usage = response.Usage is { } told
            ? new ModelUsage(told.InputTokenCount ?? 0, told.OutputTokenCount ?? 0, told.CachedInputTokenCount ?? 0)
            : ModelUsage.Untold;
        return new Attempt(response.Text, usage, Silence(response), null);
    }

    private static SilentReason? Silence(ChatResponse response)
    {
        if (response.FinishReason == ChatFinishReason.ContentFilter) return SilentReason.Filtered;
        if (response.FinishReason == ChatFinishReason.Length) return SilentReason.CutOff;
        if (response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any()) return SilentReason.Refused;
        return string.IsNullOrWhiteSpace(response.Text) ? SilentReason.Empty : null;
    }

    private static SilentReason Reason(ServerError error) => error switch
    {
        { IsFiltered: true } => SilentReason.Filtered,
        { Status: 401 or 403 } => SilentReason.Unauthorised,
        { Status: 429 } => SilentReason.Throttled,
        { Status: 408 or >= 500 } => SilentReason.ServerFailed,
        _ => SilentReason.BadRequest,
    };
}
