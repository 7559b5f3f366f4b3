using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Hours;
using Bot.School.Links;
using Bot.School.People;
using Bot.School.Precedents;
using Bot.School.Verdicts;
using Bot.Serving;
using Bot.Teams.Connector;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Deliveries;

/// <summary>The real host over its database, with a fake Teams beside it. What is due is done when a test says so (<see cref="RunAsync"/>).</summary>
internal sealed class DeliveryBed : IAsyncDisposable
{
    public const string Supervisors = "19:leiding@thread.tacv2";
    public const string Directorate = "19:directie@thread.tacv2";
    public const string Chat = "a:jan";
    public const string Channel = "19:team@thread.tacv2;messageid=7";
    public const string Administrator = "00000000-0000-0000-0000-000000000001";

    public static readonly CasePerson Jan = new(new PersonId("29:jan"), "Jan de Wit");
    public static readonly CasePerson Mia = new(new PersonId("29:mia"), "Mia Smit");

    private readonly DirectoryInfo _directory;
    private readonly bool _keepsFile;
    private readonly WebApplication _app;

    private DeliveryBed(WebApplication app, FakeConnector teams, DirectoryInfo directory, bool keepsFile) => (_app, Teams, _directory, _keepsFile) = (app, teams, directory, keepsFile);

    public FakeConnector Teams { get; }

    public required ManualClock Clock { get; init; }

    /// <summary>Of a school that works three minutes a week nobody is reminded as long as a test takes.</summary>
    private static SchoolHours Seldom { get; } = new(
        TimeZoneInfo.Utc, new Dictionary<DayOfWeek, DayHours> { [DayOfWeek.Monday] = new(new TimeOnly(0, 0), new TimeOnly(0, 3)) }, [], []);

    /// <summary>The clock of the connector's own patience, apart: so a wait of its own is known from the ticks of the host.</summary>
    public required ManualClock Wire { get; init; }

    /// <summary>The clock of the pace of what very many get, apart for the same reason.</summary>
    public required ManualClock Pace { get; init; }

    public required KeptLog Log { get; init; }

    public ICases Cases => Get<ICases>();

    public ILinks Links => Get<ILinks>();

    public IPeople People => Get<IPeople>();

    public IDeliveries Deliveries => Get<IDeliveries>();

    public CaseDesk Desk => Get<CaseDesk>();

    public DeliveryWorker Worker => Get<DeliveryWorker>();

    /// <summary>The first number that the database itself gives, past the code that is tested.</summary>
    public long Ask(string question) => (long)Storage.StorageFile.Ask(Path.Combine(_directory.FullName, "magdit.db"), question)!;

    /// <summary>Does something to the database itself, past the code that is tested.</summary>
    public void Tell(string statement) => Storage.StorageFile.Ask(Path.Combine(_directory.FullName, "magdit.db"), statement);

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="clock">When a case is looked at; null for never.</param>
    /// <param name="services">What takes the place of the host's own.</param>
    public static async Task<DeliveryBed> StartAsync(CaseClock? clock = null, Action<IServiceCollection>? services = null) =>
        await StartAsync(Directory.CreateTempSubdirectory("magdit"), await FakeConnector.StartAsync(), new ManualClock(), clock, services, keepsFile: false);

    /// <summary>Another process on the same file, with the same Teams and the same clock, or one of its own.</summary>
    public Task<DeliveryBed> AnotherAsync(CaseClock? clock = null, Action<IServiceCollection>? services = null, ManualClock? own = null) =>
        StartAsync(_directory, Teams, own ?? Clock, clock, services, keepsFile: true);

    /// <summary>Does all that is due now, and what becomes due by it; waits of the connector pass at once, but not the time that it gives a silent service.</summary>
    public async Task RunAsync()
    {
        var run = Worker.RunDueAsync(default);
        while (true)
        {
            var waits = Wire.WaitsAsync(IsWaitBetweenTries);
            var pace = Pace.WaitsAsync(IsWaitBetweenTries);
            var first = await Task.WhenAny(run, waits, pace);
            if (first == run) break;
            if (first == waits) Wire.Advance(await waits);
            else Pace.Advance(await pace);
        }

        await run;
    }

    public void Advance(TimeSpan by)
    {
        Pace.Advance(by);
        Wire.Advance(by);
        Clock.Advance(by);
    }

    /// <summary>A long time passes: what is done again and again is done once at the end of it.</summary>
    public void Sleep(TimeSpan by)
    {
        Pace.Sleep(by);
        Wire.Sleep(by);
        Clock.Sleep(by);
    }

