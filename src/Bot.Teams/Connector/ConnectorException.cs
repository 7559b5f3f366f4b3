using System.Net;

namespace Bot.Teams.Connector;

/// <summary>A message that could not be sent. Its text never holds the message's own words.</summary>
public sealed class ConnectorException(string message, HttpStatusCode? status, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the connector answered, or null when it was not reached or not asked.</summary>
    public HttpStatusCode? Status { get; } = status;
}
