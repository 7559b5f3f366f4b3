using Bot.School.Conversations;
using Bot.School.Feedback;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>What every store of opinions promises.</summary>
public abstract class FeedbackContract(TestStorage storage) : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_second_opinion_replaces_the_first_and_touches_nobody_elses()
    {
        var feedback = new StoredFeedback(storage.Database);
        await feedback.SaveAsync(Opinion("29:jan", isLike: true, "top"), default);
        await feedback.SaveAsync(Opinion("29:els", isLike: true, "goed"), default);
        await feedback.SaveAsync(Opinion("29:jan", isLike: false, "klopt niet"), default);

        Opinions().ShouldBe("29:els likes goed;29:jan dislikes klopt niet");
    }

    [Fact]
    public async Task What_is_older_than_the_moment_is_forgotten()
    {
        var feedback = new StoredFeedback(storage.Database);
        await feedback.SaveAsync(Opinion("29:jan", true, "oud"), default);
        await feedback.RememberAsync(new GivenAnswer(new("a:1"), "m1", new SchoolId("de-bron"), Outcome.Allowed, "1", Now), default);
        await feedback.SaveAsync(Opinion("29:els", true, "nieuw") with { At = Now.AddDays(1) }, default);

        await feedback.ForgetBeforeAsync(Now.AddHours(1), default);

        Opinions().ShouldBe("29:els likes nieuw");
        storage.Ask("SELECT count(*) FROM given_answer").ShouldBe(0L);
    }

    [Fact]
    public async Task Of_somebody_who_is_forgotten_no_opinion_is_left_and_of_others_theirs()
    {
        var feedback = new StoredFeedback(storage.Database);
        await feedback.SaveAsync(Opinion("29:jan", isLike: true, "top"), default);
        await feedback.SaveAsync(Opinion("29:els", isLike: true, "goed"), default);

        await feedback.ForgetPersonAsync(new PersonId("29:jan"), default);

        Opinions().ShouldBe("29:els likes goed");
    }

    private object? Opinions() => storage.Ask(
        "SELECT string_agg(person || CASE WHEN is_like THEN ' likes ' ELSE ' dislikes ' END || words, ';') FROM (SELECT * FROM opinion ORDER BY person) AS opinions");

    private static Opinion Opinion(string person, bool isLike, string words) => new(new("a:1"), "m1", new PersonId(person), isLike, words, Now);
}

public sealed class SqliteFeedbackTests() : FeedbackContract(new StorageFile());

public sealed class PostgresFeedbackTests() : FeedbackContract(new StorageServer());
