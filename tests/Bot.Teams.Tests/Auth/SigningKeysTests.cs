using Bot.Teams.Auth.Keys;
using Bot.Testing;

namespace Bot.Teams.Tests.Auth;

public sealed class SigningKeysTests : IAsyncLifetime, IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly KeptLog _log = new();
    private readonly HttpClient _http = KeyFetch.Http();
    private TokenIssuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await TokenIssuer.StartAsync(_clock);

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Keys_are_fetched_once_and_not_again_while_they_are_fresh()
    {
        var keys = Keys();

        for (var i = 0; i < 5; i++) await KeyIsFound(keys, "channel-1");
        _clock.Advance(SigningKeys.FreshFor - TimeSpan.FromSeconds(1));
        await KeyIsFound(keys, "channel-1");

        _issuer.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Old_keys_are_fetched_again_and_one_that_was_taken_back_is_gone()
    {
        var keys = Keys();
        await KeyIsFound(keys, "channel-1");
        _issuer.RotateChannelKeys();

        _clock.Advance(SigningKeys.FreshFor);

        (await keys.FindAsync("channel-1", default)).ShouldBeOfType<KeyAnswer.Unknown>();
        await KeyIsFound(keys, "channel-2");
    }

    [Fact]
    public async Task An_unknown_key_is_looked_for_once()
    {
        var keys = Keys();
        await KeyIsFound(keys, "channel-1");
        _issuer.AddChannelKey("msteams");

        await KeyIsFound(keys, "channel-2");
        for (var i = 0; i < 20; i++) (await keys.FindAsync($"made-up-{i}", default)).ShouldBeOfType<KeyAnswer.Unknown>();
        _issuer.Fetches.ShouldBe(2);

        _clock.Advance(SigningKeys.Pause);
        (await keys.FindAsync("made-up", default)).ShouldBeOfType<KeyAnswer.Unknown>();
        (await keys.FindAsync("made-up", default)).ShouldBeOfType<KeyAnswer.Unknown>();
        _issuer.Fetches.ShouldBe(3);
    }

    [Theory]
    [InlineData(IssuerMood.ServerError, "500")]
    [InlineData(IssuerMood.Garbage, "not the JSON")]
    [InlineData(IssuerMood.NoKeys, "no usable key")]
    [InlineData(IssuerMood.Redirect, "302")]
    [InlineData(IssuerMood.Endless, "ConfigurationLimitExceeded")]
    [InlineData(IssuerMood.Slow, "no answer within")]
    public async Task A_fetch_that_fails_leaves_the_keys_as_they_are_and_is_tried_again_later(IssuerMood mood, string reason)
    {
        var fetch = new KeyFetch(_http, _issuer.ChannelMetadata);
        var keys = new SigningKeys(fetch, _clock, _log);
        await KeyIsFound(keys, "channel-1");
        _issuer.RotateChannelKeys();
        _issuer.Mood = mood;
        if (mood == IssuerMood.Slow) fetch.Timeout = TimeSpan.FromMilliseconds(100);
        _clock.Advance(SigningKeys.FreshFor);

        await KeyIsFound(keys, "channel-1");
        await KeyIsFound(keys, "channel-1");
        _issuer.Fetches.ShouldBeLessThanOrEqualTo(2);
        _log.Text.ShouldContain("Error 2104");
        _log.Text.ShouldContain(reason);

        _issuer.Mood = IssuerMood.Well;
        fetch.Timeout = TimeSpan.FromSeconds(10);
        _clock.Advance(SigningKeys.Pause);
        await KeyIsFound(keys, "channel-2");
    }

    [Fact]
    public async Task Old_keys_are_used_when_new_ones_are_slow_to_come()
    {
        var keys = Keys();
        await KeyIsFound(keys, "channel-1");
        _issuer.Mood = IssuerMood.Slow;
        _clock.Advance(SigningKeys.FreshFor);

        var asked = keys.FindAsync("channel-1", default).AsTask();
        await _clock.WaitsAsync(SigningKeys.LongestWait);
        _clock.Advance(SigningKeys.LongestWait);

        (await asked).ShouldBeOfType<KeyAnswer.Found>();
        _issuer.AnswerTheWaiting();
    }

    [Fact]
    public async Task Without_any_keys_nothing_can_be_said_until_they_come()
    {
        var keys = Keys();
        _issuer.Mood = IssuerMood.ServerError;

        (await keys.FindAsync("channel-1", default)).ShouldBeOfType<KeyAnswer.Unavailable>();
        (await keys.FindAsync("channel-1", default)).ShouldBeOfType<KeyAnswer.Unavailable>();
        _issuer.Fetches.ShouldBe(1);

        _issuer.Mood = IssuerMood.Well;
        _clock.Advance(SigningKeys.ShortPause);
        await KeyIsFound(keys, "channel-1");
    }

    [Fact]
    public async Task Everybody_who_comes_in_meanwhile_waits_for_the_same_fetch()
    {
        var keys = Keys();
        _issuer.Mood = IssuerMood.Slow;

        var asked = Enumerable.Range(0, 50).Select(_ => keys.FindAsync("channel-1", default).AsTask()).ToList();
        while (_issuer.Fetches == 0) await Task.Yield();
        _issuer.AnswerTheWaiting();

        (await Task.WhenAll(asked)).ShouldAllBe(answer => answer is KeyAnswer.Found);
        _issuer.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_take_the_fetch_from_the_others()
    {
        var keys = Keys();
        _issuer.Mood = IssuerMood.Slow;
        using var impatient = new CancellationTokenSource();

        var givesUp = keys.FindAsync("channel-1", impatient.Token).AsTask();
        var waits = keys.FindAsync("channel-1", default).AsTask();
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => givesUp);
        while (_issuer.Fetches == 0) await Task.Yield();
        _issuer.AnswerTheWaiting();

        (await waits).ShouldBeOfType<KeyAnswer.Found>();
    }

    [Theory]
    [InlineData("https://login.botframework.com/v1/.well-known/openidconfiguration", true)]
    [InlineData("http://127.0.0.1:8080/metadata", true)]
    [InlineData("http://localhost:8080/metadata", true)]
    [InlineData("http://login.botframework.com/metadata", false)]
    [InlineData("http://localhost.evil.example/metadata", false)]
    [InlineData("file:///etc/keys", false)]
    [InlineData("/metadata", false)]
    public void Keys_come_over_https_or_from_this_computer(string address, bool isSafe) =>
        KeyFetch.IsSafe(new Uri(address, UriKind.RelativeOrAbsolute)).ShouldBe(isSafe);

    private SigningKeys Keys() => new(new KeyFetch(_http, _issuer.ChannelMetadata), _clock, _log);

    private static async Task KeyIsFound(SigningKeys keys, string kid) =>
        (await keys.FindAsync(kid, default)).ShouldBeOfType<KeyAnswer.Found>().Key.Id.ShouldBe(kid);
}
