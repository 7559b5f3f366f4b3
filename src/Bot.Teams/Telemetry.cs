using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Teams.Connector;
using Bot.Teams.Turns;

namespace Bot.Teams;

/// <summary>The names of all traces and metrics of the wire. None carries words or names of people.</summary>
public static class Telemetry
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "Bot.Teams";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("teams.requests.refused", "{request}", "Requests that were refused, by status.");
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("teams.turns", "{turn}", "Turns, by type and by how they ended.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("teams.turn.duration", "s", "How long a turn took from start to end.");
    private static readonly Counter<long> ConnectorResults = Meter.CreateCounter<long>("teams.connector.results", "{request}", "What came of requests to the connector.");

    internal static Activity? StartTurn(Turn turn) => Source.StartActivity("teams.turn")?
        .SetTag("teams.activity.type", KnownType(turn.Activity.Type))
        .SetTag("teams.conversation.kind", turn.Kind.ToString());

    internal static void TurnEnded(Turn turn, string end, TimeSpan took)
    {
        var type = new KeyValuePair<string, object?>("type", KnownType(turn.Activity.Type));
        Turns.Add(1, type, new KeyValuePair<string, object?>("end", end));
        Durations.Record(took.TotalSeconds, type);
        Activity.Current?.SetTag("teams.turn.end", end);
    }

    internal static void RequestRefused(int status) => Refused.Add(1, new KeyValuePair<string, object?>("status", status));

    internal static void ConnectorAnswered(HttpMethod method, CallOutcome outcome) => ConnectorResults.Add(
        1,
        new KeyValuePair<string, object?>("method", method.Method),
        new KeyValuePair<string, object?>("result", outcome is CallOutcome.Never never ? never.Reason.ToString() : outcome.GetType().Name));

    // A caller must not be able to make ever new series.
    private static string KnownType(string? type) => type is Schema.ActivityTypes.Message or Schema.ActivityTypes.Invoke or Schema.ActivityTypes.ConversationUpdate
        or Schema.ActivityTypes.InstallationUpdate or Schema.ActivityTypes.MessageReaction or Schema.ActivityTypes.Event ? type : "other";
}
