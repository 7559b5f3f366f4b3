using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Schema;
using Bot.Teams.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Tests.Peer;

/// <summary>A bot on our wire, driven by Microsoft's own client and answering to Microsoft's own connector.</summary>
public sealed class DrivenBotTests(PeerFixture fixture) : IClassFixture<PeerFixture>, IAsyncLifetime
{
    private readonly Parrot _parrot = new();
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<ITurnStore, MemoryTurnStore>().AddSingleton<ITurnHandler>(_parrot).AddAuthorization();
        builder.Services.AddTeamsBot(new TeamsOptions(), new ConnectorOptions { TruncationNotice = "…" }, new TurnOptions());
        _app = builder.Build();
        _app.MapTeamsBot("/api/messages");
        await _app.StartAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("text", "Mag dit “écht”? 🙂")]
    [InlineData("mention", "hoi")]
    [InlineData("attachment", "")]
    [InlineData("submit", "")]
    public async Task A_message_made_by_the_sdk_is_read_and_answered(string kind, string words)
    {
        (await PostAsync(kind))["status"]!.GetValue<int>().ShouldBe(200);
        await _app.Services.GetRequiredService<TurnWorker>().WhenIdleAsync();

        MessageText.Of(_parrot.Heard.ShouldHaveSingleItem()).ShouldBe(words);
        var answer = (await fixture.Peer.AsksAsync("received"))!.AsArray()[^1]!;
        ((string)answer["operation"]!).ShouldBe("reply");
        ((string)answer["conversationId"]!).ShouldBe("a:peer");
        ((string)answer["activity"]!["text"]!).ShouldBe($"Je zei: {words}");
    }

    [Theory]
    [InlineData("typing", "typing")]
    [InlineData("members", "conversationUpdate")]
    [InlineData("endOfConversation", "endOfConversation")]
    public async Task Another_activity_of_the_sdk_is_taken(string kind, string type)
    {
        (await PostAsync(kind))["status"]!.GetValue<int>().ShouldBe(200);
        await _app.Services.GetRequiredService<TurnWorker>().WhenIdleAsync();

        var heard = _parrot.Heard.ShouldHaveSingleItem();
        heard.Type.ShouldBe(type);
        if (kind == "members") heard.MembersAdded.ShouldHaveSingleItem()!.Id.ShouldBe(heard.Recipient!.Id);
    }

    [Fact]
    public async Task A_message_that_wants_its_answers_in_the_response_gets_activities_of_the_sdk()
    {
        var activities = (await PostAsync("expectReplies"))["body"]!["activities"]!.AsArray();

        ((string)activities.ShouldHaveSingleItem()!["text"]!).ShouldBe("Je zei: hoi");
        await fixture.Peer.AsksAsync("activity", ("activity", activities[0]!.DeepClone()));
    }

    [Theory]
    [InlineData("execute", 200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"press"}""")]
    [InlineData("search", 200, """{"composeExtension":{"type":"message","text":"foto"}}""")]
    [InlineData("fetchTask", 200, """{"composeExtension":{"type":"message","text":"check"}}""")]
    [InlineData("feedback", 200, "\"\"")]
    [InlineData("unknownInvoke", 501, "\"\"")]
    public async Task An_invoke_made_by_the_sdk_is_read_and_answered_in_the_response(string kind, int status, string body)
    {
        var response = await PostAsync(kind);

        response["status"]!.GetValue<int>().ShouldBe(status);
        JsonNode.DeepEquals(response["body"], JsonNode.Parse(body)).ShouldBeTrue(response["body"]?.ToJsonString());
    }

    private async Task<JsonObject> PostAsync(string kind) => (await fixture.Peer.AsksAsync(
        "post", ("kind", kind), ("url", _app.Urls.First() + "/api/messages"), ("serviceUrl", fixture.Peer.ServiceUrl.ToString())))!.AsObject();

    // Says after, so that the test sees what was understood.
    private sealed class Parrot : ITurnHandler
    {
        public ConcurrentQueue<IncomingActivity> Heard { get; } = new();

        public async Task<TurnEnd> HandleAsync(Turn turn, CancellationToken cancellation)
        {
            Heard.Enqueue(turn.Activity);
            if (turn.Activity.Type == ActivityTypes.Message) await turn.SayAsync(OutgoingActivity.OfText($"Je zei: {MessageText.Of(turn.Activity)}"), cancellation);
            return TurnEnd.Finished;
        }

        public Task<InvokeResponse> AnswerAsync(Turn turn, CancellationToken cancellation) => Task.FromResult(turn.Activity.Name switch
        {
            InvokeNames.CardAction => CardActionInvoke.Say(CardActionInvoke.TryRead(turn.Activity.Value)!.Verb),
            InvokeNames.Search => ExtensionAnswer.Message(ExtensionQuery.TryRead(turn.Activity.Value)!.Text),
            InvokeNames.FetchTask => ExtensionAnswer.Message(ExtensionAction.TryRead(turn.Activity.Value)!.CommandId),
            InvokeNames.Feedback when FeedbackInvoke.TryRead(turn.Activity.Value) is { IsLike: true, Words: "top" } => InvokeResponse.Empty,
            _ => InvokeResponse.NotImplemented,
        });

        public OutgoingActivity Apology(string incident) => OutgoingActivity.OfText(incident);

        public InvokeResponse InvokeApology(IncomingActivity invoke, string incident) => InvokeResponse.Malformed;
    }
}
