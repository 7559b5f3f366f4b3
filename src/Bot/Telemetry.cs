using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.School.Deliveries;
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

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("magdit.deliveries", "{delivery}", "What became of deliveries, by kind and result; one that is postponed counts each time.");
    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>("magdit.delivery.lateness", "s", "How long after it was ordered something reached them, or was given up.");

    public static Activity? StartVerdict() => Source.StartActivity("magdit.verdict");

    public static void VerdictGiven(Verdict verdict, Protocol protocol, TimeSpan took)
    {
        var outcome = new KeyValuePair<string, object?>("outcome", verdict.Outcome.Code());
        Verdicts.Add(1, outcome, new KeyValuePair<string, object?>("school", protocol.School.Value));
        Durations.Record(took.TotalSeconds, outcome);
        if (verdict.Model is { } model) Proposals.Add(1, new KeyValuePair<string, object?>("fate", model.Fate.ToString()), new KeyValuePair<string, object?>("why", model.Why));
    }

    /// <param name="errand">What was to be done.</param>
    /// <param name="result"><c>done</c>, <c>postponed</c> or <c>gave_up</c>.</param>
    /// <param name="late">How long ago it was ordered; null when it is not over.</param>
    public static void DeliveryEnded(Errand errand, string result, TimeSpan? late)
    {
        var kind = new KeyValuePair<string, object?>("kind", KindOf(errand));
        var ended = new KeyValuePair<string, object?>("result", result);
        Deliveries.Add(1, kind, ended);
        if (late is { } took) Lateness.Record(took.TotalSeconds, kind, ended);
    }

    /// <summary>What an errand is called in logs and metrics.</summary>
    public static string KindOf(Errand errand) => errand switch
    {
        Errand.ShowCase => "show_case",
        Errand.TellAsker => "tell_asker",
        Errand.Remind => "remind",
        Errand.TellAdministrator => "tell_administrator",
        Errand.GatherReceivers => "gather_receivers",
        Errand.ShowReport => "show_report",
        Errand.TellDiscarded => "tell_discarded",
        Errand.Announce => "announce",
        Errand.RemindReader => "remind_reader",
        Errand.TellOutdated => "tell_outdated",
        Errand.MarkOutdated => "mark_outdated",
        _ => throw new ArgumentOutOfRangeException(nameof(errand), errand?.GetType().Name, "No such errand."),
    };
}
