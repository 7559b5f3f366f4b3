using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;

namespace Bot.Tests.Mcp;

/// <summary>How the program behaves as a process that another assistant starts and stops.</summary>
public sealed class McpProcessTests
{
    private const string Secret = "Mag Sproetje van de Zonnebloemklas op Facebook?";

    [Fact]
    public async Task With_one_school_it_need_not_be_named_and_another_is_not_known()
    {
        await using var client = await McpProcess.ConnectAsync("--school", "konot");

        var found = await client.CallToolAsync("zoek_bepaling", new Dictionary<string, object?> { ["vraag"] = "foto van leerlingen" });
        found.StructuredContent!.Value.GetProperty("school").GetString().ShouldBe("konot");
        (await client.CallToolAsync("mag_dit", new Dictionary<string, object?> { ["vraag"] = "Mag dit?", ["school"] = "de-bron" })).IsError.ShouldBe(true);
    }

    [Fact]
    public async Task When_the_client_goes_the_program_ends_well()
    {
        var client = await McpProcess.ConnectAsync();
        await client.DisposeAsync();

        (await client.Completion.WaitAsync(McpProcess.Longest)).ShouldBeOfType<StdioClientCompletionDetails>().ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task An_interrupt_ends_it_well()
    {
        using var process = McpProcess.Start();
        await process.StandardInput.WriteLineAsync(Initialize);
        await process.StandardOutput.ReadLineAsync().WaitAsync(McpProcess.Longest);

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(McpProcess.Longest);

        process.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Standard_output_holds_the_protocol_alone_and_no_stream_else_the_question()
    {
        using var process = McpProcess.Start();
        var error = process.StandardError.ReadToEndAsync();
        string[] calls =
        [
            Initialize,
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            Call(2, "mag_dit", new { school = "de-bron", vraag = Secret }),
            Call(3, "mag_dit", new { school = Secret, vraag = Secret }),
            Call(4, "zoek_bepaling", new { school = "de-bron", vraag = new[] { Secret } }),
            Call(5, "bestaat_niet", new { vraag = Secret }),
            "{ dit is geen JSON: " + Secret,
            """{"jsonrpc":"2.0","id":6,"method":"ping"}""",
        ];
        foreach (var call in calls) await process.StandardInput.WriteLineAsync(call);

        var ids = new HashSet<int>();
        while (ids.Count < 6)
        {
            var line = (await process.StandardOutput.ReadLineAsync().WaitAsync(McpProcess.Longest)).ShouldNotBeNull();
            var message = JsonDocument.Parse(line).RootElement;
            message.GetProperty("jsonrpc").GetString().ShouldBe("2.0");
            if (message.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number) ids.Add(id.GetInt32());
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(McpProcess.Longest);
        process.ExitCode.ShouldBe(0);
        (await process.StandardOutput.ReadToEndAsync()).ShouldBeEmpty();
        (await error).ShouldNotContain("Sproetje");
    }

    [Fact]
    public async Task A_school_that_nobody_knows_is_said_before_anything_starts()
    {
        using var process = McpProcess.Start("--school", "zweinstein");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(McpProcess.Longest);

        process.ExitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        (await process.StandardError.ReadToEndAsync()).ShouldContain("de-bron, konot");
    }

    private static string Initialize =>
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private static string Call(int id, string tool, object arguments) =>
        JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method = "tools/call", @params = new { name = tool, arguments } });
}
