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
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.ProtocolChanges;

public sealed partial class ProtocolChangeTests
{
    private static Protocol Read(string knowledge) => ProtocolLibrary.Load(knowledge).Protocols.Single();

    private static async Task<IReadOnlyList<Announcement>> DraftsAsync(WebApplication host) =>
        await host.Services.GetRequiredService<IAnnouncements>().OfSchoolsAsync([Linde], 10, default);

    private static async Task<ErrandEnd> TellAsync(WebApplication host)
    {
        var fingerprint = host.Services.GetRequiredService<Schools>().Find(Linde)!.Fingerprint;
        return await host.Services.GetRequiredService<TellOutdatedRunner>().RunAsync(new Errand.TellOutdated(Linde, fingerprint), default);
    }

    private string Knowledge(params string[] items)
    {
        var knowledge = _directory.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
        Directory.CreateDirectory(Path.Combine(knowledge, "linde"));
        System.IO.File.WriteAllText(Path.Combine(knowledge, "linde", "protocol.md"), $"# Afspraken online\n\n## Regels\n\n{string.Concat(items.Select((item, i) => $"{i + 1}. {item}\n"))}");
        return knowledge;
    }

    private async Task<WebApplication> StartAsync(string knowledge)
    {
        var app = BotHost.Build(
            new ServeSettings(0, new Schools(ProtocolLibrary.Load(knowledge).Protocols), new FakeAssistant())
            {
                Clock = _clock,

                // What is ordered waits until a test runs it.
                Services = services => services.AddSingleton<IDeliveries, NothingDue>(),
            },
            "--environment=Development", $"--Storage:File={File}", "--Logging:Console:LogLevel:Default=None");
        lock (_hosts) _hosts.Add(app);
        await app.StartAsync();
        await app.Services.GetRequiredService<ProtocolChangeWorker>().LookAsync(default);
        return app;
    }

    private async Task<Link> LinkAsync(WebApplication host, LinkRole role, string conversation)
    {
        var link = new Link
        {
            School = Linde, Role = role, Address = new ConversationAddress(new ConversationId(conversation), _teams.ServiceUrl, "tenant", "28:bot"), Name = "Gesprek", LinkedBy = Mia.Id, LinkedAt = _clock.GetUtcNow(),
        };
        await host.Services.GetRequiredService<ILinks>().SaveAsync(link, [], default);
        return link;
    }

    private async Task<Case> RuledAsync(WebApplication host, string question, string clauseBegin)
    {
        var protocol = host.Services.GetRequiredService<Schools>().Find(Linde)!;
        var clause = protocol.Clauses.First(one => one.Text.StartsWith(clauseBegin, StringComparison.Ordinal));
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var opened = await desk.OpenAsync(
            new Case
            {
                Id = CaseId.Of(question),
                School = Linde,
                Kind = CaseKind.Doubt,
                Asker = new CasePerson(new PersonId("29:jan"), "Jan"),
                AskedIn = new ConversationAddress(new ConversationId("a:jan"), _teams.ServiceUrl, "tenant", "28:bot"),
                Turns = [question],
                Outcome = Outcome.Doubt,
                Reason = "Het protocol zegt hier niets over.",
                Clauses = [CaseClause.Of(Citation.Whole(protocol, clause))],
                ProtocolTitle = protocol.Title,
                ProtocolVersion = protocol.Version,
                ProtocolFingerprint = protocol.Fingerprint,
            }.Open(_clock.GetUtcNow()),
            default);
        var ruled = await desk.ChangeAsync(opened.Id, one => one.Rule(Mia, RulingDecision.NotAllowed, "", standsForLater: true, _clock.GetUtcNow()), default);
        return ruled.ShouldBeOfType<CaseChange.Made>().Case;
    }

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
