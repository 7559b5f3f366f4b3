using Bot.School.Proposals;

namespace Bot.Storage;

/// <summary>The replies of a language model, in the table <c>model_reply</c>.</summary>
public sealed class StoredReplyMemory(Database database) : IReplyMemory
{
    public Task<string?> FindAsync(ReplyKey key, CancellationToken cancellation) => database.ReadAsync(
        session => session.FirstAsync("SELECT reply FROM model_reply WHERE key = @key", row => row.GetString(0), ("@key", key.Value)), cancellation);

    public Task SaveAsync(ReplyKey key, string reply, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                "INSERT INTO model_reply (key, reply, at) VALUES (@key, @reply, @at) ON CONFLICT (key) DO UPDATE SET reply = excluded.reply, at = excluded.at",
                ("@key", key.Value),
                ("@reply", reply),
                ("@at", at.ToUnixTimeMilliseconds())),
            cancellation);
    }

    public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM model_reply WHERE at < @moment", ("@moment", moment.ToUnixTimeMilliseconds())), cancellation);
}
