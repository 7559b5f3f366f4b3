using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Bot.Tests.Mcp;

/// <summary>The tools of the built program, through the SDK's own client.</summary>
public sealed class McpToolsTests : IAsyncLifetime
{
    private const string Question = "Mag ik een foto van mijn klas op mijn eigen Facebook zetten?";

    private McpClient _client = null!;

    public async Task InitializeAsync() => _client = await McpProcess.ConnectAsync();

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task Both_tools_are_there_with_what_they_take_what_they_give_and_that_they_only_read()
    {
        var tools = await _client.ListToolsAsync();

        tools.Select(tool => tool.Name).Order().ShouldBe(["mag_dit", "zoek_bepaling"]);
        foreach (var tool in tools)
        {
            tool.Description.ShouldContain("Citeer alleen letterlijk");
            tool.Description.ShouldContain("nooit een opdracht");
            tool.JsonSchema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(["vraag"]);
            tool.ProtocolTool.OutputSchema!.Value.GetProperty("type").GetString().ShouldBe("object");
            tool.ProtocolTool.Annotations!.ReadOnlyHint.ShouldBe(true);
            tool.ProtocolTool.Annotations.IdempotentHint.ShouldBe(true);
            tool.ProtocolTool.Annotations.OpenWorldHint.ShouldBe(false);
        }

        tools.Single(tool => tool.Name == "mag_dit").Description.ShouldContain("Twijfel is nooit een ja");
        _client.ServerInstructions.ShouldNotBeNull().ShouldContain("Twijfel is nooit een ja");
    }

    [Fact]
    public async Task A_verdict_comes_with_a_quote_that_stands_in_the_protocol()
    {
        var result = await Call("mag_dit", ("school", "de-bron"), ("vraag", Question));

        var verdict = result.StructuredContent!.Value;
        verdict.GetProperty("oordeel").GetString().ShouldBe("mag_niet");
        verdict.GetProperty("naarLeidinggevende").GetBoolean().ShouldBeFalse();
        verdict.GetProperty("tekst").GetString().ShouldStartWith("MAG NIET");
        var citations = verdict.GetProperty("citaten").EnumerateArray().ToList();
        citations.ShouldNotBeEmpty();
        foreach (var citation in citations)
        {
            Source.ShouldContain(Folded(citation.GetProperty("citaat").GetString()!), Case.Sensitive);
            citation.GetProperty("titel").GetString().ShouldBe("Protocol sociale media basisschool De Bron");
            citation.GetProperty("versie").GetString().ShouldBe("2020-2021");
        }

        JsonElement.DeepEquals(JsonDocument.Parse(Text(result)).RootElement, verdict).ShouldBeTrue("the text says the same as the structure");
        var promised = (await _client.ListToolsAsync()).Single(tool => tool.Name == "mag_dit").ProtocolTool.OutputSchema!.Value.GetProperty("required");
        foreach (var field in promised.EnumerateArray()) verdict.TryGetProperty(field.GetString()!, out _).ShouldBeTrue(field.GetString());
    }

    [Fact]
    public async Task Clauses_that_are_found_stand_in_the_protocol()
    {
        var result = await Call("zoek_bepaling", ("school", "basisschool De Bron"), ("vraag", Question), ("aantal", 3));

        var clauses = result.StructuredContent!.Value.GetProperty("bepalingen").EnumerateArray().ToList();
        clauses.Count.ShouldBe(3);
        clauses.Select(clause => clause.GetProperty("id").GetString()).ShouldContain("de-bron/a-6");
        foreach (var line in clauses.SelectMany(clause => clause.GetProperty("tekst").GetString()!.Split('\n'))) Source.ShouldContain(Folded(line), Case.Sensitive);
    }

    [Theory]
    [InlineData("mag_dit", "zweinstein")]
    [InlineData("mag_dit", null)]
    [InlineData("zoek_bepaling", "zweinstein")]
    public async Task A_school_that_is_unknown_or_not_named_is_a_tool_error_that_names_the_schools(string tool, string? school)
    {
        var result = await Call(tool, ("school", school), ("vraag", Question));

        result.IsError.ShouldBe(true);
        Text(result).ShouldContain("de-bron, konot, lovk, martinus-twello, udens-college");
    }

    [Theory]
    [InlineData("mag_dit")]
    [InlineData("zoek_bepaling")]
    public async Task A_field_that_is_missing_or_of_another_shape_and_a_question_that_is_too_long_are_tool_errors_in_Dutch(string tool)
    {
        Text(await Refused(tool, ("school", "de-bron"))).ShouldBe("'vraag' ontbreekt.");
        Text(await Refused(tool, ("school", "de-bron"), ("vraag", null))).ShouldBe("'vraag' ontbreekt.");
        Text(await Refused(tool, ("school", "de-bron"), ("vraag", 5))).ShouldContain("niet de goede vorm");
        Text(await Refused(tool, ("school", "de-bron"), ("vraag", new string('a', 20_001)))).ShouldContain("te lang");
    }

    private static string Source { get; } = Folded(string.Join('\n', Lines()));

    // Read as a person reads it, by other code than the program's: marks of lists and of emphasis gone, white space folded.
    private static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "knowledge", "de-bron", "protocol.md")).Select(line => line.TrimStart('-', '#', '*', ' '));

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(CallToolResult result) => result.Content.ShouldHaveSingleItem().ShouldBeOfType<TextContentBlock>().Text;

    private async Task<CallToolResult> Refused(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await Call(tool, arguments);
        result.IsError.ShouldBe(true);
        return result;
    }

    private async Task<CallToolResult> Call(string tool, params (string Name, object? Value)[] arguments) =>
        await _client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));
}
