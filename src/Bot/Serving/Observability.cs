using System.Data.Common;
using Bot.Knowledge;
using Bot.Storage;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Serving;

/// <summary>How the assistant can be watched: traces and metrics over OTLP when an address is configured, and two addresses that say how it is.</summary>
internal static class Observability
{
    /// <summary>OpenTelemetry's own name for where traces and metrics go; nothing is gathered without it.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "mag-dit";

    public static void Add(WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint])) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName))
            .WithTracing(traces => traces.AddSource(Telemetry.Name, Teams.Telemetry.Name, Language.Telemetry.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name, Teams.Telemetry.Name, Language.Telemetry.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter());
    }

    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/readyz", ReadyAsync).AllowAnonymous();
    }

    // Says what is missing, and nothing about why: that stands in the log.
    private static async Task<IResult> ReadyAsync(Database database, Schools schools, ILogger<Database> log, CancellationToken cancellation)
    {
        if (schools.Protocols.Count == 0) return NotReady("protocols");
        try
        {
            await database.ProbeAsync(cancellation);
            return Results.Text("ok");
        }
        catch (DbException failure)
        {
            Log.StorageUnusable(log, failure.Message);
            return NotReady("storage");
        }
    }

    private static IResult NotReady(string missing) => Results.Text($"not ready: {missing}", statusCode: StatusCodes.Status503ServiceUnavailable);
}
