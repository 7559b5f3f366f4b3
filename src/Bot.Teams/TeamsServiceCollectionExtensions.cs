using Bot.Teams.Auth;
using Bot.Teams.Auth.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Teams;

/// <summary>Introduces the wire to a host.</summary>
public static class TeamsServiceCollectionExtensions
{
    /// <summary>
    /// Makes <see cref="BotAuthentication.Scheme"/> the host's authentication, and offers <see cref="CallerRights"/>. The host says which
    /// endpoints need it, and validates the options first: see <see cref="TeamsOptionsValidator"/>.
    /// </summary>
    public static IServiceCollection AddTeamsAuthentication(this IServiceCollection services, TeamsOptions options)
    {
        services.TryAddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CallerRights>();
        services.AddSingleton(given => new InboundAuthentication(
            options, KeyFetch.Http(), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<InboundAuthentication>>()));
        services.AddHostedService<KeyPreload>();
        services.AddAuthentication(BotAuthentication.Scheme).AddScheme<AuthenticationSchemeOptions, BotAuthenticationHandler>(BotAuthentication.Scheme, null);
        return services;
    }
}
