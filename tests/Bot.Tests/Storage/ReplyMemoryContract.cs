using Bot.School.Proposals;
using Bot.School.Questions;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>What every memory of replies promises.</summary>
public abstract class ReplyMemoryContract
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    protected abstract IReplyMemory Memory { get; }

    [Fact]
    public async Task What_was_never_asked_is_not_remembered() => (await Memory.FindAsync(Key("Mag dit?"), default)).ShouldBeNull();

    [Fact]
    public async Task A_reply_comes_back_letter_for_letter_and_under_its_own_key()
    {
        const string reply = "{\"oordeel\":\"mag_niet\",\n \"reden\":\"één ‘foto’ 😀 \\u0000 — klaar\"}";
        await Memory.SaveAsync(Key("Mag dit?"), reply, Start, default);
        await Memory.SaveAsync(Key("Mag dat?"), "", Start, default);

        (await Memory.FindAsync(Key("Mag dit?"), default)).ShouldBe(reply);
        (await Memory.FindAsync(Key("Mag dat?"), default)).ShouldBe("");
    }

    [Fact]
    public async Task A_later_reply_takes_the_place_of_an_earlier_one()
    {
        await Memory.SaveAsync(Key("Mag dit?"), "eerst", Start, default);
        await Memory.SaveAsync(Key("Mag dit?"), "later", Start.AddDays(1), default);

        await Memory.ForgetBeforeAsync(Start.AddDays(1), default);

        (await Memory.FindAsync(Key("Mag dit?"), default)).ShouldBe("later");
    }

    [Fact]
    public async Task What_is_from_before_the_moment_is_forgotten_and_nothing_else()
    {
        await Memory.SaveAsync(Key("oud"), "oud", Start, default);
        await Memory.SaveAsync(Key("nieuw"), "nieuw", Start.AddSeconds(1), default);

        await Memory.ForgetBeforeAsync(Start.AddSeconds(1), default);

        (await Memory.FindAsync(Key("oud"), default)).ShouldBeNull();
        (await Memory.FindAsync(Key("nieuw"), default)).ShouldBe("nieuw");
    }

    [Fact]
    public async Task Many_may_ask_and_save_at_the_same_moment()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
        {
            await Memory.SaveAsync(Key($"vraag {i % 10}"), $"antwoord {i % 10}", Start, default);
            (await Memory.FindAsync(Key($"vraag {i % 10}"), default)).ShouldBe($"antwoord {i % 10}");
        })));
    }

    [Fact]
    public async Task Who_does_not_wait_any_more_gets_nothing()
    {
        var gone = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(async () => await Memory.FindAsync(Key("Mag dit?"), gone));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Memory.SaveAsync(Key("Mag dit?"), "ja", Start, gone));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Memory.ForgetBeforeAsync(Start, gone));
    }

    private protected static ReplyKey Key(string question) => ReplyKey.Of("protocol", "model", "1", Question.Of(question));
}

public sealed class ReplyMemoryTests : ReplyMemoryContract
{
    protected override IReplyMemory Memory { get; } = new ReplyMemory();

    [Fact]
    public async Task It_remembers_a_thousand_replies_and_lets_go_of_the_oldest()
    {
        for (var i = 0; i < ReplyMemory.Most; i++) await Memory.SaveAsync(Key($"vraag {i}"), $"{i}", default, default);
        await Memory.SaveAsync(Key("vraag 0"), "opnieuw", default, default);
        await Memory.SaveAsync(Key("nog een vraag"), "erbij", default, default);

        (await Memory.FindAsync(Key("vraag 0"), default)).ShouldBe("opnieuw");
        (await Memory.FindAsync(Key("vraag 1"), default)).ShouldBeNull();
        (await Memory.FindAsync(Key("vraag 2"), default)).ShouldBe("2");
        (await Memory.FindAsync(Key("nog een vraag"), default)).ShouldBe("erbij");
    }
}

public abstract class StoredReplyMemoryContract(TestStorage storage) : ReplyMemoryContract, IDisposable
{
    protected override IReplyMemory Memory => new StoredReplyMemory(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_reply_outlives_the_program()
    {
        await Memory.SaveAsync(Key("Mag dit?"), "nee", default, default);
        storage.Reopen();

        (await Memory.FindAsync(Key("Mag dit?"), default)).ShouldBe("nee");
    }
}

public sealed class SqliteReplyMemoryTests() : StoredReplyMemoryContract(new StorageFile());

public sealed class PostgresReplyMemoryTests() : StoredReplyMemoryContract(new StorageServer());
