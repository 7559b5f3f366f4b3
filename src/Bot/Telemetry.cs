using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot;

/// <summary>The names of the traces and metrics of the assistant itself. None carries words or names of people.</summary>
internal static class Telemetry
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "Bot.MagDit";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Verdicts = Meter.CreateCounter<long>("magdit.verdicts", "{verdict}", "Verdicts, by outcome and school.");
    private static readonly Counter<long> Proposals = Meter.CreateCounter<long>("magdit.proposals", "{proposal}", "What became of a language model's proposals, and why it was overruled or silent.");
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("magdit.verdict.duration", "s", "How long it took from question to verdict.");

    public static Activity? StartVerdict() => Source.StartActivity("magdit.verdict");

    public static void VerdictGiven(Verdict verdict, Protocol protocol, TimeSpan took)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", verdict.Outcome.Code());
        Verdicts.Add(1, outcome, new KeyValuePair<string, object?>("school", protocol.School.Value));
        Durations.Record(took.TotalSeconds, outcome);
        if (verdict.Model is { } model) Proposals.Add(1, new KeyValuePair<string, object?>("fate", model.Fate.ToString()), new KeyValuePair<string, object?>("why", model.Why));
    }
}
