using System.Globalization;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;

namespace Bot.Teams.Tests.Connector;

public sealed class OrderTests : Talking
{
    [Fact]
    public async Task Messages_arrive_in_the_order_in_which_they_were_sent_also_when_one_is_tried_again()
    {
        var client = Client();
        Teams.SaysInTurn(new ConnectorAnswer(503), null);
        Task<SendResult>[] sending =
        [
            .. Enumerable.Range(0, 10).Select(number =>
                client.SendAsync(Address($"19:a@thread.tacv2;messageid={number}"), OutgoingActivity.OfText(number.ToString(CultureInfo.InvariantCulture)), default)),
        ];

        await Patiently(Task.WhenAll(sending));

        string.Concat(Teams.Sent.Select(sent => sent.Text)).ShouldBe("00123456789");
        client.Queue.Count.ShouldBe(0);
    }

    [Fact]
    public async Task One_request_at_a_time_goes_to_a_conversation_and_others_do_not_wait_for_it()
    {
        var client = Client();
        var answered = new TaskCompletionSource();
        Teams.Says = sent => sent.Text == "eerst" ? new ConnectorAnswer(202) { After = answered.Task } : null;
        var first = client.SendAsync(Address("a:1"), OutgoingActivity.OfText("eerst"), default);
        await Teams.ArrivesAsync();
        var second = client.SendAsync(Address("a:1"), OutgoingActivity.OfText("dan"), default);

        await client.SendAsync(Address("a:2"), OutgoingActivity.OfText("elders"), default);

        Teams.Sent.Select(sent => sent.Text).ShouldBe(["eerst", "elders"]);
        answered.SetResult();
        await Task.WhenAll(first, second);
        Teams.Sent.Select(sent => sent.Text).ShouldBe(["eerst", "elders", "dan"]);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_let_the_next_one_past_the_first()
    {
        var client = Client();
        using var caller = new CancellationTokenSource();
        var answered = new TaskCompletionSource();
        Teams.Says = sent => sent.Text == "eerst" ? new ConnectorAnswer(202) { After = answered.Task } : null;
        var first = client.SendAsync(Address(), OutgoingActivity.OfText("eerst"), default);
        await Teams.ArrivesAsync();
        var gaveUp = client.SendAsync(Address(), OutgoingActivity.OfText("nooit"), caller.Token);
        var third = client.SendAsync(Address(), OutgoingActivity.OfText("derde"), default);

        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => gaveUp);

        // Long enough for the third to arrive, if it were let past.
        for (var time = 0; time < 5; time++) await client.SendAsync(Address("a:2"), OutgoingActivity.OfText("elders"), default);
        Teams.Sent.ShouldNotContain(sent => sent.Text == "derde");
        answered.SetResult();
        await Task.WhenAll(first, third);

        Teams.Sent.Select(sent => sent.Text).Where(text => text != "elders").ShouldBe(["eerst", "derde"]);
        client.Queue.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Conversations_are_forgotten_once_they_have_rested()
    {
        var client = Client();
        Teams.Says = _ => new ConnectorAnswer(429) { Headers = new Dictionary<string, string> { ["Retry-After"] = "60" } };
        for (var number = 0; number < 20; number++) await client.SendAsync(Address($"a:{number}"), OutgoingActivity.OfText("Hoi"), default);

        client.Queue.Count.ShouldBe(20);
        Clock.Advance(TimeSpan.FromSeconds(60));

        client.Queue.Count.ShouldBe(0);
    }
}
