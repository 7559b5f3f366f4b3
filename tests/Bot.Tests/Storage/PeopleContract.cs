using Bot.School.Conversations;
using Bot.School.People;
using Bot.Storage;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

/// <summary>What every store of people promises.</summary>
public abstract class PeopleContract(TestStorage storage) : IDisposable
{
    private static readonly KnownPerson Known = new() { Id = Jan.Id, Name = Jan.Name, DirectoryId = "AB-cd", Chat = Address("a:1"), SeenAt = Start };

    private StoredPeople People => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Somebody_is_known_as_they_were_seen_and_outlives_the_program()
    {
        await People.SeeAsync(Known, default);
        await People.SeeAsync(new KnownPerson { Id = Els.Id, SeenAt = Start }, default);
        storage.Reopen();

        (await People.FindAsync(Jan.Id, default)).ShouldBe(Known);
        (await People.FindAsync(Els.Id, default)).ShouldBe(new KnownPerson { Id = Els.Id, SeenAt = Start });
        (await People.FindAsync(new PersonId("29:niemand"), default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_told_now_leaves_what_was_known_and_what_is_new_takes_its_place()
    {
        await People.SeeAsync(Known, default);

        await People.SeeAsync(new KnownPerson { Id = Jan.Id, SeenAt = Start.AddDays(1) }, default);
        (await People.FindAsync(Jan.Id, default)).ShouldBe(Known with { SeenAt = Start.AddDays(1) });

        await People.SeeAsync(new KnownPerson { Id = Jan.Id, Name = "Jan de Vries", Chat = Address("a:2"), SeenAt = Start.AddDays(1) }, default);
        (await People.FindAsync(Jan.Id, default)).ShouldBe(Known with { Name = "Jan de Vries", Chat = Address("a:2"), SeenAt = Start.AddDays(1) });

        await People.SeeAsync(new KnownPerson { Id = Jan.Id, DirectoryId = "ef-gh", SeenAt = Start }, default);
        (await People.FindAsync(Jan.Id, default)).ShouldBe(Known with { Name = "Jan de Vries", DirectoryId = "ef-gh", Chat = Address("a:2"), SeenAt = Start.AddDays(1) });
    }

    [Fact]
    public async Task Who_was_seen_within_the_hour_and_tells_nothing_new_is_not_written_again()
    {
        await People.SeeAsync(Known, default);

        await People.SeeAsync(Known with { SeenAt = Start.AddMinutes(59) }, default);
        (await People.FindAsync(Jan.Id, default))!.SeenAt.ShouldBe(Start);

        await People.SeeAsync(Known with { SeenAt = Start.AddMinutes(60) }, default);
        (await People.FindAsync(Jan.Id, default))!.SeenAt.ShouldBe(Start.AddMinutes(60));
    }

    [Fact]
    public async Task Somebody_is_found_by_their_directory_id_whatever_its_capitals_and_as_they_were_seen_last()
    {
        await People.SeeAsync(Known, default);
        await People.SeeAsync(Known with { Id = new PersonId("29:jan-elders"), SeenAt = Start.AddDays(1) }, default);
        await People.SeeAsync(new KnownPerson { Id = Els.Id, SeenAt = Start.AddDays(2) }, default);

        (await People.FindByDirectoryIdAsync("aB-CD", default))!.Id.Value.ShouldBe("29:jan-elders");
        (await People.FindByDirectoryIdAsync("ab", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_not_known_any_more_and_can_be_learned_again()
    {
        await People.SeeAsync(Known, default);

        await People.LoseChatAsync(Jan.Id, default);
        (await People.FindAsync(Jan.Id, default)).ShouldBe(Known with { Chat = null });

        await People.SeeAsync(Known, default);
        (await People.FindAsync(Jan.Id, default)).ShouldBe(Known);
    }

    [Fact]
    public async Task Somebody_is_forgotten_whole_and_nobody_else()
    {
        await People.SeeAsync(Known, default);
        await People.SeeAsync(Known with { Id = Els.Id }, default);

        await People.ForgetAsync(Jan.Id, default);

        (await People.FindAsync(Jan.Id, default)).ShouldBeNull();
        (await People.FindAsync(Els.Id, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Whom_nobody_saw_since_the_moment_is_forgotten()
    {
        await People.SeeAsync(Known, default);
        await People.SeeAsync(Known with { Id = Els.Id, SeenAt = Start.AddDays(1) }, default);

        await People.ForgetBeforeAsync(Start.AddDays(1), default);

        (await People.FindAsync(Jan.Id, default)).ShouldBeNull();
        (await People.FindAsync(Els.Id, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_may_see_the_same_person_at_the_same_moment()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => People.SeeAsync(Known with { Name = $"Jan {i}" }, default))));

        (await People.FindAsync(Jan.Id, default))!.Name.ShouldStartWith("Jan ");
    }
}

public sealed class SqlitePeopleTests() : PeopleContract(new StorageFile());

public sealed class PostgresPeopleTests() : PeopleContract(new StorageServer());
