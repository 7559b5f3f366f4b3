namespace Bot.School.Deliveries;

/// <summary>
/// Where all processes together keep the pace at which an organisation (tenant) is sent something: for each the moment from which nothing is reserved yet. Every process
/// takes its moments from there, and so together they are never faster than one.
/// </summary>
public interface IPaces
{
    /// <summary>Reserves moments for a number of requests, the one an interval after the other.</summary>
    /// <param name="tenant">The organisation, as the service knows it.</param>
    /// <param name="requests">How many; 1 or more.</param>
    /// <param name="interval">From one request to the next; more than zero.</param>
    /// <param name="now">What the caller's clock says.</param>
    /// <param name="cancellation">The caller waits no longer.</param>
    /// <returns>How long after <paramref name="now"/> the first may leave; zero for at once.</returns>
    Task<TimeSpan> ReserveAsync(string tenant, int requests, TimeSpan interval, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Counts requests that left without a reserved moment, for every organisation to which something is being sent at the pace: there the next comes later.</summary>
    /// <returns>Whether there is such an organisation; else nothing is counted.</returns>
    Task<bool> CountAsync(int requests, TimeSpan interval, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Nothing is reserved before <paramref name="rest"/> is over: the service asked for it.</summary>
    Task RestAsync(string tenant, TimeSpan rest, DateTimeOffset now, CancellationToken cancellation);
}
