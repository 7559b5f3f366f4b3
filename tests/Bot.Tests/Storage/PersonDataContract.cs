using System.Text.RegularExpressions;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Feedback;
using Bot.School.Links;
using Bot.School.People;
using Bot.Storage;
using static Bot.Tests.Storage.MadeAnnouncements;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

/// <summary>Everything that is stored of a person is shown to them when they ask, and is gone when they want that.</summary>
public abstract partial class PersonDataContract(TestStorage storage) : IDisposable
{
    // Of these columns the name says that a person may be in them. Those of a name stand beside the one of the id.
    [GeneratedRegex("person|asker|by_id|_by$|receiver|user|member|author|sender|staff|supervisor|administrator")]
    private static partial Regex MayNameSomebody();

    private StoredPersonData Data => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void No_column_that_may_hold_a_persons_id_is_left_out()
    {
        var named = Columns().Where(column => (MayNameSomebody().IsMatch(column.Name) && !column.Name.EndsWith("_name", StringComparison.Ordinal)) || (column.Table == "person" && column.Name == "id"));

        named.Select(column => $"{column.Table}.{column.Name}").ShouldBe(PersonColumn.All.Select(column => $"{column.Table}.{column.Id}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Wherever_an_id_is_stored_it_is_read()
    {
        await StoreEverywhereAsync();

        var holding = Holding("29:jan").Where(column => column is not ("delivery.lane" or "school_case.asked_in" or "announcement_receiver.conversation")).ToList();

        holding.ShouldBe(PersonColumn.All.Select(column => $"{column.Table}.{column.Id}"), ignoreOrder: true);
        (await Data.OfAsync(Jan.Id, default)).Select(part => part.Name).ShouldBe(PersonColumn.All.Select(column => column.Name));
    }

    [Fact]
    public async Task What_is_told_is_their_own_in_words_that_are_the_same_on_every_database()
    {
        await StoreEverywhereAsync();

        var parts = (await Data.OfAsync(Jan.Id, default)).ToDictionary(part => part.Name, part => part.Rows);

        parts[PersonDataNames.Person].ShouldHaveSingleItem()["seen_at"].ShouldBe("2026-11-23T09:00:00.000Z");
        parts[PersonDataNames.Person][0].Keys.ShouldNotContain("chat");
        parts[PersonDataNames.Opinion].ShouldHaveSingleItem()["is_like"].ShouldBe("true");
        parts[PersonDataNames.Conversation].ShouldHaveSingleItem()["last_turn"].ShouldBe("2026-11-23T09:00:00.000Z");
        var asked = parts[PersonDataNames.CaseAsked].ShouldHaveSingleItem();
        (asked["number"], asked["had_attachment"], asked["asker_name"]).ShouldBe(("1", "true", "Jan Jansen"));
        asked["turns"].ShouldContain("Mag deze foto erop?");
        parts[PersonDataNames.CaseRuled].ShouldHaveSingleItem()["explanation"].ShouldBe("Akkoord.");
        parts[PersonDataNames.CaseRuled][0].Keys.ShouldNotContain("turns");
        parts[PersonDataNames.CaseEvent].Count.ShouldBe(2);
        parts[PersonDataNames.Delivery][0]["gave_up"].ShouldBe("false");
        parts[PersonDataNames.AnnouncementReceived].ShouldAllBe(row => row["person_name"] == "Jan Jansen");
    }

    [Fact]
    public async Task Of_somebody_unknown_or_forgotten_there_is_nothing()
    {
        await StoreEverywhereAsync();

        (await Data.OfAsync(new PersonId("29:niemand"), default)).ShouldBeEmpty();
        await ForgetAsync(Jan.Id);
        (await Data.OfAsync(Jan.Id, default)).ShouldBeEmpty();
        (await Data.OfAsync(CasePerson.Forgotten.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forgotten_by_every_store_a_person_is_in_no_column_of_any_table()
    {
        await StoreEverywhereAsync();
        Holding("Jansen").ShouldNotBeEmpty();

        await ForgetAsync(Jan.Id);

        Holding("29:jan").ShouldBeEmpty();
        Holding("Jansen").ShouldBeEmpty();
        Holding("29:els").ShouldNotBeEmpty();
        Holding("woorden van Els").ShouldNotBeEmpty();
    }

    private async Task StoreEverywhereAsync()
    {
        var cases = new StoredCases(storage.Database);
        await new StoredPeople(storage.Database).SeeAsync(new KnownPerson { Id = Jan.Id, Name = Jan.Name, SeenAt = Start }, default);
        foreach (var person in new[] { Jan, Els })
        {
            var conversation = new Conversation { Id = new ConversationId("19:a"), Person = person.Id }.StartQuestion($"woorden van {person.Name}", [], Start).HandedOver(new CaseId("c1"));
            await new StoredConversations(storage.Database).SaveAsync(conversation, default);
            await new StoredFeedback(storage.Database).SaveAsync(new Opinion(new("19:a"), "m1", person.Id, IsLike: true, $"woorden van {person.Name}", Start), default);
        }

        await new StoredLinks(storage.Database).SaveAsync(
            new Link { School = Bron, Role = LinkRole.Staff, Address = Address("19:a"), Name = "Team", LinkedBy = Jan.Id, LinkedAt = Start }, [], default);
        await new StoredDeputies(storage.Database).SaveAsync(new Deputy(Bron, Jan, Els, new DateOnly(2027, 1, 3)), default);
        await new StoredDeputies(storage.Database).SaveAsync(new Deputy(Bron, Els, Jan, new DateOnly(2027, 1, 3)), default);
        await cases.OpenAsync(New("c1"), [new Errand.TellAsker(new CaseId("c1"), Jan.Id, 1), new Errand.TellAsker(new CaseId("c1"), Els.Id, 1)], default);
        await cases.OpenAsync(Ruled(New("c2", Els), Jan, 9), [], default);
        await AnnounceAsync(new StoredAnnouncements(storage.Database, TimeProvider.System));
    }

    private static async Task AnnounceAsync(StoredAnnouncements announcements)
    {
        foreach (var (id, by, other) in new[] { ("m1", Jan, Els), ("m2", Els, Jan) })
        {
            var draft = await announcements.CreateAsync(Draft(id) with { Author = by, ReleasedBy = other }, [], default);
            await announcements.AddReceiversAsync(draft.Id, [To(id, Jan), To(id, Els)], Start, default);
            await announcements.SaveReceiverAsync(To(id, Jan) with { State = ReceiverState.Sent }, default);
        }
    }

    private async Task ForgetAsync(PersonId person)
    {
        await new StoredCases(storage.Database).ForgetPersonAsync(person, default);
        await new StoredAnnouncements(storage.Database, TimeProvider.System).ForgetPersonAsync(person, default);
        await new StoredLinks(storage.Database).ForgetPersonAsync(person, default);
        await new StoredDeputies(storage.Database).ForgetPersonAsync(person, default);
        await new StoredConversations(storage.Database).ForgetPersonAsync(person, default);
        await new StoredFeedback(storage.Database).ForgetPersonAsync(person, default);
        await new StoredPeople(storage.Database).ForgetAsync(person, default);
    }

    private List<string> Holding(string words) =>
    [
        .. Columns().Where(column => (bool)Convert.ChangeType(storage.Ask($"SELECT count(*) FROM {column.Table} WHERE CAST({column.Name} AS TEXT) LIKE '%{words}%'")!, typeof(bool)))
            .Select(column => $"{column.Table}.{column.Name}"),
    ];

    private List<(string Table, string Name)> Columns() => [.. ((string)storage.Ask(Schema)!).Split('\n').Select(line => line.Split('.')).Select(names => (names[0], names[1]))];

    protected abstract string Schema { get; }
}

public sealed class SqlitePersonDataTests() : PersonDataContract(new StorageFile())
{
    protected override string Schema =>
        "SELECT group_concat(t.name || '.' || c.name, char(10)) FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'";
}

public sealed class PostgresPersonDataTests() : PersonDataContract(new StorageServer())
{
    protected override string Schema =>
        "SELECT string_agg(table_name || '.' || column_name, chr(10)) FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_version'";
}
