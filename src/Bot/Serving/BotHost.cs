using Bot.Commands;
using Bot.Knowledge;
using Bot.School.Conversations;
using Bot.School.Questions;
using Bot.Storage;
using Bot.Teams.Connector;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Serving;

/// <summary>What <c>serve</c> needs to know; everything else is configuration.</summary>
internal sealed record ServeSettings(int Port, Schools Schools, IAssistant Assistant)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>Builds the web host.</summary>
internal static class BotHost
{
    public static WebApplication Build(ServeSettings settings, params string[] configuration)
    {
        var builder = WebApplication.CreateBuilder(configuration);
        RefuseOtherAddresses(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MessagesEndpoint.MostBytes;
            kestrel.AddServerHeader = false;
            if (settings.Port == 0) kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(settings.Port);
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        AddAssistant(builder.Services, settings, builder.Configuration["Storage:File"] ?? Path.Combine(builder.Environment.ContentRootPath, "magdit.db"));

        var app = builder.Build();
        app.Use(GateAsync);
        app.MapGet("/", () => Results.Text(CommandTexts.Running(settings.Port), "text/plain; charset=utf-8"));
        app.MapPost("/api/messages", MessagesEndpoint.HandleAsync);
        return app;
    }

    private static void AddAssistant(IServiceCollection services, ServeSettings settings, string storageFile)
    {
        services.AddSingleton(settings.Clock);
        services.AddSingleton(settings.Schools);
        services.AddSingleton(settings.Assistant);
        services.AddSingleton(_ => Database.Open(storageFile));
        services.AddSingleton<IConversations, SqliteConversations>();
        services.AddSingleton<Talk>();
        services.AddSingleton<OneAtATime>();
        services.AddSingleton<TurnHandler>();

        services.AddHostedService<ForgettingWorker>();
        services.AddSingleton<IConnectorClient>(_ => new ConnectorClient(ConnectorHttp()));
    }

    // No redirects: an answer goes where the activity came from and nowhere else (PROTOCOL 3.3).
    private static HttpClient ConnectorHttp() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = TimeSpan.FromSeconds(15),
        };

    // Said aloud instead of quietly listening elsewhere than was asked for.
    private static void RefuseOtherAddresses(ConfigurationManager configuration)
    {
        foreach (var url in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!LocalAddress.IsHost(BindingAddress.Parse(url).Host)) throw new CommandError(CommandTexts.NotLocal(url));
        }
    }

    private static async Task GateAsync(HttpContext context, RequestDelegate next)
    {
        if (LoopbackGate.WhyRefused(context) is not { } reason)
        {
            await next(context);
            return;
        }

        Log.Refused(context.RequestServices.GetRequiredService<ILogger<TurnHandler>>(), StatusCodes.Status401Unauthorized, reason);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }
}
