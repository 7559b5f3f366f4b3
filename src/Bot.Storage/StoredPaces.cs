using Bot.School.Deliveries;

namespace Bot.Storage;

/// <summary>The pace of each organisation in the table <c>tenant_pace</c>, in whole microseconds since 1970. On a server its own clock counts: those of several machines differ.</summary>
public sealed class StoredPaces(Database database) : IPaces
{
    // So long after the last reserved moment something is still being sent at the pace: longer than a process takes for one batch.
    private const string Hot = "2000000";

    public async Task<TimeSpan> ReserveAsync(string tenant, int requests, TimeSpan interval, DateTimeOffset now, CancellationToken cancellation)
    {
        var reserved = await database.WriteAsync(
            session => session.AllAsync(
                $"""
                INSERT INTO tenant_pace (tenant, next_at) VALUES (@tenant, {database.Micros} + @cost)
                ON CONFLICT (tenant) DO UPDATE SET next_at = CASE WHEN tenant_pace.next_at > {database.Micros} THEN tenant_pace.next_at ELSE {database.Micros} END + @cost
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
        var isHot = await database.ReadAsync(session => session.AnyAsync($"SELECT tenant FROM tenant_pace WHERE next_at > {database.Micros} - {Hot} LIMIT 1", ("@now", Micros(now))), cancellation);
        return isHot && await database.WriteAsync(
            session => session.ExecuteAsync(
                $"""
                UPDATE tenant_pace SET next_at = CASE WHEN next_at > {database.Micros} THEN next_at ELSE {database.Micros} END + @cost
                WHERE next_at > {database.Micros} - {Hot}
                """,
                ("@cost", Cost(requests, interval)),
                ("@now", Micros(now))),
            cancellation) > 0;
    }

    public Task RestAsync(string tenant, TimeSpan rest, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            $"""
            INSERT INTO tenant_pace (tenant, next_at) VALUES (@tenant, {database.Micros} + @rest)
            ON CONFLICT (tenant) DO UPDATE SET next_at = CASE WHEN tenant_pace.next_at > excluded.next_at THEN tenant_pace.next_at ELSE excluded.next_at END
            """,
            ("@tenant", tenant),
            ("@rest", (long)rest.TotalMicroseconds),
            ("@now", Micros(now))),
        cancellation);

    private static long Cost(int requests, TimeSpan interval) => requests * interval.Ticks / TimeSpan.TicksPerMicrosecond;

    private static long Micros(DateTimeOffset moment) => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
