using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Storage;
using Bot.Testing;

namespace Bot.Tests.Storage;

/// <summary>What every store of conversations promises.</summary>
public abstract class ConversationsContract(TestStorage storage) : IDisposable
{
    private static readonly ConversationId Chat = new("a:1");
    private static readonly PersonId Jan = new("29:jan");

    private readonly ManualClock _clock = new();

    private StoredConversations Conversations => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Somebody_new_has_neither_school_nor_question()
    {
        var found = await Conversations.FindAsync(Chat, Jan, default);

        (found.School, found.Turns.Count, found.Greeted).ShouldBe((null, 0, false));
    }

    [Fact]
    public async Task What_was_said_outlives_the_program()
    {
        var said = New().Greet().ChooseSchool(new SchoolId("de-bron"))
            .StartQuestion("Mag dit?", ["image/png"], _clock.GetUtcNow()).Answered(new FollowUp("Klopt dat?", ["Ja", "Nee"], "het klopt")).ContinueQuestion("Ja", [], _clock.GetUtcNow()).Answered(new FollowUp("Hoeveel?", ["Één"], "het is er één")).HandedOver(new CaseId("c1"));
        await Conversations.SaveAsync(said, default);
        storage.Reopen();

        var found = await Conversations.FindAsync(Chat, Jan, default);

        found.ShouldBeEquivalentTo(said with { Turns = found.Turns, Attachments = found.Attachments, OpenOptions = found.OpenOptions });
        found.Turns.ShouldBe(["Mag dit?", "Ja"]);
        found.Attachments.ShouldBe(["image/png"]);
        found.OpenOptions.ShouldBe(["Één"]);
    }

    [Fact]
    public async Task Of_somebody_who_is_forgotten_neither_question_nor_school_is_left_and_of_others_both()
    {
        foreach (var id in new[] { "a:1", "a:2" }) await Conversations.SaveAsync((New() with { Id = new(id) }).ChooseSchool(new SchoolId("de-bron")).StartQuestion("Mag dit?", [], _clock.GetUtcNow()), default);
        await Conversations.SaveAsync((New() with { Person = new("29:els") }).StartQuestion("Van Els", [], _clock.GetUtcNow()), default);

        await Conversations.ForgetPersonAsync(Jan, default);

        var found = await Conversations.FindAsync(Chat, Jan, default);
        (found.School, found.Turns.Count).ShouldBe((null, 0));
        (await Conversations.FindAsync(Chat, new PersonId("29:els"), default)).Turns.ShouldBe(["Van Els"]);
    }

    [Fact]
    public async Task Which_announcement_is_asked_about_outlives_the_program_and_is_forgotten_with_what_was_said()
    {
        await Conversations.SaveAsync(New().AskAbout(new AnnouncementId("m1"), _clock.GetUtcNow()), default);
        storage.Reopen();
        (await Conversations.FindAsync(Chat, Jan, default)).About.ShouldBe(new AnnouncementId("m1"));

        _clock.Advance(TimeSpan.FromDays(31));
        await Conversations.ForgetTurnsBeforeAsync(_clock.GetUtcNow() - TimeSpan.FromDays(30), default);

        (await Conversations.FindAsync(Chat, Jan, default)).About.ShouldBeNull();
    }

    [Fact]
    public async Task A_later_save_replaces_the_earlier()
    {
        await Conversations.SaveAsync(New().StartQuestion("Een", [], _clock.GetUtcNow()), default);
        await Conversations.SaveAsync(New().StartQuestion("Twee", [], _clock.GetUtcNow()), default);

        (await Conversations.FindAsync(Chat, Jan, default)).Turns.ShouldBe(["Twee"]);
    }

    [Fact]
    public async Task The_school_comes_along_to_another_conversation_and_the_question_does_not()
    {
        await Conversations.SaveAsync(New().ChooseSchool(new SchoolId("oud")).StartQuestion("Mag dit?", [], _clock.GetUtcNow()), default);
        _clock.Advance(TimeSpan.FromHours(1));
        await Conversations.SaveAsync((New() with { Id = new("a:2") }).ChooseSchool(new SchoolId("nieuw")).StartQuestion("En dit?", [], _clock.GetUtcNow()), default);

        var found = await Conversations.FindAsync(new ConversationId("a:3"), Jan, default);

        (found.School, found.Turns.Count).ShouldBe((new SchoolId("nieuw"), 0));
    }

    [Fact]
    public async Task In_one_conversation_each_person_has_their_own_question()
    {
        await Conversations.SaveAsync(New().StartQuestion("Van Jan", [], _clock.GetUtcNow()), default);

        (await Conversations.FindAsync(Chat, new PersonId("29:els"), default)).Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_questions_are_forgotten_and_the_school_is_not()
    {
        await Conversations.SaveAsync(New().ChooseSchool(new SchoolId("de-bron")).StartQuestion("Lang geleden", ["image/png"], _clock.GetUtcNow()).HandedOver(new CaseId("c1")), default);
        _clock.Advance(TimeSpan.FromDays(31));
        await Conversations.SaveAsync((New() with { Id = new("a:2") }).StartQuestion("Net", [], _clock.GetUtcNow()), default);

        await Conversations.ForgetTurnsBeforeAsync(_clock.GetUtcNow() - TimeSpan.FromDays(30), default);

        var old = await Conversations.FindAsync(Chat, Jan, default);
        (old.Turns.Count, old.Attachments.Count, old.Case, old.School).ShouldBe((0, 0, null, new SchoolId("de-bron")));
        (await Conversations.FindAsync(new("a:2"), Jan, default)).Turns.ShouldBe(["Net"]);
    }

    [Fact]
    public async Task Words_of_the_database_are_only_words()
    {
        var said = "'); DROP TABLE conversation; -- \0 😀 " + new string('x', 20_000);
        await Conversations.SaveAsync(New().StartQuestion(said, [], _clock.GetUtcNow()), default);

        (await Conversations.FindAsync(Chat, Jan, default)).Turns.ShouldBe([said]);
    }

    private static Conversation New() => new() { Id = Chat, Person = Jan };
}

public sealed class SqliteConversationsTests() : ConversationsContract(new StorageFile());

public sealed class PostgresConversationsTests() : ConversationsContract(new StorageServer());
