using System.Net;
using System.Net.Sockets;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;

namespace Bot.Teams.Tests.Connector;

/// <summary>Waiting, trying again, and giving up (PROTOCOL 4.4, 7.2).</summary>
public sealed class PatienceTests : Talking
{
    private static readonly ConnectorAnswer Hangs = new(200) { After = new TaskCompletionSource().Task };

    [Fact]
    public async Task A_short_wait_that_is_asked_for_is_waited_out()
    {
        Teams.SaysInTurn(Busy("3"), null);

        var (result, waits) = await Patiently(Send());

        result.ShouldBe(new SendResult.Sent("m2"));
        waits.ShouldBe([TimeSpan.FromSeconds(3)]);
    }

    [Fact]
    public async Task A_wait_until_a_moment_is_waited_out_too()
    {
        Teams.SaysInTurn(Busy(Clock.GetUtcNow().AddSeconds(4).ToString("R")), null);

        var (result, waits) = await Patiently(Send());

        result.ShouldBe(new SendResult.Sent("m2"));
        waits.ShouldBe([TimeSpan.FromSeconds(4)]);
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("date", 60)]
    [InlineData("99999999", 24 * 60 * 60)]
    public async Task A_long_wait_is_for_later(string asked, int seconds)
    {
        Teams.SaysInTurn(Busy(asked == "date" ? Clock.GetUtcNow().AddSeconds(60).ToString("R") : asked));

        (await Send()).ShouldBe(new SendResult.Later(TimeSpan.FromSeconds(seconds), "the connector answered 429") { IsThrottled = true });
        Teams.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Mon, 01 Jan 2001 00:00:00 GMT")]
    [InlineData("straks")]
    public async Task A_wait_that_says_nothing_is_one_of_our_own(string asked)
    {
        Teams.SaysInTurn(Busy(asked), null);

        var (result, waits) = await Patiently(Send());

        result.ShouldBe(new SendResult.Sent("m2"));
        waits.ShouldHaveSingleItem().ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_wait_holds_for_the_next_message_to_that_conversation_and_no_other()
    {
        var client = Client();
        Teams.SaysInTurn(Busy("60"), null);
        await client.SendAsync(Address("19:a@thread.tacv2;messageid=1"), OutgoingActivity.OfText("Hoi"), default);
        Clock.Advance(TimeSpan.FromSeconds(10));

        (await client.SendAsync(Address("19:a@thread.tacv2;messageid=2"), OutgoingActivity.OfText("Hoi"), default))
            .ShouldBeOfType<SendResult.Later>().After.ShouldBe(TimeSpan.FromSeconds(50));
        (await client.SendAsync(Address("a:2"), OutgoingActivity.OfText("Hoi"), default)).ShouldBe(new SendResult.Sent("m2"));

        Clock.Advance(TimeSpan.FromSeconds(50));
        (await client.SendAsync(Address("19:a@thread.tacv2;messageid=2"), OutgoingActivity.OfText("Hoi"), default)).ShouldBe(new SendResult.Sent("m3"));
    }

    [Fact]
    public async Task A_new_message_that_is_not_answered_in_time_is_unsure_and_not_sent_again()
    {
        Teams.SaysInTurn(Hangs);
        var sending = Send();
        await Teams.ArrivesAsync();

        Clock.Advance(TimeSpan.FromSeconds(15));

        (await sending.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(new SendResult.Unsure("no answer in time"));
        Teams.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_update_that_is_not_answered_in_time_is_tried_again()
    {
        Teams.SaysInTurn(Hangs, null);
        var updating = Client().UpdateAsync(Address(), "m1", OutgoingActivity.OfText("Hoi"), default);
        await Teams.ArrivesAsync();
        Clock.Advance(TimeSpan.FromSeconds(15));

        var (result, _) = await Patiently(updating);

        result.ShouldBe(new SendResult.Sent("m1"));
        Teams.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task All_tries_together_take_no_longer_than_they_may()
    {
        Teams.SaysInTurn(Hangs);
        var updating = Client(options: new ConnectorOptions { TruncationNotice = Notice, TotalTimeout = TimeSpan.FromSeconds(15.5) })
            .UpdateAsync(Address(), "m1", OutgoingActivity.OfText("Hoi"), default);
        await Teams.ArrivesAsync();
        Clock.Advance(TimeSpan.FromSeconds(15.5));

        (await updating).ShouldBeOfType<SendResult.Later>();
        Teams.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_for_later_because_nothing_was_sent()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var address = new ReplyAddress(new Uri($"http://127.0.0.1:{port}"), "a:1", null);
        var (result, waits) = await Patiently(Client().SendAsync(address, OutgoingActivity.OfText("Hoi"), default));

        result.ShouldBeOfType<SendResult.Later>().Reason.ShouldBe("ConnectionError");
        waits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_message_went_out_leaves_it_unsure()
    {
        using var rude = new TcpListener(IPAddress.Loopback, 0);
        rude.Start();
        var address = new ReplyAddress(new Uri($"http://{rude.LocalEndpoint}"), "a:1", null);
        var sending = Client().SendAsync(address, OutgoingActivity.OfText("Hoi"), default);
        using (var connection = await rude.AcceptSocketAsync())
            await connection.ReceiveAsync(new byte[64 * 1024]);

        (await sending).ShouldBeOfType<SendResult.Unsure>();
    }

    [Fact]
    public async Task A_host_that_fails_too_often_is_left_alone_and_then_tried_again()
    {
        var client = Client();
        Teams.SaysInTurn([.. Enumerable.Repeat(new ConnectorAnswer(503), 6), null]);
        await Patiently(client.SendAsync(Address("a:1"), OutgoingActivity.OfText("Hoi"), default));
        await Patiently(client.SendAsync(Address("a:2"), OutgoingActivity.OfText("Hoi"), default));

        var refused = (await client.SendAsync(Address("a:3"), OutgoingActivity.OfText("Hoi"), default)).ShouldBeOfType<SendResult.Later>();

        refused.Reason.ShouldBe("the host fails too often");
        refused.After.ShouldBe(TimeSpan.FromSeconds(15));
        Teams.Sent.Count.ShouldBe(6);
        Log.Text.ShouldContain("is open for 15 s");

        Clock.Advance(TimeSpan.FromSeconds(15));
        (await client.SendAsync(Address("a:3"), OutgoingActivity.OfText("Hoi"), default)).ShouldBe(new SendResult.Sent("m7"));
        Log.Text.ShouldContain("is closed again");
    }

    [Fact]
    public async Task A_busy_conversation_does_not_open_the_circuit()
    {
        var client = Client();
        Teams.SaysInTurn(Busy("60"));
        for (var conversation = 0; conversation < 12; conversation++)
            await client.SendAsync(Address($"a:{conversation}"), OutgoingActivity.OfText("Hoi"), default);

        Teams.Sent.Count.ShouldBe(12);
    }

    private static ConnectorAnswer Busy(string retryAfter) => new(429) { Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter } };
}
