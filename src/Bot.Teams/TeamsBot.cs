using Bot.Teams.Connector;
using Bot.Teams.Endpoint;
using Bot.Teams.Invokes;
using Bot.Teams.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Teams;

/// <summary>Puts the wire in a web host.</summary>
public static class TeamsBot
{
    /// <summary>The most bytes of a request's body that are read.</summary>
    public const int MostBodyBytes = RequestBody.MostBytes;

    /// <summary>
    /// Adds everything between a request and an <see cref="ITurnHandler"/>. The host adds the handler, an <see cref="ITurnStore"/> and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddTeamsBot(this IServiceCollection services, TeamsOptions teams, ConnectorOptions connector, TurnOptions turns)
    {
        services.AddSingleton(turns);
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnWorker>());
        services.AddSingleton<InvokeAnswers>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddTeamsAuthentication(teams);
        services.AddTeamsConnector(teams, connector);
        return services;
    }

    /// <summary>Maps the messaging endpoint; only callers that are proven reach it.</summary>
    public static void MapTeamsBot(this IEndpointRouteBuilder routes, string path) =>
        routes.MapPost(path, (HttpContext context, MessagesEndpoint endpoint, TurnWorker worker) => endpoint.HandleAsync(context, worker.Stopping))
            .RequireAuthorization();
}
