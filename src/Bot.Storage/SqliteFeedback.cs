using Bot.School.Feedback;
using Dapper;

namespace Bot.Storage;

/// <summary>Answers and what people thought of them, in the tables <c>given_answer</c> and <c>opinion</c>.</summary>
public sealed class SqliteFeedback(Database database) : IFeedback
{
    public Task RememberAsync(GivenAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return database.WriteAsync(
            statements => statements.Execute(
                """
                INSERT INTO given_answer (conversation, message, school, outcome, protocol_version, at)
                VALUES (@conversation, @message, @school, @outcome, @version, @at)
                ON CONFLICT DO UPDATE SET school = excluded.school, outcome = excluded.outcome, protocol_version = excluded.protocol_version, at = excluded.at
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
            statements => statements.Connection.Execute(
                """
                INSERT INTO opinion (conversation, message, person, is_like, words, at)
                VALUES (@conversation, @MessageId, @person, @IsLike, @Words, @at)
                ON CONFLICT DO UPDATE SET is_like = excluded.is_like, words = excluded.words, at = excluded.at
                """,
                new
                {
                    conversation = opinion.Conversation.Value,
                    opinion.MessageId,
                    person = opinion.Person.Value,
                    opinion.IsLike,
                    opinion.Words,
                    at = opinion.At.ToUnixTimeMilliseconds(),
                },
                statements.Transaction),
            cancellation);
    }

    public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        statements => statements.Connection.Execute(
            "DELETE FROM given_answer WHERE at < @moment; DELETE FROM opinion WHERE at < @moment",
            new { moment = moment.ToUnixTimeMilliseconds() },
            statements.Transaction),
        cancellation);
}
