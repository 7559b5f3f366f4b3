using System.Diagnostics.Metrics;

namespace Bot.Language;

/// <summary>The names of the metrics of the language model. None carries words or names of people.</summary>
public static class Telemetry
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Bot.Language";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> EmbeddingOutages = Meter.CreateCounter<long>(
        "language.embedding.outages", "{outage}", "How often the embedding model stopped working, by the failure that showed it; clauses are then found without it.");

    internal static void EmbeddingOutage(Exception failure) => EmbeddingOutages.Add(1, new KeyValuePair<string, object?>("failure", failure.GetType().Name));
}
