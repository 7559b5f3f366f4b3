using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Language.Model;

namespace Bot.Language;

/// <summary>The names of all traces and metrics of the language model. None carries words of a question, a prompt or a reply.</summary>
public static class Telemetry
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "Bot.Language";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("magdit.model.duration", "s", "How long asking the model took, tries and waits included.");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("magdit.model.tokens", "{token}", "Tokens as the server counts them; input holds the cached ones.");
    private static readonly Counter<double> Costs = Meter.CreateCounter<double>("magdit.model.cost", "EUR", "What the tokens cost at the configured prices.");
    private static readonly Counter<long> Silences = Meter.CreateCounter<long>("magdit.model.silent", "{request}", "Times that the model said nothing that can be used, by reason.");
    private static readonly Counter<long> EmbeddingOutages = Meter.CreateCounter<long>(
        "magdit.embedding.outages", "{outage}", "How often the embedding model stopped working, by the failure that showed it; clauses are then found without it.");

    internal static Activity? StartAsking(ModelOptions options) =>
        Source.StartActivity("magdit.model", ActivityKind.Client)?.SetTag("magdit.model.deployment", options.Deployment);

    internal static void NotAsked(SilentReason reason) => Silences.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    /// <param name="cost">In euros.</param>
    internal static void Asked(Activity? span, ModelUsage usage, decimal cost, SilentReason? silence, TimeSpan took)
    {
        var end = silence?.ToString() ?? nameof(ModelReply.Said);
        span?.SetTag("magdit.model.end", end).SetTag("magdit.model.tokens.input", usage.Input).SetTag("magdit.model.tokens.output", usage.Output);
        Durations.Record(took.TotalSeconds, new KeyValuePair<string, object?>("end", end));
        Count("input", usage.Input);
        Count("output", usage.Output);
        Count("cached", usage.Cached);
        if (cost > 0) Costs.Add((double)cost);
        if (silence is { } reason) NotAsked(reason);
    }

    internal static void EmbeddingOutage(Exception failure) => EmbeddingOutages.Add(1, new KeyValuePair<string, object?>("failure", failure.GetType().Name));

    private static void Count(string type, long tokens)
    {
        if (tokens > 0) Tokens.Add(tokens, new KeyValuePair<string, object?>("type", type));
    }
}
