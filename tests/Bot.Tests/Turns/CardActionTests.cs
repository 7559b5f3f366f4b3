using System.Net;
using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Tests.Storage;
using Bot.Texts;

namespace Bot.Tests.Turns;

/// <summary>Buttons that change the card that they stand on (PROTOCOL 5.1).</summary>
public sealed class CardActionTests : IAsyncLifetime
{
    private const string Action = "adaptiveCard/action";
    private const string Group = "19:team@thread.v2";

    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task A_pressed_button_replaces_the_card_for_the_one_who_pressed_and_updates_it_for_all()
    {
        await _talk.Says("Mag ik een foto van een collega plaatsen?");

        var answer = await _talk.Answers(Action, Invoking.Press(_talk.DataOf("Ja")), message: "m1");

        ((int?)answer["statusCode"], (string?)answer["type"]).ShouldBe((200, "application/vnd.microsoft.card.adaptive"));
        answer["value"]!["type"]!.GetValue<string>().ShouldBe("AdaptiveCard");
        var update = _talk.Teams.Sent[^1];
        (update.Method, update.Path).ShouldBe(("PUT", "/_connector/v3/conversations/a:1/activities/m1"));
        new[] { update }.Shown().Split('\n').ShouldContain("Mag");
        StorageFile.Ask(_talk.StorageFile, "SELECT outcome FROM given_answer WHERE message = 'm1'").ShouldBe("Allowed", "a thumb is now about this answer");
    }

    [Fact]
    public async Task A_button_of_an_earlier_answer_says_so_and_changes_nothing()
    {
        await _talk.Says("Mag ik een foto van een collega plaatsen?");
        var data = _talk.DataOf("Ja");
        await _talk.Answers(Action, Invoking.Press(data.DeepClone()), message: "m1");
        var sent = _talk.Teams.Sent.Count;

        Said(await _talk.Answers(Action, Invoking.Press(data), message: "m1")).ShouldBe(ChatTexts.OldButton);
        _talk.Teams.Sent.Count.ShouldBe(sent);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Somebody_elses_button_changes_nothing_for_anybody(bool hasAQuestionToo)
    {
        await _talk.Says("Mag ik een foto van een collega plaatsen?", "29:jan", Group);
        var jans = _talk.DataOf("Ja");
        if (hasAQuestionToo) await _talk.Says("Mag ik een filmpje van mijn collega plaatsen?", "29:els", Group);
        var (sent, asked) = (_talk.Teams.Sent.Count, _talk.Assistant.Asked.Count);

        Said(await _talk.Answers(Action, Invoking.Press(jans.DeepClone()), "29:els", Group, "m1")).ShouldBe(ChatTexts.OthersButton);

        (_talk.Teams.Sent.Count, _talk.Assistant.Asked.Count).ShouldBe((sent, asked));
        (await _talk.Answers(Action, Invoking.Press(jans), "29:jan", Group, "m1"))["type"]!.GetValue<string>().ShouldContain("card.adaptive");
    }

    [Fact]
    public async Task A_press_delivered_again_gets_the_same_answer_and_counts_once()
    {
        await _talk.Says("Mag ik een foto van een collega plaatsen?");
        var press = _talk.Activity("invoke", "29:jan", "a:1", ("name", Action), ("value", Invoking.Press(_talk.DataOf("Ja"))), ("replyToId", "m1")).ToJsonString();

        using var first = await _talk.Post(press);
        using var second = await _talk.Post(press);

        (await second.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        _talk.Teams.Sent.Count(message => message.Method == "PUT").ShouldBe(1);
        _talk.Assistant.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_update_that_Teams_is_slow_to_take_keeps_nobody_waiting()
    {
        await _talk.Says("Mag ik een foto van een collega plaatsen?");
        var press = Invoking.Press(_talk.DataOf("Ja"));
        _talk.Teams.Says = _ => new ConnectorAnswer(200, "{}") { After = Task.Delay(Timeout.Infinite) };

        var asked = _talk.Answers(Action, press, message: "m1");
        await _talk.Clock.WaitsAsync(TimeSpan.FromSeconds(2)).WaitAsync(TimeSpan.FromSeconds(20));
        _talk.Clock.Advance(TimeSpan.FromSeconds(2));

        (await asked)["type"]!.GetValue<string>().ShouldContain("card.adaptive");
        _talk.Log.Text.ShouldContain("1205");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task An_update_that_fails_costs_no_answer(int status)
    {
        await _talk.Says("Mag ik een foto van een collega plaatsen?");
        var press = Invoking.Press(_talk.DataOf("Ja"));
        _talk.Teams.Says = _ => new ConnectorAnswer(status);

        (await _talk.Answers(Action, press, message: "m1"))["type"]!.GetValue<string>().ShouldContain("card.adaptive");
    }

    [Fact]
    public async Task A_card_that_asks_to_be_refreshed_is_left_as_it_is_when_there_is_nothing_new()
    {
        await _talk.Says("Mag ik een foto van een collega plaatsen?");
        var data = _talk.DataOf("Ja");
        await _talk.Answers(Action, Invoking.Press(data.DeepClone()), message: "m1");

        var (status, _) = await _talk.Invokes(Action, Invoking.Press(data, "automatic"), message: "m1");

        status.ShouldBe(HttpStatusCode.OK);
        _talk.Assistant.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"tekst\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"action":5}""")]
    [InlineData("""{"action":{"verb":"press"}}""")]
    [InlineData("""{"action":{"verb":"press","data":"x"}}""")]
    [InlineData("""{"action":{"verb":"press","data":{"magdit":"iets"}}}""")]
    [InlineData("""{"action":{"verb":"press","data":{"magdit":"answer","vraag":"-1","tekst":"Ja"}}}""")]
    public async Task Another_value_is_malformed_and_told_in_the_form_that_Teams_shows(string value)
    {
        var (status, body) = await _talk.Invokes(Action, JsonNode.Parse(value));

        status.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)JsonNode.Parse(body)!["type"]).ShouldBe("application/vnd.microsoft.error");
    }

    [Fact]
    public async Task The_fallback_of_old_clients_is_answered_as_a_message()
    {
        await _talk.Says("Mag ik een foto van een collega plaatsen?");
        var data = _talk.DataOf("Ja");
        data["verb"] = "press";

        (await _talk.Sends(_talk.Activity("message", "29:jan", "a:1", ("value", data), ("replyToId", "m1")))).Shown().Split('\n').ShouldContain("Mag");
    }

    private static string Said(JsonNode answer)
    {
        ((int?)answer["statusCode"], (string?)answer["type"]).ShouldBe((200, "application/vnd.microsoft.activity.message"));
        return answer["value"]!.GetValue<string>();
    }
}