    /// <summary>Goes on until nothing waits any more; gives how long that took.</summary>
    public async Task<TimeSpan> RunUntilNothingWaitsAsync()
    {
        var from = Clock.GetUtcNow();
        await RunAsync();
        while (await Deliveries.NextDueAsync(bulk: false, default) is { } due)
        {
            if (due > Clock.GetUtcNow()) Advance(due - Clock.GetUtcNow());
            await RunAsync();
        }

        return Clock.GetUtcNow() - from;
    }

    public ConversationAddress Address(string conversation) => new(new ConversationId(conversation), Teams.ServiceUrl, "tenant", "28:bot");

    public async Task LinkAsync(LinkRole role, string conversation)
    {
        var link = new Link
        {
            School = MadeProtocol.DeBron.School, Role = role, Address = Address(conversation), Name = "Gesprek", LinkedBy = Mia.Id, LinkedAt = Clock.GetUtcNow(),
        };
        await Links.SaveAsync(link, LinkErrands.Of(link, await Cases.OpenOfAsync(link.School, 100, default)), default);
    }

    /// <summary>Makes the chat of the one who asks known.</summary>
    public Task MeetAsync() => People.SeeAsync(new KnownPerson { Id = Jan.Id, Name = Jan.Name, Chat = Address(Chat), SeenAt = Clock.GetUtcNow() }, default);

    public Task<Case> OpenAsync(CaseKind kind = CaseKind.Doubt, string askedIn = Chat, string question = "Mag deze foto?", CasePerson? asker = null) => Desk.OpenAsync(
        new Case
        {
            Id = CaseId.Of(question),
            School = MadeProtocol.DeBron.School,
            Kind = kind,
            Asker = asker ?? Jan,
            AskedIn = Address(askedIn),
            Turns = [question],
            Outcome = kind == CaseKind.Report ? Outcome.Report : Outcome.Doubt,
            Reason = "Het protocol zegt hier niets over.",
            Clauses = [],
            ProtocolTitle = MadeProtocol.DeBron.Title,
            ProtocolVersion = MadeProtocol.DeBron.Version,
            ProtocolFingerprint = "f",
        }.Open(Clock.GetUtcNow()),
        default);

    public async Task<Case> ChangeAsync(Case of, Func<Case, CaseStep> step) => (await Desk.ChangeAsync(of.Id, step, default)).ShouldBeOfType<CaseChange.Made>().Case;

    public Task<Case> RuleAsync(Case of) => ChangeAsync(of, one => one.Rule(Mia, RulingDecision.NotAllowed, "", false, Clock.GetUtcNow()));

    public async Task<Case> NowAsync(Case of) => (await Cases.FindAsync(of.Id, default)).ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_keepsFile) return;
        await Teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    // More than that is no wait between two tries, but the patience with one try and with all of them.
    private static bool IsWaitBetweenTries(TimeSpan left) => left > TimeSpan.Zero && left < TimeSpan.FromSeconds(9);

    private static async Task<DeliveryBed> StartAsync(
        DirectoryInfo directory, FakeConnector teams, ManualClock clock, CaseClock? caseClock, Action<IServiceCollection>? services, bool keepsFile)
    {
        var (wire, pace) = (new ManualClock(), new ManualClock());
        var app = BotHost.Build(
            new ServeSettings(0, new Schools([MadeProtocol.DeBron]), new FakeAssistant())
            {
                Clock = clock,
                Services = added =>
                {
                    added.AddSingleton<IConnectorClient>(given => new ConnectorClient(
                        ConnectorHttp.Create(), given.GetRequiredService<ServiceUrls>(), null, BotHost.Patience, wire, NullLogger<ConnectorClient>.Instance, given.GetRequiredService<IRequestCount>()));
                    added.AddSingleton(given => new TenantPaces(given.GetRequiredService<IPaces>(), given.GetRequiredService<DeliveryOptions>(), pace, NullLogger<TenantPaces>.Instance));
                    added.AddSingleton(caseClock ?? new CaseClock(_ => Seldom));
                    added.AddSingleton(given => new CaseDesk(
                        given.GetRequiredService<ICases>(), given.GetRequiredService<CaseClock>(), given.GetRequiredService<IPrecedents>(), [Administrator]));
                    services?.Invoke(added);
                },
            },
            "--environment=Development",
            $"--Storage:File={Path.Combine(directory.FullName, "magdit.db")}",
            "--Deliveries:Poll=00:00:20",
            "--Logging:Console:LogLevel:Default=None",
            "--Logging:LogLevel:Default=Trace");
        var log = new KeptLog();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync();

        // Else what the test orders might still be seen by the look at the start.
        await app.Services.GetRequiredService<DeliveryWorker>().Looked.WaitAsync(Until.Patience);
        return new DeliveryBed(app, teams, directory, keepsFile) { Clock = clock, Wire = wire, Pace = pace, Log = log };
    }
}
