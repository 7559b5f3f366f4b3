using Bot.Announcements;
using Bot.Cases;
using Bot.Commands;
using Bot.Deliveries;
using Bot.Extension;
using Bot.Knowledge;
using Bot.Language.Model;
using Bot.Linking;
using Bot.Manifests;
using Bot.Modelling;
using Bot.Privacy;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Feedback;
using Bot.School.Links;
using Bot.School.People;
using Bot.School.Precedents;
using Bot.School.Proposals;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Settings;
using Bot.Storage;
using Bot.Teams;
using Bot.Teams.Connector;
using Bot.Teams.Turns;
using Bot.Texts;
using Bot.Turns;
using Microsoft.AspNetCore.Authorization;

namespace Bot.Serving;

/// <summary>What <c>serve</c> needs to know; everything else is configuration.</summary>
internal sealed record ServeSettings(int Port, Schools Schools, IAssistant Assistant)
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Adds services after the host's own, and so can take their place.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}

/// <summary>Builds the web host.</summary>
internal static class BotHost
{
    // All tries together end well within a turn's deadline: what Teams does not take in time is then sent later, instead of being taken for a failure.
    internal static readonly ConnectorOptions Patience = new()
    {
        TruncationNotice = ChatTexts.TooLong,
        TryTimeout = TimeSpan.FromSeconds(10),
        TotalTimeout = TimeSpan.FromSeconds(20),
    };

