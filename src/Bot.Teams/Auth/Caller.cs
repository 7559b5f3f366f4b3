namespace Bot.Teams.Auth;

/// <summary>Who sent a request, as far as that is proven. What it may bring is for <see cref="CallerRights"/> to say.</summary>
public abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>The channel itself (PROTOCOL 2.2, path A).</summary>
    /// <param name="ServiceUrl">The service URL that the token was made for.</param>
    /// <param name="Endorsements">The channels that the token's key may speak for; empty when its publisher names none.</param>
    public sealed record Channel(string ServiceUrl, IReadOnlyCollection<string> Endorsements) : Caller;

    /// <summary>
    /// An application with a token of Entra (PROTOCOL 2.2, path B): one of the allowed callers, or, with the bot's own app id, the local
    /// client. It proves nothing about Teams.
    /// </summary>
    /// <param name="AppId">The application that holds the token.</param>
    /// <param name="TenantId">The tenant that issued it.</param>
    public sealed record Entra(string AppId, string TenantId) : Caller;

    /// <summary>Somebody on this computer, while nothing is registered (PROTOCOL 2.7).</summary>
    public sealed record Local : Caller;
}
