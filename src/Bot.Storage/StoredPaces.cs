using Bot.School.Deliveries;

namespace Bot.Storage;

/// <summary>The pace of each organisation in the table <c>tenant_pace</c>, in whole microseconds since 1970. On a server its own clock counts: those of several machines differ.</summary>
public sealed class StoredPaces(Database database) : IPaces
{
    // So long after the last reserved moment something is still being sent at the pace: longer than a process takes for one batch.
    private const string Hot = "2000000";

    // So far behind what was written last a caller's clock may be that was not set back: it was read before the write waited for its turn.
    private const string Behind = "5000000";

    // When the clock was set back, what was left then is left now: else nothing would leave until the clock has caught up.
    private string Next =>
        $"CASE WHEN tenant_pace.written_at > {database.Micros} + {Behind} THEN {database.Micros} + tenant_pace.next_at - tenant_pace.written_at ELSE tenant_pace.next_at END";

    public async Task<TimeSpan> ReserveAsync(string tenant, int requests, TimeSpan interval, DateTimeOffset now, CancellationToken cancellation)
    {
        var reserved = await database.WriteAsync(
            session => session.AllAsync(
                $"""
                INSERT INTO tenant_pace (tenant, next_at, written_at) VALUES (@tenant, {database.Micros} + @cost, {database.Micros})
                ON CONFLICT (tenant) DO UPDATE SET next_at = CASE WHEN {Next} > {database.Micros} THEN {Next} ELSE {database.Micros} END + @cost, written_at = excluded.written_at
                RETURNING next_at - @cost - {database.Micros}
                """,
                row => row.GetInt64(0),
                ("@tenant", tenant),
                ("@cost", Cost(requests, interval)),
                ("@now", Micros(now))),
            cancellation);
        return TimeSpan.FromMicroseconds(Math.Max(0, reserved[0]));
    }

    public async Task<bool> CountAsync(int requests, TimeSpan interval, DateTimeOffset now, CancellationToken cancellation)
    {
        // Nearly always nothing is being sent to very many: then it costs no place among the writers.
        var isHot = await database.ReadAsync(session => session.AnyAsync($"SELECT tenant FROM tenant_pace WHERE {Next} > {database.Micros} - {Hot} LIMIT 1", ("@now", Micros(now))), cancellation);
        return isHot && await database.WriteAsync(
            session => session.ExecuteAsync(
                $"""
                UPDATE tenant_pace SET next_at = CASE WHEN {Next} > {database.Micros} THEN {Next} ELSE {database.Micros} END + @cost, written_at = {database.Micros}
                WHERE {Next} > {database.Micros} - {Hot}
                """,
                ("@cost", Cost(requests, interval)),
                ("@now", Micros(now))),
            cancellation) > 0;
    }

    public Task RestAsync(string tenant, TimeSpan rest, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            $"""
            INSERT INTO tenant_pace (tenant, next_at, written_at) VALUES (@tenant, {database.Micros} + @rest, {database.Micros})
            ON CONFLICT (tenant) DO UPDATE SET next_at = CASE WHEN {Next} > excluded.next_at THEN {Next} ELSE excluded.next_at END, written_at = excluded.written_at
            """,
            ("@tenant", tenant),
            ("@rest", (long)rest.TotalMicroseconds),
            ("@now", Micros(now))),
        cancellation);

    private static long Cost(int requests, TimeSpan interval) => requests * interval.Ticks / TimeSpan.TicksPerMicrosecond;

    private static long Micros(DateTimeOffset moment) => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
