using System.Diagnostics;
using System.Text.Json;
using Bot.School.Protocols;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Bot.Tests.Mcp;

/// <summary>The program as it was built, asked by a real client.</summary>
public sealed class McpCommandTests : IAsyncLifetime
{
    private const string Forbidden = "Mag ik een foto van mijn klas op mijn eigen Facebook zetten?";

    private static readonly string Program = typeof(Bot.Knowledge.LoadedKnowledge).Assembly.Location;

    private McpClient _client = null!;

    public async Task InitializeAsync() =>
        _client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = [Program, "mcp"] }));

    public Task DisposeAsync() => _client.DisposeAsync().AsTask();

    [Fact]
    public async Task It_offers_two_tools_that_only_read()
    {
        var tools = await _client.ListToolsAsync();

        tools.Select(tool => tool.Name).ShouldBe(["zoek_bepaling", "mag_dit"], ignoreOrder: true);
        tools.ShouldAllBe(tool => tool.ProtocolTool.Annotations!.ReadOnlyHint == true && tool.ProtocolTool.Annotations.OpenWorldHint == false && tool.ProtocolTool.OutputSchema != null);
    }

    [Fact]
    public async Task A_verdict_has_words_that_stand_in_the_protocol()
    {
        var verdict = Structure(await CallAsync("mag_dit", ("school", "de-bron"), ("vraag", Forbidden)));

        verdict.GetProperty("oordeel").GetString().ShouldBe("mag_niet");
        var words = verdict.GetProperty("citaten")[0].GetProperty("woorden").GetString().ShouldNotBeNull();
        QuoteCheck.OfFile(Path.Combine(AppContext.BaseDirectory, "knowledge", "de-bron", "protocol.md")).Stands(words).ShouldBeTrue();
    }

    [Fact]
    public async Task Clauses_are_found_with_their_words()
    {
        var found = Structure(await CallAsync("zoek_bepaling", ("school", "konot"), ("vraag", "twijfel leidinggevende"), ("aantal", 2))).GetProperty("bepalingen");

        found.GetArrayLength().ShouldBe(2);
        found.EnumerateArray().Select(clause => clause.GetProperty("tekst").GetString()).ShouldContain(text => text!.Contains("Bij twijfel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hogwarts", Forbidden, "Bekend zijn: ")]
    [InlineData("de-bron", "", "De vraag is leeg.")]
    public async Task A_wrong_argument_is_told(string school, string question, string told)
    {
        var result = await CallAsync("mag_dit", ("school", school), ("vraag", question));

        result.IsError.ShouldBe(true);
        result.Content.OfType<TextContentBlock>().ShouldHaveSingleItem().Text.ShouldContain(told);
    }

    [Fact]
    public async Task It_says_nothing_but_the_protocol_and_ends_when_its_input_does()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "mcp", "--school", "de-bron"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        await process.StandardInput.FlushAsync();
        using var first = JsonDocument.Parse((await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull());
        process.StandardInput.Close();

        (await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30))).Trim().ShouldBeEmpty();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        first.RootElement.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString().ShouldBe("mag-dit");
        process.ExitCode.ShouldBe(0);
    }

    private async Task<CallToolResult> CallAsync(string tool, params (string Name, object Value)[] arguments) =>
        await _client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value));

    private static JsonElement Structure(CallToolResult result) => result.StructuredContent.ShouldNotBeNull();
}
