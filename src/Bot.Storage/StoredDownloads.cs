using Bot.School.Conversations;
using Bot.School.People;

namespace Bot.Storage;

/// <summary>What may be fetched as a file, in the table <c>download</c>.</summary>
public sealed class StoredDownloads(Database database) : IDownloads
{
    public Task AllowAsync(string tokenHash, Download download, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(download);
        return database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("DELETE FROM download WHERE expires_at <= @now", ("@now", now.Stored()));
                return await session.ExecuteAsync(
                    "INSERT INTO download (token_hash, kind, subject, expires_at) VALUES (@token, @kind, @subject, @until)",
                    ("@token", tokenHash),
                    ("@kind", download.Kind.ToString()),
                    ("@subject", download.Subject),
                    ("@until", until.Stored()));
            },
            cancellation);
    }

    public async Task<Download?> TakeAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellation)
    {
        var taken = await database.WriteAsync(
            session => session.AllAsync(
                "DELETE FROM download WHERE token_hash = @token RETURNING kind, subject, expires_at",
                row => (Kind: row.GetString(0), Subject: row.GetString(1), Until: row.GetInt64(2)),
                ("@token", tokenHash)),
            cancellation);
        return taken is [var one] && one.Until > now.Stored() && Enum.TryParse<DownloadKind>(one.Kind, out var kind) ? new Download(kind, one.Subject) : null;
    }

    public Task ForgetPersonAsync(PersonId person, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "DELETE FROM download WHERE kind = @kind AND subject = @person", ("@kind", nameof(DownloadKind.PersonData)), ("@person", person.Value)),
        cancellation);
}
