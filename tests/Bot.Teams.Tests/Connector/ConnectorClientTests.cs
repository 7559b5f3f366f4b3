using Bot.Teams.Cards;
using Bot.Teams.Connector;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Connector;

public sealed class ConnectorClientTests : Talking
{
    [Fact]
    public async Task A_reply_goes_to_the_activity_it_answers()
    {
        var result = await Client().SendAsync(Address("19:a@thread.tacv2;messageid=1", "f:9"), OutgoingActivity.OfText("Hoi"), default);

        result.ShouldBe(new SendResult.Sent("m1"));
        var sent = Teams.Sent.ShouldHaveSingleItem();
        (sent.Method, sent.Path).ShouldBe(("POST", "/_connector/v3/conversations/19:a@thread.tacv2;messageid=1/activities/f:9"));
        sent.Text.ShouldBe("Hoi");
        sent.Activity.GetProperty("replyToId").GetString().ShouldBe("f:9");
    }

    [Fact]
    public async Task Without_an_activity_id_it_goes_to_the_conversation()
    {
        await Send();

        Teams.Sent.ShouldHaveSingleItem().Path.ShouldBe("/_connector/v3/conversations/a:1/activities");
    }

    [Fact]
    public async Task An_update_replaces_the_message()
    {
        (await Client().UpdateAsync(Address(), "m7", OutgoingActivity.OfText("Nieuw"), default)).ShouldBe(new SendResult.Sent("m7"));

        var sent = Teams.Sent.ShouldHaveSingleItem();
        (sent.Method, sent.Path, sent.Text).ShouldBe(("PUT", "/_connector/v3/conversations/a:1/activities/m7", "Nieuw"));
    }

    [Fact]
    public async Task A_message_is_taken_away()
    {
        Teams.SaysInTurn(new Testing.ConnectorAnswer(200));

        (await Client().DeleteAsync(Address(), "m7", default)).ShouldBe(new SendResult.Sent(null));

        var sent = Teams.Sent.ShouldHaveSingleItem();
        (sent.Method, sent.Path).ShouldBe(("DELETE", "/_connector/v3/conversations/a:1/activities/m7"));
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(202, """{"id":"x"}""")]
    [InlineData(200, "")]
    [InlineData(201, "geen json")]
    public async Task Taken_without_an_id_is_sent_all_the_same(int status, string body)
    {
        Teams.SaysInTurn(new Testing.ConnectorAnswer(status, body));

        (await Send()).ShouldBe(new SendResult.Sent(null));
    }

    [Theory]
    [InlineData("19:a@thread.tacv2;messageid=1", "19%3Aa%40thread.tacv2%3Bmessageid%3D1")]
    [InlineData("a/../../b", "a%2F..%2F..%2Fb")]
    [InlineData("a?x=1#y", "a%3Fx%3D1%23y")]
    [InlineData("a%2F", "a%252F")]
    [InlineData("é +", "%C3%A9%20%2B")]
    public async Task Ids_are_escaped(string id, string escaped)
    {
        await Client().SendAsync(Address(id, id), OutgoingActivity.OfText("Hoi"), default);

        Teams.Sent.ShouldHaveSingleItem().Target.ShouldBe($"/_connector/v3/conversations/{escaped}/activities/{escaped}");
    }

    [Theory]
    [InlineData("..", "m1")]
    [InlineData("a:1", ".")]
    [InlineData("", "m1")]
    public async Task An_id_that_would_climb_out_of_the_path_is_refused(string conversation, string message)
    {
        (await Client().SendAsync(Address(conversation, message), OutgoingActivity.OfText("Hoi"), default)).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.Malformed);
        (await Client().UpdateAsync(Address(conversation), message, OutgoingActivity.OfText("Hoi"), default)).ShouldBeOfType<SendResult.Never>();
        (await Client().DeleteAsync(Address(conversation), message, default)).ShouldBeOfType<SendResult.Never>();

        Teams.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://localhost.kwaad.example/")]
    [InlineData("http://127.0.0.1.kwaad.example/")]
    [InlineData("http://0.0.0.0/")]
    public async Task Without_credentials_nothing_leaves_this_computer(string serviceUrl)
    {
        var result = await Client().SendAsync(new ReplyAddress(new Uri(serviceUrl), "a:1", "in"), OutgoingActivity.OfText("geheim"), default);

        result.ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.NotAllowed);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Teams.Says = sent => sent.Path.Contains("elders", StringComparison.Ordinal)
            ? null : new Testing.ConnectorAnswer(307) { Headers = new Dictionary<string, string> { ["Location"] = $"{Teams.ServiceUrl}/elders" } };

        (await Send()).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.Unknown);
        Teams.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_gives_up_gets_an_exception_and_no_result()
    {
        using var caller = new CancellationTokenSource();
        Teams.SaysInTurn(new Testing.ConnectorAnswer(200) { After = new TaskCompletionSource().Task });
        var sending = Client().SendAsync(Address(), OutgoingActivity.OfText("Hoi"), caller.Token);
        await Teams.ArrivesAsync();

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Who_tries_once_and_gives_up_when_it_has_begun_still_hears_what_came_of_it()
    {
        using var caller = new CancellationTokenSource();
        var answer = new TaskCompletionSource();
        Teams.SaysInTurn(new Testing.ConnectorAnswer(201, """{"id":"m1"}""") { After = answer.Task });
        var sending = Client().SendAsync(Address() with { Once = true }, OutgoingActivity.OfText("Hoi"), caller.Token);
        await Teams.ArrivesAsync();

        await caller.CancelAsync();
        answer.SetResult();

        (await sending).ShouldBe(new SendResult.Sent("m1"));
    }

    [Fact]
    public async Task Who_tries_once_and_gave_up_before_it_began_sends_nothing()
    {
        var sending = Client().SendAsync(Address() with { Once = true }, OutgoingActivity.OfText("Hoi"), new CancellationToken(canceled: true));

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        Teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_tried_once_and_not_answered_in_time_is_unsure_also_when_the_caller_gave_up()
    {
        using var caller = new CancellationTokenSource();
        Teams.SaysInTurn(new Testing.ConnectorAnswer(201) { After = new TaskCompletionSource().Task });
        var sending = Client().SendAsync(Address() with { Once = true }, OutgoingActivity.OfText("Hoi"), caller.Token);
        await Teams.ArrivesAsync();
        await caller.CancelAsync();

        Clock.Advance(TimeSpan.FromSeconds(15));

        (await sending).ShouldBeOfType<SendResult.Unsure>();
    }

    [Theory]
    [InlineData("http://localhost:1", true)]
    [InlineData("http://LOCALHOST", true)]
    [InlineData("http://127.0.0.1", true)]
    [InlineData("http://127.9.9.9", true)]
    [InlineData("http://[::1]:3", true)]
    [InlineData("http://example.com", false)]
    public void Only_this_computer_is_local(string address, bool local) => LocalAddress.Is(new Uri(address)).ShouldBe(local);

    [Fact]
    public async Task A_card_goes_as_an_attachment()
    {
        await Client().SendAsync(Address(), OutgoingActivity.OfCard(new AdaptiveCard([new TextBlock("Hoi")]), "kort"), default);

        Teams.Sent.ShouldHaveSingleItem().IsCard.ShouldBeTrue();
    }
}
