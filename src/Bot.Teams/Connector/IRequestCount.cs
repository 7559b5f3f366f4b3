namespace Bot.Teams.Connector;

/// <summary>
/// Told of each request that goes to the connector, tries again included: all of them count for what Teams allows a tenant (PROTOCOL 7.1), also those that wait for no pace
/// because somebody waits for their answer. Not of what is sent <see cref="Schema.ReplyAddress.Once"/>: whoever sends that has counted it.
/// </summary>
public interface IRequestCount
{
    /// <summary>One more. Must return at once.</summary>
    void Add();
}
