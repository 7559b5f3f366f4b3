using Bot.Knowledge;
using Bot.Serving;
using Bot.Teams.Turns;
using Bot.Testing;
using Bot.Tests.Storage;
using Bot.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Turns;

/// <summary>One file, and a host that comes after another.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private const string Question = "Mag ik Anna Geheim erop zetten?";

    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task A_message_is_stored_before_it_is_acknowledged_and_gone_when_it_is_answered()
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _talk.Teams.Says = _ => new ConnectorAnswer(201, "{}") { After = taken.Task };
        using var acknowledged = await _talk.Post(_talk.Activity("message", "29:jan", "a:1", ("text", Question)).ToJsonString());
        acknowledged.EnsureSuccessStatusCode();
        StorageFile.Ask(_talk.StorageFile, "SELECT CAST(body AS TEXT) FROM incoming WHERE finished_at IS NULL").ShouldBeOfType<string>().ShouldContain("Anna Geheim");

        taken.SetResult();
        await _talk.Says("bedankt");

        StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM incoming WHERE body IS NOT NULL").ShouldBe(0L);
        StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM incoming").ShouldBe(2L);
    }

    [Fact]
    public async Task What_a_killed_process_had_acknowledged_is_answered_by_the_next_and_once()
    {
        _talk.Teams.Says = _ => new ConnectorAnswer(201, "{}") { After = Task.Delay(Timeout.Infinite) };
        var activity = _talk.Activity("message", "29:jan", "a:1", ("text", Question)).ToJsonString();
        using var acknowledged = await _talk.Post(activity);
        await _talk.Teams.ArrivesAsync().WaitAsync(TimeSpan.FromSeconds(20));
        _talk.Teams.Says = _ => null;

        var clock = new ManualClock();
        var assistant = new FakeAssistant();
        await using var next = await StartAsync(clock, assistant);
        var worker = next.Services.GetRequiredService<TurnWorker>();
        clock.Advance(TimeSpan.FromSeconds(61));
        await worker.SweepAsync(default);
        await worker.WhenIdleAsync().WaitAsync(Until.Patience);
        using var again = await SendAsync(next, activity);
        await worker.WhenIdleAsync().WaitAsync(Until.Patience);
        clock.Advance(TimeSpan.FromMinutes(5));
        await worker.SweepAsync(default);
        await worker.WhenIdleAsync().WaitAsync(Until.Patience);

        assistant.Asked.ShouldHaveSingleItem().Question.Turns.ShouldBe([Question]);
        _talk.Teams.Sent.Count(message => message.IsCard).ShouldBe(2, "one of each process");
        StorageFile.Ask(_talk.StorageFile, "SELECT question_number FROM conversation").ShouldBe(1L);
        StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM incoming WHERE body IS NOT NULL").ShouldBe(0L);
    }

    [Fact]
    public async Task A_message_delivered_again_after_a_restart_is_not_answered_again()
    {
        var activity = _talk.Activity("message", "29:jan", "a:1", ("text", Question));
        (await _talk.Sends((System.Text.Json.Nodes.JsonObject)activity.DeepClone())).ShouldHaveSingleItem();
        var assistant = new FakeAssistant();
        await using var next = await StartAsync(new ManualClock(), assistant);

        using var again = await SendAsync(next, activity.ToJsonString());
        await next.Services.GetRequiredService<TurnWorker>().WhenIdleAsync().WaitAsync(Until.Patience);

        again.IsSuccessStatusCode.ShouldBeTrue();
        assistant.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Teams_does_not_take_now_is_answered_later_and_the_conversation_goes_on_by_one()
    {
        _talk.Teams.Says = _ => new ConnectorAnswer(429) { Headers = new Dictionary<string, string> { ["Retry-After"] = "60" } };
        await _talk.Says(Question);
        StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM conversation").ShouldBe(0L);

        _talk.Teams.Says = _ => null;
        _talk.Clock.Advance(TimeSpan.FromSeconds(66));
        var worker = _talk.Worker;
        await worker.SweepAsync(default);
        await worker.WhenIdleAsync().WaitAsync(Until.Patience);

        _talk.Teams.Sent.Count(message => message.IsCard).ShouldBe(2, "refused once and taken once");
        StorageFile.Ask(_talk.StorageFile, "SELECT question_number FROM conversation").ShouldBe(1L);
    }

    [Fact]
    public async Task A_greeting_in_two_messages_is_not_said_twice_when_the_second_must_wait()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);
        var refused = 0;
        talk.Teams.Says = _ => Interlocked.Increment(ref refused) == 2 ? new ConnectorAnswer(503) { Headers = new Dictionary<string, string> { ["Retry-After"] = "60" } } : null;
        await talk.Installs();
        talk.Clock.Advance(TimeSpan.FromSeconds(66));
        await talk.Worker.SweepAsync(default);
        await talk.WhenIdleAsync();

        talk.Teams.Sent.Count(message => message.Raw.Contains(ChatTexts.Greeting)).ShouldBe(1);
        talk.Teams.Sent.Count(message => message.Raw.Contains(ChatTexts.WhichSchool)).ShouldBe(2);
    }

    private async Task<WebApplication> StartAsync(ManualClock clock, FakeAssistant assistant)
    {
        var app = BotHost.Build(
            new ServeSettings(0, new Schools([MadeProtocol.DeBron]), assistant) { Clock = clock },
            "--environment=Development", $"--Storage:File={_talk.StorageFile}", "--Logging:Console:LogLevel:Default=None");
        await app.StartAsync();
        return app;
    }

    private static async Task<HttpResponseMessage> SendAsync(WebApplication app, string activity)
    {
        using var http = new HttpClient();
        using var content = new StringContent(activity, System.Text.Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri(app.Urls.First() + "/api/messages"), content);
    }
}
