using Bot.Deliveries;
using Bot.Knowledge;
using Bot.ProtocolChanges;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Serving;
using Bot.Storage;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.ProtocolChanges;

/// <summary>One file, and a host that comes after another with other protocols: what is read from a folder of its own. What is ordered waits until a test runs it.</summary>
public abstract class ProtocolChangeBed : IAsyncLifetime
{
    protected const string Supervisors = "19:leiding@thread.tacv2";
    protected const string Photo = "Er komen geen foto's van leerlingen op *Facebook*.";
    protected const string PhotoNow = "Er komen geen foto's van leerlingen en ouders op *Facebook*.";
    protected const string Doubt = "Bij twijfel overlegt de medewerker met de directie.";
    protected const string Film = "Wij filmen niet in de klas.";

    protected static readonly SchoolId Linde = new("linde");
    protected static readonly CasePerson Mia = new(new PersonId("29:mia"), "Mia Smit");
    protected static readonly CasePerson Jan = new(new PersonId("29:jan"), "Jan");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");
    private readonly List<WebApplication> _hosts = [];

    protected ManualClock Clock { get; } = new();

    protected FakeConnector Teams { get; private set; } = null!;

    protected string File => Path.Combine(_directory.FullName, "magdit.db");

    public async Task InitializeAsync() => Teams = await FakeConnector.StartAsync();

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        await Teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    protected static Protocol Read(string knowledge) => ProtocolLibrary.Load(knowledge).Protocols.Single();

    protected static async Task<IReadOnlyList<Announcement>> DraftsAsync(WebApplication host) =>
        await host.Services.GetRequiredService<IAnnouncements>().OfSchoolsAsync([Linde], 10, default);

    private protected static async Task<ErrandEnd> TellAsync(WebApplication host) =>
        await host.Services.GetRequiredService<TellOutdatedRunner>().RunAsync(new Errand.TellOutdated(Linde, FingerprintOf(host)), default);

    protected static string FingerprintOf(WebApplication host) => host.Services.GetRequiredService<Schools>().Find(Linde)!.Fingerprint;

    /// <summary>A folder with the protocol of a school.</summary>
    protected string Knowledge(params string[] items) => With(_directory.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName, Linde, items);

    /// <summary>The folder, with the protocol of one more school.</summary>
    protected static string With(string knowledge, SchoolId school, params string[] items)
    {
        Directory.CreateDirectory(Path.Combine(knowledge, school.Value));
        System.IO.File.WriteAllText(Path.Combine(knowledge, school.Value, "protocol.md"), $"# Afspraken online\n\n## Regels\n\n{string.Concat(items.Select((item, i) => $"{i + 1}. {item}\n"))}");
        return knowledge;
    }

    protected async Task<WebApplication> StartAsync(string knowledge)
    {
        var app = BotHost.Build(
            new ServeSettings(0, new Schools(ProtocolLibrary.Load(knowledge).Protocols), new FakeAssistant())
            {
                Clock = Clock,
                Services = services => services.AddSingleton<IDeliveries, NothingDue>(),
            },
            "--environment=Development", $"--Storage:File={File}", "--Logging:Console:LogLevel:Default=None");
        lock (_hosts) _hosts.Add(app);
        await app.StartAsync();
        await app.Services.GetRequiredService<ProtocolChangeWorker>().LookAsync(default);
        return app;
    }

    /// <summary>A host does all that is due now, and what becomes due by it; what it cannot do waits a minute.</summary>
    protected async Task<IReadOnlyList<Errand>> RunDueAsync(WebApplication host)
    {
        var deliveries = new StoredDeliveries(host.Services.GetRequiredService<Database>());
        var runner = host.Services.GetRequiredService<IErrandRunner>();
        var ran = new List<Errand>();
        while (await deliveries.TakeDueAsync(Clock.GetUtcNow(), Clock.GetUtcNow().AddMinutes(1), 100, bulk: false, default) is { Count: > 0 } due)
        {
            foreach (var delivery in due)
            {
                ran.Add(delivery.Errand);
                if (await runner.RunAsync(delivery, default).WaitAsync(Until.Patience) is ErrandEnd.Done) await deliveries.DoneAsync(delivery.Id, Clock.GetUtcNow(), default);
                else await deliveries.PostponeAsync(delivery.Id, Clock.GetUtcNow().AddMinutes(1), "not now", default);
            }
        }

        return ran;
    }

    protected async Task<Link> LinkAsync(WebApplication host, LinkRole role, string conversation)
    {
        var link = new Link
        {
            School = Linde, Role = role, Address = Address(conversation), Name = "Gesprek", LinkedBy = Mia.Id, LinkedAt = Clock.GetUtcNow(),
        };
        await host.Services.GetRequiredService<ILinks>().SaveAsync(link, [], default);
        return link;
    }

    /// <summary>A case that rests on the clause that begins so.</summary>
    protected Task<Case> OpenedAsync(WebApplication host, string question, string clauseBegin, SchoolId? school = null)
    {
        var protocol = host.Services.GetRequiredService<Schools>().Find(school ?? Linde)!;
        var clause = protocol.Clauses.First(one => one.Text.StartsWith(clauseBegin, StringComparison.Ordinal));
        return host.Services.GetRequiredService<CaseDesk>().OpenAsync(
            new Case
            {
                Id = CaseId.Of(question),
                School = protocol.School,
                Kind = CaseKind.Doubt,
                Asker = Jan,
                AskedIn = Address("a:jan"),
                Turns = [question],
                Outcome = Outcome.Doubt,
                Reason = "Het protocol zegt hier niets over.",
                Clauses = [CaseClause.Of(Citation.Whole(protocol, clause))],
                ProtocolTitle = protocol.Title,
                ProtocolVersion = protocol.Version,
                ProtocolFingerprint = protocol.Fingerprint,
            }.Open(Clock.GetUtcNow()),
            default);
    }

    protected async Task<Case> RuleAsync(WebApplication host, Case of) =>
        (await host.Services.GetRequiredService<CaseDesk>().ChangeAsync(of.Id, one => one.Rule(Mia, RulingDecision.NotAllowed, "", standsForLater: true, Clock.GetUtcNow()), default))
        .ShouldBeOfType<CaseChange.Made>().Case;

    protected async Task<Case> RuledAsync(WebApplication host, string question, string clauseBegin, SchoolId? school = null) =>
        await RuleAsync(host, await OpenedAsync(host, question, clauseBegin, school));

    protected ConversationAddress Address(string conversation) => new(new ConversationId(conversation), Teams.ServiceUrl, "tenant", "28:bot");

    private sealed class NothingDue : IDeliveries
    {
        public Task<IReadOnlyList<Delivery>> TakeDueAsync(DateTimeOffset now, DateTimeOffset until, int most, bool bulk, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Delivery>>([]);

        public Task DoneAsync(long id, DateTimeOffset at, CancellationToken cancellation) => Task.CompletedTask;

        public Task PostponeAsync(long id, DateTimeOffset due, string reason, CancellationToken cancellation) => Task.CompletedTask;

        public Task PutBackAsync(long id, DateTimeOffset due, string reason, CancellationToken cancellation) => Task.CompletedTask;

        public Task GiveUpAsync(long id, string reason, DateTimeOffset at, CancellationToken cancellation) => Task.CompletedTask;

        public Task<DateTimeOffset?> NextDueAsync(bool bulk, CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

        public Task<DeliveryCount> CountAsync(CancellationToken cancellation) => Task.FromResult(default(DeliveryCount));

        public Task ForgetFinishedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => Task.CompletedTask;
    }
}
