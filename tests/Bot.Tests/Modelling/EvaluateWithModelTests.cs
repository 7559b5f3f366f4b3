using System.Diagnostics;
using Bot.Testing;

namespace Bot.Tests.Modelling;

/// <summary>The program as it was built, measuring a model on a real server.</summary>
public sealed class EvaluateWithModelTests : IDisposable
{
    private const string Rule = "Er worden geen foto's geplaatst van leerlingen op privé Facebook pagina's.";

    private readonly string _questions = Path.GetTempFileName();

    public void Dispose() => File.Delete(_questions);

    [Fact]
    public async Task It_prints_quality_tokens_cost_memory_and_why_the_model_was_overruled()
    {
        await using var model = await FakeModel.StartAsync();
        model.SaysInTurn(
            new FakeModelScript.Reply(ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)])),
            new FakeModelScript.Reply(ModelReplies.Of("mag", [("de-bron/a-6", Rule)])),
            new FakeModelScript.Status(500));
        await File.WriteAllLinesAsync(_questions,
        [
            """{"id":"a","school":"de-bron","turns":["Mag ik een foto van mijn klas op mijn eigen Facebook zetten?"],"expected":"mag_niet","evidence":["privé Facebook pagina's"]}""",
            """{"id":"b","school":"de-bron","turns":["mag ik een foto van mijn klas op mijn eigen facebook zetten??"],"expected":"mag_niet"}""",
            """{"id":"c","school":"de-bron","turns":["Mag ik vandaag een foto van mijn klas op mijn eigen Facebook zetten?"],"expected":"mag_niet"}""",
            """{"id":"d","school":"de-bron","turns":["Mag ik morgen een foto van mijn klas op mijn eigen Facebook zetten?"],"expected":"mag_niet"}""",
        ]);

        var (status, output) = await EvaluateAsync(model.Endpoint);

        status.ShouldBe(0, output);
        output.ShouldSatisfyAllConditions(
            text => text.ShouldContain("right           3 of 4"),
            text => text.ShouldContain("model: asked about 4 questions"),
            text => text.ShouldContain("followed        2"),
            text => text.ShouldContain("overruled       1  (NormForbids 1)"),
            text => text.ShouldContain("silent          1  (ServerFailed 1)"),
            text => text.ShouldContain("from memory     1"),
            text => text.ShouldContain("tokens       2400 sent, 160 received, 640 a question"),
            text => text.ShouldContain("cost         0.0061 euro"));
    }

    [Fact]
    public async Task Without_a_model_in_the_configuration_it_says_what_to_give()
    {
        var (status, output) = await EvaluateAsync(endpoint: null);

        status.ShouldBe(2);
        output.ShouldContain("Model:Endpoint");
    }

    private async Task<(int Status, string Output)> EvaluateAsync(Uri? endpoint)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Knowledge.LoadedKnowledge).Assembly.Location, "evaluate", "--model", "configured", "--questions", _questions])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (endpoint is not null) start.Environment["Model__Endpoint"] = endpoint.ToString();
        if (endpoint is not null) start.Environment["Model__Deployment"] = "model";
        start.Environment["Model__InputPrice"] = "2";
        start.Environment["Model__OutputPrice"] = "8";
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(TimeSpan.FromSeconds(60));
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', texts));
    }
}
