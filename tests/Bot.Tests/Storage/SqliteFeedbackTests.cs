using Bot.School.Conversations;
using Bot.School.Feedback;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Storage;

namespace Bot.Tests.Storage;

public sealed class SqliteFeedbackTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly StorageFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_second_opinion_replaces_the_first_and_touches_nobody_elses()
    {
        var feedback = new SqliteFeedback(_file.Database);
        await feedback.SaveAsync(Opinion("29:jan", isLike: true, "top"), default);
        await feedback.SaveAsync(Opinion("29:els", isLike: true, "goed"), default);
        await feedback.SaveAsync(Opinion("29:jan", isLike: false, "klopt niet"), default);

        StorageFile.Ask(_file.Name, "SELECT group_concat(person || is_like || words, ';') FROM (SELECT * FROM opinion ORDER BY person)").ShouldBe("29:els1goed;29:jan0klopt niet");
    }

    [Fact]
    public async Task What_is_older_than_the_moment_is_forgotten()
    {
        var feedback = new SqliteFeedback(_file.Database);
        await feedback.SaveAsync(Opinion("29:jan", true, "oud"), default);
        await feedback.RememberAsync(new GivenAnswer(new("a:1"), "m1", new SchoolId("de-bron"), Outcome.Allowed, "1", Now), default);
        await feedback.SaveAsync(Opinion("29:els", true, "nieuw") with { At = Now.AddDays(1) }, default);

        await feedback.ForgetBeforeAsync(Now.AddHours(1), default);

        StorageFile.Ask(_file.Name, "SELECT group_concat(words) FROM opinion").ShouldBe("nieuw");
        StorageFile.Ask(_file.Name, "SELECT count(*) FROM given_answer").ShouldBe(0L);
    }

    private static Opinion Opinion(string person, bool isLike, string words) => new(new("a:1"), "m1", new PersonId(person), isLike, words, Now);
}
