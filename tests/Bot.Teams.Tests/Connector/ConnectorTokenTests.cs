using Azure.Core;
using Azure.Identity;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;

namespace Bot.Teams.Tests.Connector;

/// <summary>The bot's own token: fetched once, renewed in time, never shown to a stranger (PROTOCOL 3.3).</summary>
public sealed class ConnectorTokenTests : Talking
{
    private static readonly TimeSpan UntilRenewal = TimeSpan.FromMinutes(55);

    private readonly NumberedTokens _issued;
    private readonly ConnectorToken _tokens;
    private int _credentials;

    public ConnectorTokenTests()
    {
        _issued = new NumberedTokens(Clock);
        _tokens = Tokens(Credential);
    }

    [Fact]
    public async Task The_token_goes_along_and_is_fetched_once()
    {
        var client = Client(Registered, _tokens);
        await client.SendAsync(Address(), OutgoingActivity.OfText("Hoi"), default);
        await client.SendAsync(Address("a:2"), OutgoingActivity.OfText("Hoi"), default);

        Teams.Sent.Select(sent => sent.Authorization).ShouldBe(["Bearer token1", "Bearer token1"]);
        _issued.Scopes.ShouldBe(["scope"]);
        Log.Text.ShouldNotContain("token1");
    }

    [Fact]
    public async Task Without_a_registration_no_token_is_asked_for_or_sent()
    {
        await Client(new TeamsOptions(), _tokens).SendAsync(Address(), OutgoingActivity.OfText("Hoi"), default);

        Teams.Sent.ShouldHaveSingleItem().Authorization.ShouldBeNull();
        _issued.Fetched.ShouldBe(0);
    }

    [Fact]
    public async Task A_registered_bot_sends_this_computer_nothing_and_fetches_no_token_for_it()
    {
        var result = await Client(Registered with { DangerouslyAllowEmulatorTokens = false }, _tokens).SendAsync(Address(), OutgoingActivity.OfText("Hoi"), default);

        result.ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.NotAllowed);
        Teams.Sent.ShouldBeEmpty();
        _issued.Fetched.ShouldBe(0);
    }

    [Fact]
    public async Task A_registered_bot_without_a_credential_sends_nothing()
    {
        (await Client(Registered).SendAsync(Address(), OutgoingActivity.OfText("Hoi"), default)).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.Unauthorized);

        Teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_is_refused_is_fetched_anew_once_and_the_message_sent_once_more()
    {
        Teams.Says = sent => sent.Authorization == "Bearer token1" ? new ConnectorAnswer(401) : null;

        (await Client(Registered, _tokens).SendAsync(Address(), OutgoingActivity.OfText("Hoi"), default)).ShouldBe(new SendResult.Sent("m2"));

        Teams.Sent.Select(sent => sent.Authorization).ShouldBe(["Bearer token1", "Bearer token2"]);
        _credentials.ShouldBe(2);
    }

    [Fact]
    public async Task A_bot_that_is_refused_twice_stops()
    {
        Teams.SaysInTurn(new ConnectorAnswer(401, """{"error":{"code":"BotNotRegistered","message":""}}"""));

        (await Client(Registered, _tokens).SendAsync(Address(), OutgoingActivity.OfText("Hoi"), default))
            .ShouldBe(new SendResult.Never(NotSent.Unauthorized, "the connector answered 401 BotNotRegistered"));

        Teams.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_of_an_older_token_does_not_drop_the_new_one()
    {
        var first = (await _tokens.GetAsync(default)).ShouldBeOfType<TokenResult.Token>();
        _tokens.Drop(first);
        await _tokens.GetAsync(default);

        _tokens.Drop(first);

        (await Value()).ShouldBe("token2");
    }

    [Fact]
    public async Task Many_who_ask_at_once_share_one_fetch()
    {
        var ready = new TaskCompletionSource();
        _issued.Ready = ready.Task;
        Task<TokenResult>[] asking = [.. Enumerable.Range(0, 50).Select(_ => _tokens.GetAsync(default))];

        ready.SetResult();

        (await Task.WhenAll(asking)).Distinct().ShouldBe([new TokenResult.Token("token1")]);
        _issued.Fetched.ShouldBe(1);
    }

    [Fact]
    public async Task One_who_gives_up_does_not_stop_the_fetch_for_the_others()
    {
        var ready = new TaskCompletionSource();
        _issued.Ready = ready.Task;
        using var caller = new CancellationTokenSource();
        var gaveUp = _tokens.GetAsync(caller.Token);
        var waits = _tokens.GetAsync(default);

        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => gaveUp);
        ready.SetResult();

        (await waits).ShouldBe(new TokenResult.Token("token1"));
    }

    [Fact]
    public async Task Five_minutes_before_its_end_it_is_renewed_while_the_old_one_is_still_used()
    {
        (await Value()).ShouldBe("token1");
        Clock.Advance(UntilRenewal - TimeSpan.FromSeconds(1));
        (await Value()).ShouldBe("token1");
        _issued.Fetched.ShouldBe(1);
        var ready = new TaskCompletionSource();
        _issued.Ready = ready.Task;

        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Value()).ShouldBe("token1");
        ready.SetResult();

        await Becomes("token2");
        _issued.Fetched.ShouldBe(2);
    }

    [Fact]
    public async Task A_renewal_that_fails_rests_while_the_old_token_is_good()
    {
        await Value();
        Clock.Advance(UntilRenewal);
        _issued.Fails = new CredentialUnavailableException("down");
        (await Value()).ShouldBe("token1");
        await Logged("No token for the connector");
        for (var time = 0; time < 5; time++) (await Value()).ShouldBe("token1");
        _issued.Fetched.ShouldBe(2);

        _issued.Fails = null;
        Clock.Advance(ConnectorToken.Rest);

        await Becomes("token3");
    }

    [Fact]
    public async Task A_token_past_its_end_is_never_used()
    {
        await Value();
        Clock.Advance(TimeSpan.FromHours(1));

        (await Value()).ShouldBe("token2");
    }

    [Fact]
    public async Task A_token_that_lives_shortly_is_not_renewed_at_every_call()
    {
        _issued.Life = TimeSpan.FromMinutes(2);
        for (var time = 0; time < 5; time++) await Value();

        _issued.Fetched.ShouldBe(1);
    }

    [Fact]
    public async Task An_endpoint_that_hangs_makes_it_later_after_ten_seconds()
    {
        _issued.Ready = new TaskCompletionSource().Task;
        var sending = Client(Registered, _tokens).SendAsync(Address(), OutgoingActivity.OfText("Hoi"), default);
        await Clock.WaitsAsync(wait => wait == ConnectorToken.LongestFetch);

        Clock.Advance(ConnectorToken.LongestFetch);

        (await sending).ShouldBeOfType<SendResult.Later>().Reason.ShouldContain("did not answer in time");
        Teams.Sent.ShouldBeEmpty();
    }

    private async Task<string> Value() => (await _tokens.GetAsync(default)).ShouldBeOfType<TokenResult.Token>().Value;

    // The renewal runs beside the calls; each call lets it go on.
    private async Task Becomes(string token)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await Value() != token)
        {
            late.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task Logged(string line)
    {
        while (!Log.Text.Contains(line, StringComparison.Ordinal)) await Task.Yield();
    }

    private TokenCredential Credential()
    {
        _credentials++;
        return _issued;
    }
}
