using System.Collections.Concurrent;
using System.Text;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Serving;

/// <summary>What goes to a collector of traces and metrics, over real HTTP.</summary>
public sealed class ObservabilityTests : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, string> _received = new();
    private WebApplication _collector = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _collector = builder.Build();
        _collector.Map("/{**path}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);

            // The names in the protocol buffer stand there as they are.
            _received.AddOrUpdate(context.Request.Path, Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
        });
        await _collector.StartAsync();
    }

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public async Task With_an_address_turns_verdicts_and_sends_are_counted_there_and_no_words_are()
    {
        await TalkAsync($"--OTEL_EXPORTER_OTLP_ENDPOINT={_collector.Urls.First()}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf");

        var metrics = _received["/v1/metrics"];
        foreach (var name in (string[])["teams.turns", "teams.turn.duration", "teams.connector.results", "magdit.verdicts", "magdit.verdict.duration"]) metrics.ShouldContain(name);
        _received["/v1/traces"].ShouldContain("teams.turn");
        foreach (var sent in _received.Values)
        {
            sent.ShouldNotContain("klaproos");
            sent.ShouldNotContain("29:jan");
        }
    }

    [Fact]
    public async Task Without_an_address_nothing_is_gathered()
    {
        await TalkAsync();

        _received.ShouldBeEmpty();
    }

    // What was gathered goes out at the latest when the host stops.
    private static async Task TalkAsync(params string[] configuration)
    {
        await using var host = await TalkingHost.StartAsync(configuration, MadeProtocol.DeBron);
        await host.Says("Mag ik een foto van de klaproos plaatsen?");
    }
}