    // To hear of a change in a settings file the system would have to tell of all that happens in its folder, and the database that by default lies there changes with every message.
    private const string ReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    public static WebApplication Build(ServeSettings settings, params string[] configuration)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [ReadOnce, .. configuration], EnvironmentName = HostEnvironment.Unspoken(configuration) });
        var teams = ReadTeams(builder);
        Listen(builder, teams, settings.Port);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);
        var model = ModelSettings.Read(builder.Configuration);
        AddAssistant(builder.Services, settings, model, StorageSettings.Read(builder.Configuration, builder.Environment.ContentRootPath));
        var administrators = Administrators.Read(builder.Configuration, isLocal: !teams.IsRegistered && builder.Environment.IsDevelopment());
        var schools = SchoolSettingsBook.Read(builder.Configuration, [.. settings.Schools.Protocols.Select(protocol => protocol.School)]);
        builder.Services.AddSingleton(Retention.Read(builder.Configuration));
        AddCases(builder.Services, administrators, schools);
        builder.Services.AddDeliveries(
            DeliveryOptions.Read(builder.Configuration), new CaseSurroundings(school => schools.For(school).Phone, school => schools.For(school).Hours.Zone, AskerMayRule: administrators.IsAnybody));
        builder.Services.AddAnnouncements(AnnouncementOptions.Read(builder.Configuration));
        builder.Services.AddTeamsBot(teams, Patience, new TurnOptions());
        Observability.Add(builder);
        settings.Services?.Invoke(builder.Services);

        // Every route needs a proven caller, unless it says that it does not.
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/", () => Results.Text(CommandTexts.Running(teams.IsRegistered), "text/plain; charset=utf-8")).AllowAnonymous();
        Observability.Map(app);
        DownloadEndpoint.Map(app);
        app.MapTeamsBot("/api/messages");
        return app;
    }

    // The protocol answers, with a language model when there is one; earlier rulings are held against what comes out.
    private static IAssistant Answering(IAssistant configured, IServiceProvider provider) => configured is Assistant offline
        ? new PrecedentAssistant(provider.GetService<SchoolModel>()?.Assistant ?? offline, offline, provider.GetRequiredService<IPrecedents>())
        : configured;

    private static void AddCases(IServiceCollection services, Administrators administrators, SchoolSettingsBook schools)
    {
        services.AddSingleton(administrators);
        services.AddSingleton(schools);
        services.AddSingleton(new CaseClock(school => schools.For(school).Hours));
        services.AddSingleton(given => new CaseDesk(
            given.GetRequiredService<ICases>(), given.GetRequiredService<CaseClock>(), given.GetRequiredService<IPrecedents>(), administrators.DirectoryIds));
        services.AddSingleton<CaseRights>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<CaseTalk>();
        services.AddSingleton<CaseActs>();
        services.AddSingleton<LinkTalk>();
        services.AddSingleton<IDeputies, StoredDeputies>();
        services.AddSingleton<StandIns>();
        services.AddSingleton<DeputyTalk>();
        services.AddSingleton<HomeSchool>();
        services.AddSingleton<Acquaintance>();
    }

    private static TeamsOptions ReadTeams(WebApplicationBuilder builder)
    {
        TeamsOptions teams;
        try
        {
            teams = builder.Configuration.GetSection(TeamsOptions.Section).Get<TeamsOptions>(binder => binder.ErrorOnUnknownConfiguration = false) ?? new TeamsOptions();
        }
        catch (InvalidOperationException unreadable)
        {
            throw new CommandError(CommandTexts.UnreadableSettings(unreadable.Message));
        }

        var errors = TeamsOptionsValidator.Validate(teams, builder.Environment.IsDevelopment());
        if (errors.Count > 0) throw new CommandError(CommandTexts.WrongSettings(errors));

        // Who gave it an address on the internet forgot the registration: that must not become a bot that lets in whoever comes from this computer.
        return !teams.IsRegistered && !string.IsNullOrWhiteSpace(builder.Configuration[ManifestSettings.PublicAddressKey])
            ? throw new CommandError(CommandTexts.WrongSettings([new TeamsOptionsError(ManifestSettings.AppIdKey, TeamsOptionsProblem.Missing)]))
            : teams;
    }

    private static void Listen(WebApplicationBuilder builder, TeamsOptions teams, int port)
    {
        var addresses = builder.Configuration["urls"] ?? "";
        if (!teams.IsRegistered) RefuseOtherAddresses(addresses);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = TeamsBot.MostBodyBytes;
            kestrel.AddServerHeader = false;
            if (port == 0) kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            else if (!teams.IsRegistered || addresses.Length == 0) kestrel.ListenLocalhost(port);
        });
    }

    // Said aloud instead of quietly listening elsewhere than was asked for.
    private static void RefuseOtherAddresses(string addresses)
    {
        foreach (var url in addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!LocalAddress.IsHost(BindingAddress.Parse(url).Host)) throw new CommandError(CommandTexts.NotLocal(url));
        }
    }

    private static void AddAssistant(IServiceCollection services, ServeSettings settings, ModelOptions model, StorageOptions storage)
    {
        services.AddSingleton(settings.Clock);
        services.AddSingleton(settings.Schools);
        if (model.IsConfigured && settings.Assistant is Assistant reader)
        {
            services.AddSingleton(provider => new SchoolModel(
                model, reader, provider.GetRequiredService<IReplyMemory>(), provider.GetRequiredService<IClauseVectors>(), settings.Clock, provider.GetRequiredService<ILoggerFactory>()));
        }

        services.AddSingleton<IPrecedents>(provider => new CasePrecedents(
            provider.GetRequiredService<ICases>(), settings.Clock, failure => Log.PrecedentsNotRead(provider.GetRequiredService<ILogger<CasePrecedents>>(), failure)));
        services.AddSingleton<IAssistant>(provider => new MeasuredAssistant(Answering(settings.Assistant, provider), settings.Clock));
        services.AddSingleton(storage);
        services.AddSingleton(_ => Database.Open(storage));
        services.AddSingleton<IConversations, StoredConversations>();
        services.AddSingleton<IFeedback, StoredFeedback>();
        services.AddSingleton<ICases, StoredCases>();
        services.AddSingleton<ILinks, StoredLinks>();
        services.AddSingleton<IPeople, StoredPeople>();
        services.AddSingleton<IDeliveries, StoredDeliveries>();
        services.AddSingleton<IPaces, StoredPaces>();
        services.AddSingleton<IPersonData, StoredPersonData>();
        services.AddSingleton<IReplyMemory, StoredReplyMemory>();
        services.AddSingleton<IClauseVectors, StoredClauseVectors>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<ITurnStore, StoredTurns>();
        services.AddSingleton<Talk>();
        services.AddSingleton<CardTalk>();
        services.AddSingleton<ExtensionTalk>();
        services.AddSingleton<ITurnHandler, TurnHandler>();
        services.AddHostedService<ForgettingWorker>();
        services.AddSingleton<IDownloads, StoredDownloads>();
        services.AddSingleton<DownloadLinks>();
        services.AddSingleton<PersonFile>();
        services.AddSingleton<CaseTable>();
        services.AddSingleton<PersonForgetting>();
        services.AddSingleton<PrivacyTalk>();
    }
}
