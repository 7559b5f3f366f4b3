using Bot.Teams.Auth;
using Bot.Teams.Auth.Keys;
using Bot.Teams.Connector;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Teams;

/// <summary>The parts of <see cref="TeamsBot.AddTeamsBot"/>.</summary>
internal static class TeamsServiceCollectionExtensions
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

    /// <summary>Offers <see cref="IConnectorClient"/>, its options, <see cref="Membership"/> and <see cref="ServiceUrls"/>. A <see cref="ConnectorToken"/> that the host added itself is used.</summary>
    public static IServiceCollection AddTeamsConnector(this IServiceCollection services, TeamsOptions options, ConnectorOptions connector)
    {
        services.TryAddSingleton(options);
        services.TryAddSingleton(connector);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ServiceUrls>();
        services.TryAddSingleton(given => new ConnectorToken(
            () => TokenCredentials.Of(options), TokenCredentials.Scope(options.Cloud), given.GetRequiredService<TimeProvider>(), given.GetRequiredService<ILogger<ConnectorToken>>()));
        services.AddSingleton<IConnectorClient>(given => new ConnectorClient(
            ConnectorHttp.Create(),
            given.GetRequiredService<ServiceUrls>(),
            options.IsRegistered ? given.GetRequiredService<ConnectorToken>() : null,
            connector,
            given.GetRequiredService<TimeProvider>(),
            given.GetRequiredService<ILogger<ConnectorClient>>(),
            given.GetService<IRequestCount>()));
        services.AddSingleton(given => new Membership(given.GetRequiredService<IConnectorClient>(), connector, given.GetRequiredService<TimeProvider>()));
        return services;
    }
}
