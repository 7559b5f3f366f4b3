using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Knowledge;
using Bot.Serving;
using Bot.Teams.Turns;
using Bot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Modelling;

/// <summary>The real host with a model on a real server: what Teams gets.</summary>
public sealed class LabelledAnswerTests : IAsyncLifetime
{
    private const string Rule = "Er worden geen foto's geplaatst van leerlingen op privé Facebook pagina's.";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");
    private FakeModel _model = null!;
    private FakeConnector _teams = null!;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _model = await FakeModel.StartAsync();
        _teams = await FakeConnector.StartAsync();
        _app = BotHost.Build(
            new ServeSettings(0, new Schools([ModelBed.Protocol("de-bron")]), ModelBed.Knowledge.Offline),
            "--environment=Development", $"--Storage:File={Path.Combine(_directory.FullName, "magdit.db")}", "--Logging:Console:LogLevel:Default=None",
            $"--Model:Endpoint={_model.Endpoint}", "--Model:Deployment=model", "--Model:TimeoutSeconds=2");
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _teams.DisposeAsync();
        await _model.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task What_a_model_wrote_carries_the_label_and_its_sources()
    {
        _model.SaysInTurn(new FakeModelScript.Reply(ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)])));

        var label = Label(await SaysAsync("Mag ik een foto van mijn klas op mijn eigen Facebook zetten?")).ShouldNotBeNull();

        label["additionalType"]!.AsArray().Select(type => (string?)type).ShouldBe(["AIGeneratedContent"]);
        var claim = label["citation"]![0]!;
        ((int)claim["position"]!).ShouldBe(1);
        ((string?)claim["appearance"]!["name"]).ShouldNotBeNull().ShouldStartWith("A.6");
        ((string?)claim["appearance"]!["abstract"]).ShouldBe(Rule);
    }

    [Fact]
    public async Task An_answer_without_a_word_of_the_model_carries_none()
    {
        _model.SaysInTurn(new FakeModelScript.Status(500));

        Label(await SaysAsync("Mag ik een foto van mijn klas op mijn eigen Facebook zetten?")).ShouldBeNull();
    }

    [Theory]
    [InlineData("Followed", "")]
    [InlineData("Silent", "Garbled")]
    public async Task What_became_of_a_proposal_is_counted(string fate, string why)
    {
        _model.SaysInTurn(new FakeModelScript.Reply(fate == "Silent" ? "geen JSON" : ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)])));
        var counted = new ConcurrentBag<(object? Fate, object? Why)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument.Name == "magdit.proposals") heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Add((tags[0].Value, tags[1].Value)));
        listener.Start();

        await SaysAsync("Mag ik een foto van mijn klas op mijn eigen Facebook zetten?");

        counted.ShouldContain((fate, why));
    }

    [Fact]
    public async Task A_model_that_hangs_costs_its_time_and_not_the_answer()
    {
        _model.SaysInTurn(new FakeModelScript.Hangs());

        (await SaysAsync("Mag ik een foto van mijn klas op mijn eigen Facebook zetten?")).Raw.ShouldContain("mag dit niet");
    }

    [Fact]
    public async Task A_reply_is_paid_once_also_after_it_was_stored()
    {
        _model.SaysInTurn(new FakeModelScript.Reply(ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)])));

        await SaysAsync("Mag ik een foto van mijn klas op mijn eigen Facebook zetten?");
        await SaysAsync("nieuwe vraag");
        await SaysAsync("mag ik een foto van mijn klas op mijn eigen facebook zetten??");

        _model.Requests.ShouldHaveSingleItem();
    }

    private static JsonObject? Label(SentMessage message) =>
        JsonNode.Parse(message.Raw)!["entities"]?.AsArray().OfType<JsonObject>().FirstOrDefault(entity => (string?)entity["@type"] == "Message");

    private async Task<SentMessage> SaysAsync(string text)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString("N"),
            ["text"] = text,
            ["serviceUrl"] = _teams.ServiceUrl.ToString(),
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:jan" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal" },
        };
        using var http = new HttpClient();
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(_app.Urls.First() + "/api/messages"), content);
        response.EnsureSuccessStatusCode();
        await _app.Services.GetRequiredService<TurnWorker>().WhenIdleAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _teams.Sent.Last(message => message.Raw.Contains("\"message\"", StringComparison.Ordinal));
    }
}
