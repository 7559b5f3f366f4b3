using Bot.School.Conversations;
using Bot.School.Feedback;

namespace Bot.Storage;

/// <summary>Answers and what people thought of them, in the tables <c>given_answer</c> and <c>opinion</c>.</summary>
public sealed class StoredFeedback(Database database) : IFeedback
{
    public Task RememberAsync(GivenAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO given_answer (conversation, message, school, outcome, protocol_version, at)
                VALUES (@conversation, @message, @school, @outcome, @version, @at)
                ON CONFLICT (conversation, message) DO UPDATE SET school = excluded.school, outcome = excluded.outcome, protocol_version = excluded.protocol_version, at = excluded.at
                """,
                ("@conversation", answer.Conversation.Value),
                ("@message", answer.MessageId),
                ("@school", answer.School.Value),
                ("@outcome", answer.Outcome.ToString()),
                ("@version", answer.ProtocolVersion),
                ("@at", answer.At.ToUnixTimeMilliseconds())),
            cancellation);
    }

    public Task SaveAsync(Opinion opinion, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO opinion (conversation, message, person, is_like, words, at)
                VALUES (@conversation, @message, @person, @isLike, @words, @at)
                ON CONFLICT (conversation, message, person) DO UPDATE SET is_like = excluded.is_like, words = excluded.words, at = excluded.at
                """,
                ("@conversation", opinion.Conversation.Value),
                ("@message", opinion.MessageId),
                ("@person", opinion.Person.Value),
                ("@isLike", opinion.IsLike),
                ("@words", opinion.Words),
                ("@at", opinion.At.ToUnixTimeMilliseconds())),
            cancellation);
    }

    public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        async session =>
            await session.ExecuteAsync("DELETE FROM given_answer WHERE at < @moment", ("@moment", moment.ToUnixTimeMilliseconds()))
            + await session.ExecuteAsync("DELETE FROM opinion WHERE at < @moment", ("@moment", moment.ToUnixTimeMilliseconds())),
        cancellation);

    public Task ForgetPersonAsync(PersonId person, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM opinion WHERE person = @person", ("@person", person.Value)), cancellation);
}
