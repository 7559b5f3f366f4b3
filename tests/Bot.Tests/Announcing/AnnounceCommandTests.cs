using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Storage;
using Bot.Testing;
using Bot.Tests.Commands;
using Bot.Tests.Storage;

namespace Bot.Tests.Announcing;

/// <summary><c>announce</c>, as people type it.</summary>
public sealed class AnnounceCommandTests : IAsyncLifetime, IDisposable
{
    private const string Team = "19:team@thread.tacv2";

    private readonly StorageFile _storage = new();
    private FakeConnector _connector = null!;

    private string Draft => _storage.Name + ".md";

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _connector.Rosters[Team] = [new RosterMember("29:jan", "Jan"), new RosterMember("29:els", "Els"), new RosterMember("29:gast", "Gast") { UserRole = "guest" }];
        var team = new ConversationAddress(new ConversationId(Team), _connector.ServiceUrl, "t1", "28:bot");
        await new StoredLinks(_storage.Database).SaveAsync(
            new Link { School = new SchoolId("de-bron"), Role = LinkRole.Staff, Address = team, Name = "Team", LinkedBy = new PersonId("29:ict"), LinkedAt = DateTimeOffset.UnixEpoch }, [], default);
        await File.WriteAllTextAsync(Draft, "# Per 1 maart verandert A.6\n\nLees het **nieuwe** artikel.\n");
    }

    public async Task DisposeAsync()
    {
        await _connector.DisposeAsync();
        File.Delete(Draft);
    }

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task A_dry_run_tells_what_would_be_sent_to_how_many_and_sends_nothing()
    {
        var (status, output, error) = await RunAsync("--dry-run", "--clauses", "A.6");

        (status, error).ShouldBe((0, ""));
        output.ShouldContain("Per 1 maart verandert A.6");
        output.ShouldContain("A.6: ");
        output.ShouldContain("basisschool De Bron: 2 ontvangers, en 1 gast die niets krijgt.");
        output.ShouldEndWith("Er is niets verstuurd.");
        Arrived().ShouldBeEmpty();
        _storage.Ask("SELECT count(*) FROM announcement").ShouldBe(0L);
    }

    [Fact]
    public async Task Everybody_gets_it_and_typed_again_nobody_gets_it_twice()
    {
        var (status, output, error) = await RunAsync();

        (status, error).ShouldBe((0, ""));
        output.ShouldContain("2 verstuurd, 1 niet bereikt, 0 niet verstuurd.");
        output.ShouldContain("- is gast in het team: 1");
        Arrived().Count.ShouldBe(2);

        var (again, told, _) = await RunAsync();

        again.ShouldBe(0);
        told.ShouldContain("was al verstuurd");
        Arrived().Count.ShouldBe(2);
    }

    [Fact]
    public async Task For_later_it_is_planned_in_Dutch_time_and_left_to_the_assistant()
    {
        var (status, output, _) = await RunAsync("--at", "2036-07-01 08:00");

        (status, Arrived().Count).ShouldBe((0, 0));
        output.ShouldContain("gaat weg op di 1 jul om 08:00");
        var planned = (await new StoredAnnouncements(_storage.Database, TimeProvider.System).OfSchoolsAsync([new SchoolId("de-bron")], 9, default)).ShouldHaveSingleItem();
        (planned.Status, planned.At).ShouldBe((AnnouncementStatus.Planned, new DateTimeOffset(2036, 7, 1, 6, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("--at", "morgen", "'morgen' is geen moment")]
    [InlineData("--at", "2020-01-01 08:00", "Dat moment is al voorbij")]
    [InlineData("--link", "school.nl", "'school.nl' is geen webadres")]
    [InlineData("--clauses", "Z.99", "'Z.99' staat in geen protocol")]
    [InlineData("--schools", "nergens", "nergens")]
    public async Task What_is_wrong_is_named_and_nothing_is_sent(string option, string value, string expected)
    {
        var (status, _, error) = await RunAsync(option, value);

        status.ShouldBe(2);
        error.ShouldContain(expected);
        Arrived().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", ": dit bestand is leeg")]
    [InlineData("\n\nZomaar tekst", ":3: begin met een regel '# '")]
    [InlineData("# Titel\n\n", ":1: onder de titel staat geen tekst")]
    public async Task Of_a_broken_file_the_file_and_the_line_are_named(string words, string expected)
    {
        await File.WriteAllTextAsync(Draft, words);

        var (status, _, error) = await RunAsync();

        status.ShouldBe(2);
        error.ShouldContain(Draft + expected);
    }

    private List<SentMessage> Arrived() => [.. _connector.Sent.Where(message => message is { Method: "POST", IsTyping: false } && message.Path.Contains("/activities", StringComparison.Ordinal))];

    private Task<(int Status, string Output, string Error)> RunAsync(params string[] more) =>
        BuiltProgram.RunAsync(["announce", "--draft", Draft, .. more.Contains("--schools") ? Array.Empty<string>() : ["--schools", "de-bron"], .. more], ("Storage__File", _storage.Name));
}
