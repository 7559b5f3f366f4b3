using Bot.School.Deliveries;

namespace Bot.Storage;

/// <summary>Orders errands within the transaction of what causes them.</summary>
internal static class OrderedErrands
{
    private const string Insert =
        """
        INSERT INTO delivery (kind, subject, part, receiver, lane, ordered_at, due_at, attempts, gave_up, is_bulk)
        VALUES (@kind, @subject, @part, @receiver, @lane, @at, @at, 0, FALSE, @isBulk)
        """;

    public static async Task InsertAsync(Database database, Session session, IReadOnlyList<Errand> errands, DateTimeOffset at)
    {
        await LockAsync(database, session, errands);
        foreach (var errand in errands)
        {
            var columns = ErrandColumns.Of(errand);
            await session.ExecuteAsync(
                Insert,
                ("@kind", columns.Kind),
                ("@subject", columns.Subject),
                ("@part", columns.Part),
                ("@receiver", columns.Receiver),
                ("@lane", errand.Lane),
                ("@at", at.Stored()),
                ("@isBulk", errand.IsBulk));
        }
    }

    // Of two transactions that order in one lane at once, the one that got the higher ids could be seen first: what is behind in the lane would be taken for its head.
    // Always in the same order, so that no two wait for each other. Those of very many are ordered under their announcement's row, or to who has none yet.
    private static async Task LockAsync(Database database, Session session, IReadOnlyList<Errand> errands)
    {
        if (database.LockLane is not { } lockLane) return;
        foreach (var lane in errands.Where(errand => !errand.IsBulk).Select(errand => errand.Lane).Distinct().Order(StringComparer.Ordinal)) await session.ExecuteAsync(lockLane, ("@lane", lane));
    }
}
