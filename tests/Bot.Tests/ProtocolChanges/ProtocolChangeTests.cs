using Bot.Cards;
using Bot.Deliveries;
using Bot.Knowledge;
using Bot.ProtocolChanges;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;
using Bot.School.Verdicts;
using Bot.Serving;
using Bot.Testing;
using Bot.Texts;
using Bot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.ProtocolChanges;

/// <summary>One file, and a host that comes after another with other protocols: what is read from a folder of its own.</summary>
public sealed class ProtocolChangeTests : IAsyncLifetime
{
    private const string Supervisors = "19:leiding@thread.tacv2";
    private const string Photo = "Er komen geen foto's van leerlingen op *Facebook*.";
    private const string PhotoNow = "Er komen geen foto's van leerlingen en ouders op *Facebook*.";
    private const string Doubt = "Bij twijfel overlegt de medewerker met de directie.";
    private const string Film = "Wij filmen niet in de klas.";

    private static readonly SchoolId Linde = new("linde");
    private static readonly CasePerson Mia = new(new PersonId("29:mia"), "Mia Smit");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");
    private readonly List<WebApplication> _hosts = [];
    private readonly ManualClock _clock = new();
    private FakeConnector _teams = null!;

    private string File => Path.Combine(_directory.FullName, "magdit.db");

    public async Task InitializeAsync() => _teams = await FakeConnector.StartAsync();

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        await _teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_seen_first_is_remembered_in_silence_and_what_stays_the_same_too()
    {
        await StartAsync(Knowledge(Photo, Doubt));
        var again = await StartAsync(Knowledge(Photo + "  ", Doubt));

        (await DraftsAsync(again)).ShouldBeEmpty();
        StorageFile.Ask(File, "SELECT count(*) FROM delivery").ShouldBe(0L);
        StorageFile.Ask(File, "SELECT count(*) FROM protocol_version").ShouldBe(1L);
    }

