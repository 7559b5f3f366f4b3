using System.Security.Cryptography;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Bot.Teams.Connector;

/// <summary>
/// The bot's token for the connector (PROTOCOL 3.3): one for all conversations, fetched by one call at a time, renewed five minutes before
/// it ends while the old one is still used.
/// </summary>
/// <param name="credential">
/// Makes the credential anew. A credential remembers its token, so one that the connector refused is only got rid of together with it.
/// </param>
/// <param name="scope">What the token is for: <see cref="TokenCredentials.Scope"/>.</param>
public sealed class ConnectorToken(Func<TokenCredential> credential, string scope, TimeProvider clock, ILogger<ConnectorToken> log)
{
    /// <summary>How long a fetch may take.</summary>
    public static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(10);

    /// <summary>How long before its end a token is renewed.</summary>
    public static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(5);

    /// <summary>How long a failed renewal rests while the old token is still good.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private TokenCredential? _credential;
    private Held? _held;
    private DateTimeOffset _renewFrom;
    private Task<TokenResult>? _fetch;

    /// <summary>A token that is good now.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the fetch goes on for the others.</exception>
    internal async Task<TokenResult> GetAsync(CancellationToken cancellation)
    {
        Task<TokenResult> fetch;
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var good = _held is not null && now < _held.ExpiresOn;
            if (good && now < _renewFrom) return _held!.Token;
            fetch = _fetch ??= Task.Run(FetchAsync, CancellationToken.None);
            if (good) return _held!.Token;
        }

        return await fetch.WaitAsync(cancellation);
    }

    /// <summary>Forgets a token that the connector refused, unless another one took its place already.</summary>
    internal void Drop(TokenResult.Token refused)
    {
        lock (_lock)
        {
            if (_held?.Token != refused) return;
            (_held, _credential) = (null, null);
        }
    }

    private async Task<TokenResult> FetchAsync()
    {
        Held? held = null;
        try
        {
            (var result, held) = await AskAsync();
            return result;
        }
        finally
        {
            // Also after a bug: the next call is to meet it anew instead of an old exception.
            Finish(held);
        }
    }

    private void Finish(Held? held)
    {
        lock (_lock)
        {
            _fetch = null;
            var now = clock.GetUtcNow();
            _renewFrom = now + Rest;
            if (held is null) return;
            _held = held;

            // A token that lives shortly is renewed halfway, not at every call.
            var life = held.ExpiresOn - now;
            _renewFrom = life > 2 * RenewedBefore ? held.ExpiresOn - RenewedBefore : now + (life / 2);
        }
    }

    private async Task<(TokenResult Result, Held? Held)> AskAsync()
    {
        using var late = new CancellationTokenSource(LongestFetch, clock);
        try
        {
            TokenCredential asked;
            lock (_lock) asked = _credential ??= credential();
            var fetched = await asked.GetTokenAsync(new TokenRequestContext([scope]), late.Token).AsTask().WaitAsync(late.Token);
            Log.TokenFetched(log, fetched.ExpiresOn);
            var token = new TokenResult.Token(fetched.Token);
            return (token, new Held(token, fetched.ExpiresOn));
        }
        catch (OperationCanceledException)
        {
            return Failed(new TokenResult.Later("the token endpoint did not answer in time"), "no answer in time");
        }
        catch (Exception failed) when (failed is CryptographicException or IOException or UnauthorizedAccessException)
        {
            var reason = $"the certificate cannot be read ({failed.GetType().Name})";
            return Failed(new TokenResult.Refused(reason), reason);
        }
        catch (AuthenticationFailedException failed)
        {
            var reason = Reason(failed);
            return Failed(IsRefusal(failed) ? new TokenResult.Refused(reason) : new TokenResult.Later(reason), reason);
        }
    }

    private (TokenResult, Held?) Failed(TokenResult result, string reason)
    {
        Log.TokenRefused(log, reason);
        return (result, null);
    }

    // PROTOCOL 3.3: never again what says that the client is wrong; what is busy or not reached may answer later.
    private static bool IsRefusal(Exception failed) =>
        Inner<MsalServiceException>(failed) is { StatusCode: >= 400 and < 500 and not 408 and not 429, ErrorCode: not "temporarily_unavailable" };

    // Codes only: the message of such an exception is pages long and holds addresses.
    private static string Reason(Exception failed) => Inner<MsalServiceException>(failed) switch
    {
        { } refused => $"the token endpoint answered {refused.StatusCode} {refused.ErrorCode}{EntraCode(refused.Message)}",
        _ => $"the token endpoint was not reached ({(failed.InnerException ?? failed).GetType().Name})",
    };

    private static string EntraCode(string message)
    {
        var start = message.IndexOf("AADSTS", StringComparison.Ordinal);
        return start < 0 ? "" : " " + string.Concat(message[start..].TakeWhile(char.IsAsciiLetterOrDigit));
    }

    private static T? Inner<T>(Exception? failed)
        where T : Exception
    {
        for (; failed is not null; failed = failed.InnerException)
        {
            if (failed is T found) return found;
        }

        return null;
    }

    private sealed record Held(TokenResult.Token Token, DateTimeOffset ExpiresOn);
}
