using System.Data.Common;
using Bot.School.Proposals;

namespace Bot.Storage;

/// <summary>The embeddings of clauses, in the table <c>clause_vectors</c>. What was not used for 90 days goes when other vectors are saved.</summary>
public sealed class StoredClauseVectors(Database database, TimeProvider clock) : IClauseVectors
{
    /// <summary>How long vectors are kept that nobody uses: those of protocols and models that are in force no more.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // When it was used is only known to the day: a look need not cost a write.
    private static readonly TimeSpan Precision = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<float[]>?> FindAsync(string protocolFingerprint, string model, CancellationToken cancellation)
    {
        var found = await database.ReadAsync(
            session => session.FirstAsync(
                "SELECT clauses, dimensions, vectors, used_at FROM clause_vectors WHERE protocol = @protocol AND model = @model",
                Read,
                ("@protocol", protocolFingerprint),
                ("@model", model)),
            cancellation);
        if (found?.Vectors is null) return null;
        if (found.UsedAt < Time(clock.GetUtcNow() - Precision)) await UseAsync(protocolFingerprint, model, cancellation);
        return found.Vectors;
    }

    public Task SaveAsync(string protocolFingerprint, string model, IReadOnlyList<float[]> vectors, CancellationToken cancellation)
    {
        var bytes = VectorBytes.Write(vectors);
        var now = clock.GetUtcNow();
        return database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("DELETE FROM clause_vectors WHERE used_at < @moment", ("@moment", Time(now - Kept)));
                return await session.ExecuteAsync(
                    """
                    INSERT INTO clause_vectors (protocol, model, clauses, dimensions, vectors, used_at)
                    VALUES (@protocol, @model, @clauses, @dimensions, @vectors, @now)
                    ON CONFLICT (protocol, model) DO UPDATE SET clauses = excluded.clauses, dimensions = excluded.dimensions, vectors = excluded.vectors, used_at = excluded.used_at
                    """,
                    ("@protocol", protocolFingerprint),
                    ("@model", model),
                    ("@clauses", vectors.Count),
                    ("@dimensions", vectors.Count == 0 ? 0 : vectors[0].Length),
                    ("@vectors", bytes),
                    ("@now", Time(now)));
            },
            cancellation);
    }

    private Task<int> UseAsync(string protocolFingerprint, string model, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "UPDATE clause_vectors SET used_at = @now WHERE protocol = @protocol AND model = @model",
            ("@now", Time(clock.GetUtcNow())),
            ("@protocol", protocolFingerprint),
            ("@model", model)),
        cancellation);

    private static Found Read(DbDataReader row) => new(VectorBytes.Read(row.GetFieldValue<byte[]>(2), row.GetInt32(0), row.GetInt32(1)), row.GetInt64(3));

    private static long Time(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private sealed record Found(IReadOnlyList<float[]>? Vectors, long UsedAt);
}