    [Fact]
    public async Task A_changed_protocol_is_offered_to_the_directie_with_the_old_and_the_new_words()
    {
        await StartAsync(Knowledge(Photo, Doubt));
        var next = await StartAsync(Knowledge(PhotoNow, Film, Doubt));
        await StartAsync(Knowledge(PhotoNow, Film, Doubt));

        var draft = (await DraftsAsync(next)).ShouldHaveSingleItem();
        (draft.Status, draft.Author.Id.Value, draft.Author.Name, draft.Content.AsksReading).ShouldBe((AnnouncementStatus.Draft, "", "Mag dit?", true));
        draft.Audience.ShouldBe(new Audience([Linde], Staff: true, Supervisors: true));
        draft.Content.Clauses.Select(clause => clause.Words).ShouldBe([PhotoNow.Replace("*", "", StringComparison.Ordinal), Film]);
        draft.Content.Text.ShouldContain("is veranderd.\n\nDit stond er:\n\n“Er komen geen foto's van leerlingen op Facebook.”\n\nDit staat er nu:\n\n“Er komen geen foto's van leerlingen en ouders op Facebook.”");
        draft.Content.Text.ShouldContain($"is nieuw.\n\n“{Film}”");
        draft.Content.Text.ShouldContain("Alleen verplaatst.");
        draft.Content.Text.ShouldNotContain(Doubt);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'show_report'").ShouldBe(1L);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'tell_outdated'").ShouldBe(1L);
    }

    [Fact]
    public async Task Of_hosts_that_start_at_once_it_is_offered_once()
    {
        await StartAsync(Knowledge(Photo, Doubt));
        var changed = Knowledge(PhotoNow, Doubt);

        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => StartAsync(changed))));
        await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Services.GetRequiredService<ProtocolChangeWorker>().LookAsync(default))));

        (await DraftsAsync(hosts[0])).ShouldHaveSingleItem();
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'show_report'").ShouldBe(1L);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'tell_outdated'").ShouldBe(1L);
    }

    [Fact]
    public async Task Who_dies_between_the_draft_and_the_version_does_both_again_to_the_same_end()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var (before, after) = (Read(Knowledge(Photo, Doubt)), Read(Knowledge(PhotoNow, Doubt)));
        await first.Services.GetRequiredService<AnnouncementDesk>().BeginAsync(ProtocolChangeDraft.Of(ProtocolDiff.Of(before, after), _clock.GetUtcNow()), isOffered: true, default);

        var next = await StartAsync(Knowledge(PhotoNow, Doubt));

        (await DraftsAsync(next)).ShouldHaveSingleItem();
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'show_report'").ShouldBe(1L);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'tell_outdated'").ShouldBe(1L);
    }

    [Fact]
    public async Task What_a_newer_program_reads_otherwise_from_the_same_file_is_no_change()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var versions = first.Services.GetRequiredService<IProtocolVersions>();
        var seen = (await versions.FindAsync(Linde, default)).ShouldNotBeNull();
        var readOtherwise = new Protocol(Linde, "Linde", "Afspraken online", "1", [seen.Protocol.Clauses[0]]) { SourceFingerprint = seen.Protocol.SourceFingerprint };
        (await versions.RememberAsync(seen with { Protocol = readOtherwise }, seen.Protocol.Fingerprint, [], default)).ShouldBeTrue();

        var next = await StartAsync(Knowledge(Photo, Doubt));

        (await DraftsAsync(next)).ShouldBeEmpty();
        (await versions.FindAsync(Linde, default))!.Protocol.Fingerprint.ShouldBe(seen.Protocol.Fingerprint);
    }

    [Fact]
    public async Task Supervisors_hear_once_which_cases_rest_on_words_that_changed()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        await LinkAsync(first, LinkRole.Supervisors, Supervisors);
        var photo = await RuledAsync(first, "Mag deze foto van Kees erop?", "Er komen geen foto's");
        var other = await RuledAsync(first, "Wie bel ik?", "Bij twijfel");

        var next = await StartAsync(Knowledge(PhotoNow, Doubt));
        var again = await StartAsync(Knowledge(PhotoNow, Doubt));
        (await TellAsync(next)).ShouldBeOfType<ErrandEnd.Done>();
        (await TellAsync(again)).ShouldBeOfType<ErrandEnd.Done>();

        var said = _teams.Sent.ShouldHaveSingleItem();
        var shown = new[] { said }.Shown();
        shown.ShouldContain($"Zaak {photo.Number}");
        shown.ShouldContain(ProtocolChangeTexts.ByEarlierVersion);
        shown.ShouldContain(CaseListTexts.Show);
        shown.ShouldNotContain($"Zaak {other.Number} ");
    }

    [Fact]
    public async Task Who_is_linked_after_the_change_hears_of_it_then_and_the_directie_sees_its_draft()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        await RuledAsync(first, "Mag deze foto erop?", "Er komen geen foto's");
        var next = await StartAsync(Knowledge(PhotoNow, Doubt));
        (await TellAsync(next)).ShouldBeOfType<ErrandEnd.Done>();
        _teams.Sent.ShouldBeEmpty();

        var supervisors = await LinkAsync(next, LinkRole.Supervisors, Supervisors);
        var directorate = await LinkAsync(next, LinkRole.Directorate, "19:directie@thread.tacv2");
        var changes = next.Services.GetRequiredService<ChangesOnLink>();

        (await changes.OfAsync(supervisors, default)).ShouldHaveSingleItem().ShouldBeOfType<Errand.TellOutdated>();
        (await changes.OfAsync(directorate, default)).ShouldBe([new Errand.ShowReport((await DraftsAsync(next)).Single().Id)]);
        (await TellAsync(next)).ShouldBeOfType<ErrandEnd.Done>();
        _teams.Sent.ShouldHaveSingleItem();
        (await changes.OfAsync(supervisors, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_hears_anything_when_no_case_rests_on_what_changed()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        await LinkAsync(first, LinkRole.Supervisors, Supervisors);
        await RuledAsync(first, "Wie bel ik?", "Bij twijfel");

        var next = await StartAsync(Knowledge(PhotoNow, Doubt));
        (await TellAsync(next)).ShouldBeOfType<ErrandEnd.Done>();

        _teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ruling_on_words_that_changed_is_marked_on_its_card_and_in_the_list_and_no_other_is()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var photo = await RuledAsync(first, "Mag deze foto erop?", "Er komen geen foto's");
        var other = await RuledAsync(first, "Wie bel ik?", "Bij twijfel");
        var next = await StartAsync(Knowledge(PhotoNow, Film, Doubt));
        var rooms = next.Services.GetRequiredService<CaseRooms>();

        foreach (var (of, isMarked) in new[] { (photo, true), (other, false) })
        {
            var room = await rooms.OfAsync(of, default);
            foreach (var reply in new[] { CaseReplies.Card(of, room), CaseReplies.FoundCases([of], "foto", room), CaseReplies.OwnCase(of, room), CaseReplies.ForAsker(of, of.History[^1], room) })
                reply.Text.Contains(ProtocolChangeTexts.ByEarlierVersion, StringComparison.Ordinal).ShouldBe(isMarked, reply.Text);
        }
    }

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
