using System.Net;
using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Tests.Storage;

namespace Bot.Tests.Turns;

/// <summary>What people think of an answer (PROTOCOL 5.6).</summary>
public sealed class OpinionTests : IAsyncLifetime
{
    private const string Feedback = "message/submitAction";
    private const string Stored = "SELECT group_concat(message || '|' || person || '|' || is_like || '|' || words, ';') FROM (SELECT * FROM opinion ORDER BY person)";

    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"top\"}"}}""", "m1|29:jan|1|top")]
    [InlineData("""{"data":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"klopt niet\"}"}}}""", "m1|29:jan|0|klopt niet")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"gewoon woorden"}}""", "m1|29:jan|1|gewoon woorden")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{geen json"}}""", "m1|29:jan|1|{geen json")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""", "m1|29:jan|1|")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like"}}""", "m1|29:jan|1|")]
    public async Task A_thumb_is_stored_and_answered_with_nothing(string value, string stored)
    {
        var (status, body) = await _talk.Invokes(Feedback, JsonNode.Parse(value), message: "m1");

        (status, body).ShouldBe((HttpStatusCode.OK, ""));
        StorageFile.Ask(_talk.StorageFile, Stored).ShouldBe(stored);
    }

    [Theory]
    [InlineData("""{"actionName":"iets","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"boos"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":[]}""")]
    [InlineData("null")]
    public async Task What_is_no_thumb_is_malformed_and_not_stored(string value)
    {
        (await _talk.Invokes(Feedback, JsonNode.Parse(value), message: "m1")).Status.ShouldBe(HttpStatusCode.BadRequest);

        StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM opinion").ShouldBe(0L);
    }

    // As the local client sends it.
    [Fact]
    public async Task A_thumb_that_does_not_say_under_what_it_stands_is_taken_and_not_stored()
    {
        var (status, body) = await _talk.Invokes(Feedback, JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like"}}"""), message: null);

        (status, body).ShouldBe((HttpStatusCode.OK, ""));
        StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM opinion").ShouldBe(0L);
    }

    [Fact]
    public async Task A_second_opinion_replaces_the_first()
    {
        await _talk.Invokes(Feedback, JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"top"}}"""), message: "m1");
        await _talk.Invokes(Feedback, JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"toch niet"}}"""), message: "m1");

        StorageFile.Ask(_talk.StorageFile, Stored).ShouldBe("m1|29:jan|0|toch niet");
    }

    [Theory]
    [InlineData("like", "m1|29:jan|1|")]
    [InlineData("dislike", "m1|29:jan|0|")]
    [InlineData("heart", null)]
    public async Task A_thumb_as_a_sign_under_the_message_is_stored_in_silence(string sign, string? stored)
    {
        var heard = await _talk.Sends(_talk.Activity(
            "messageReaction", "29:jan", "a:1", ("replyToId", "m1"), ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = sign }))));

        heard.ShouldBeEmpty();
        var found = StorageFile.Ask(_talk.StorageFile, Stored);
        (found is DBNull ? null : found).ShouldBe(stored);
    }

    [Fact]
    public async Task Which_answer_stands_in_which_message_is_remembered()
    {
        await _talk.Says("Mag ik een foto plaatsen?");

        StorageFile.Ask(_talk.StorageFile, "SELECT message || school || outcome || protocol_version FROM given_answer").ShouldBe("m1de-bronNotAllowed2020-2021");
    }

    [Fact]
    public async Task What_people_thought_is_forgotten_after_a_month()
    {
        await _talk.Invokes(Feedback, JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"top"}}"""), message: "m1");
        _talk.Clock.Advance(TimeSpan.FromDays(32));

        await Until.HoldsAsync(() => StorageFile.Ask(_talk.StorageFile, "SELECT count(*) FROM opinion") is 0L);
    }
}
