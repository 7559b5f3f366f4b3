using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bot.Language.Model;
using static Bot.Testing.FakeModelScript;

namespace Bot.Language.Tests.Model;

public class ModelTelemetryTests
{
    [Fact]
    public async Task What_a_reply_took_and_cost_is_measured_without_its_words()
    {
        // Other tests ask at the same time: this deployment's name finds the span of this one.
        var deployment = $"model-{Guid.NewGuid()}";
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var bed = await ModelBed.StartAsync(options => options with { Deployment = deployment });
        bed.Model.SaysInTurn(new Reply("Sanne"), new Refusal("Sanne"));
        await bed.AsksAsync();
        await bed.AsksAsync();

        var own = spans.Where(span => Equals(span.GetTagItem("magdit.model.deployment"), deployment)).ToArray();
        own.Select(span => span.GetTagItem("magdit.model.end")).ShouldBe(["Said", "Refused"]);
        own[0].GetTagItem("magdit.model.tokens.input").ShouldBe(1200L);
        own.SelectMany(span => span.TagObjects).ShouldAllBe(tag => !$"{tag.Value}".Contains("Sanne"));
    }

    [Fact]
    public void Every_metric_has_its_name_and_tags()
    {
        // The numbers of this thread alone: other tests count at the same time on others.
        var thread = Environment.CurrentManagedThreadId;
        var measured = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.Name) listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();

        Telemetry.Asked(null, new ModelUsage(1200, 80, 1000), 0.0025m, null, TimeSpan.FromSeconds(1.5));
        Telemetry.Asked(null, ModelUsage.Untold, 0, SilentReason.Throttled, TimeSpan.FromSeconds(8));
        Telemetry.NotAsked(SilentReason.CircuitOpen);

        measured.ShouldBe(
        [
            "magdit.model.duration 1.5 end=Said", "magdit.model.tokens 1200 type=input", "magdit.model.tokens 80 type=output",
            "magdit.model.tokens 1000 type=cached", "magdit.model.cost 0.0025", "magdit.model.duration 8 end=Throttled",
            "magdit.model.silent 1 reason=Throttled", "magdit.model.silent 1 reason=CircuitOpen",
        ]);

        void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId == thread)
                measured.Add(string.Join(' ', [instrument.Name, $"{value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
        }
    }

    [Fact]
    public void A_cost_is_what_was_sent_and_replied_at_the_prices_for_a_million()
    {
        var options = new ModelOptions { InputPrice = 2m, OutputPrice = 8m };

        new ModelUsage(1200, 80, 1000).Cost(options).ShouldBe(0.00304m);
    }
}
