using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Teams.Auth;
using Bot.Teams.Auth.Keys;
using Bot.Teams.Auth.Tokens;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Teams.Tests.Auth;

/// <summary>What happens over time: keys that change, tokens that were seen before, an issuer that is down.</summary>
public sealed class BotAuthenticationTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private TokenIssuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await TokenIssuer.StartAsync(_clock);

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task The_endpoint_learns_who_the_caller_is()
    {
        await using var bot = await BotAsync();

        (await bot.StatusOfAsync(Token(), Registrations.Activity)).ShouldBe(HttpStatusCode.OK);

        var channel = bot.LastCaller.ShouldBeOfType<Caller.Channel>();
        channel.ServiceUrl.ShouldBe(Registrations.Service);
        channel.Endorsements.ShouldBe(["msteams", "webchat"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_allowed_caller_is_known_by_its_app_and_tenant()
    {
        await using var bot = await BotAsync(options => options with { AllowedCallers = [Registrations.AllowedCaller.ToUpperInvariant()] });
        var token = _issuer.EntraToken(Registrations.App, Registrations.AllowedCaller, Registrations.Tenant).Written();

        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.OK);

        bot.LastCaller.ShouldBe(new Caller.Entra(Registrations.AllowedCaller, Registrations.Tenant));
    }

    [Fact]
    public async Task A_token_that_was_let_in_before_still_ends()
    {
        await using var bot = await BotAsync();
        var token = Token();
        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.OK);

        _clock.Advance(TimeSpan.FromMinutes(65) - TimeSpan.FromSeconds(1));
        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.OK);

        _clock.Advance(TimeSpan.FromSeconds(1));
        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.Unauthorized);
        bot.LastRefusal.ShouldNotBeNull().ShouldContain("expired");
    }

    [Fact]
    public async Task A_token_that_was_let_in_before_goes_with_its_key()
    {
        await using var bot = await BotAsync();
        var token = LongToken();
        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.OK);

        _issuer.RotateChannelKeys();
        _clock.Advance(SigningKeys.FreshFor);

        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.Unauthorized);
        (await bot.StatusOfAsync(Token(), Registrations.Activity)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_that_was_let_in_before_loses_what_its_key_loses()
    {
        await using var bot = await BotAsync();
        var token = LongToken();
        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.OK);

        _issuer.EndorseChannelKeys("webchat");
        _clock.Advance(SigningKeys.FreshFor);

        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_new_key_is_known_at_its_first_token()
    {
        await using var bot = await BotAsync();
        (await bot.StatusOfAsync(Token(), Registrations.Activity)).ShouldBe(HttpStatusCode.OK);

        _issuer.AddChannelKey("msteams");

        (await bot.StatusOfAsync(Token(), Registrations.Activity)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_keys_the_bot_starts_all_the_same_and_says_that_it_cannot_tell()
    {
        _issuer.Mood = IssuerMood.ServerError;
        await using var bot = await BotAsync();

        using var response = await bot.PostAsync($"Bearer {Token()}", Registrations.Activity);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        bot.BodiesRead.ShouldBe(0);

        _issuer.Mood = IssuerMood.Well;
        _clock.Advance(SigningKeys.ShortPause);
        (await bot.StatusOfAsync(Token(), Registrations.Activity)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task For_a_token_that_cannot_be_right_no_keys_are_fetched()
    {
        _issuer.Mood = IssuerMood.ServerError;
        using var http = KeyFetch.Http();
        var inbound = new InboundAuthentication(Registrations.Single(_issuer), http, _clock, new NullLogger<InboundAuthentication>());
        var wrong = _issuer.ChannelToken(Registrations.App, Registrations.Service);
        wrong.Claims["iss"] = "https://issuer.example";
        var unsigned = _issuer.ChannelToken(Registrations.App, Registrations.Service) with { Signing = Signing.None };
        unsigned.Header["alg"] = "none";
        var entra = _issuer.EntraToken(Registrations.App, Registrations.App, Registrations.Tenant);

        foreach (var token in new[] { wrong, unsigned, entra })
            (await inbound.AuthenticateAsync($"Bearer {token.Written()}", fromThisComputer: true, default)).ShouldBeOfType<AuthenticationOutcome.Unauthorized>();

        _issuer.Fetches.ShouldBe(0);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://login.microsoftonline.com/{tenantid}/v2.0", true)]
    [InlineData($"https://login.microsoftonline.com/{Registrations.Tenant}/v2.0", true)]
    [InlineData($"https://sts.windows.net/{Registrations.Tenant}/", true)]
    [InlineData($"https://login.microsoftonline.com/{Registrations.OtherTenant}/v2.0", false)]
    [InlineData("https://login.microsoftonline.us/{tenantid}/v2.0", false)]
    public async Task A_key_that_is_for_one_issuer_signs_for_no_other(string? keyIssuer, bool comesIn)
    {
        _issuer.KeepEntraKeysFor(keyIssuer);
        await using var bot = await BotAsync(options => options with { AllowedCallers = [Registrations.AllowedCaller] });
        var token = _issuer.EntraToken(Registrations.App, Registrations.AllowedCaller, Registrations.Tenant).Written();

        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(comesIn ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_log_of_a_refusal_holds_what_the_token_says_of_itself_and_never_the_token()
    {
        await using var bot = await BotAsync();
        var token = _issuer.EntraToken(Registrations.App, Registrations.AllowedCaller, Registrations.Tenant, "2.0");
        token.Claims["name"] = "Jan Jansen";
        token.Claims["ver"] = "2.0\r\nError 2104 forged\u001b[31m\u202e";
        token.Header["kid"] = new string('k', 5000);
        var written = token.Written();

        (await bot.StatusOfAsync(written, Registrations.Activity)).ShouldBe(HttpStatusCode.Unauthorized);

        bot.LastRefusal.ShouldNotBeNull().ShouldContain(
            $"(iss https://login.microsoftonline.com/{Registrations.Tenant}/v2.0, aud {Registrations.App}, kid {new string('k', 100)}, "
            + $"ver 2.0??Error 2104 forged?[31m?, tid {Registrations.Tenant}, app {Registrations.AllowedCaller})");
        bot.Log.Text.ShouldNotContain("Jansen");
        foreach (var part in written.Split('.')) bot.Log.Text.ShouldNotContain(part);
    }

    [Fact]
    public void No_more_tokens_are_remembered_than_there_is_room_for_and_the_first_to_end_goes_first()
    {
        using var http = KeyFetch.Http();
        var path = new ChannelTokens(CloudAddresses.Of(TeamsCloud.Public), new SigningKeys(new KeyFetch(http, _issuer.ChannelMetadata), _clock, new KeptLog()));
        var proven = new ProvenTokens(_clock, capacity: 3);
        foreach (var minutes in new[] { 30, 10, 20, 40 })
            proven.Keep($"token {minutes}", new ProvenToken(path, null!, new Caller.Local(), _clock.GetUtcNow().AddMinutes(minutes)));

        proven.Count.ShouldBe(3);
        proven.Find("token 10").ShouldBeNull();
        proven.Find("token 20").ShouldNotBeNull();

        _clock.Advance(TimeSpan.FromMinutes(20));
        proven.Find("token 20").ShouldBeNull();
        proven.Find("token 30").ShouldNotBeNull();
    }

    // Whatever is sent: refused, and never an exception, which would be a 500 and a way to make noise.
    [Fact]
    public async Task No_header_makes_it_fall_over()
    {
        using var http = KeyFetch.Http();
        var inbound = new InboundAuthentication(Registrations.Single(_issuer), http, _clock, new NullLogger<InboundAuthentication>());
        var good = Token();
        var random = new Random(20261128);
        for (var i = 0; i < 3000; i++)
        {
            var letters = good.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--) letters[random.Next(letters.Length)] = (char)random.Next(random.Next(2) == 0 ? 128 : 65536);
            var header = "Bearer " + new string(letters)[..random.Next(1, letters.Length + 1)];

            var outcome = await inbound.AuthenticateAsync(header, fromThisComputer: true, default);

            if (header != $"Bearer {good}") outcome.ShouldBeOfType<AuthenticationOutcome.Unauthorized>(header);
        }
    }

    // A member of the wrong kind in either half of the token: each is read before or after the signature, none may fall over.
    [Fact]
    public async Task No_kind_of_value_in_a_claim_makes_it_fall_over()
    {
        using var http = KeyFetch.Http();
        var options = Registrations.Single(_issuer) with { AllowedCallers = [Registrations.AllowedCaller] };
        var inbound = new InboundAuthentication(options, http, _clock, new NullLogger<InboundAuthentication>());
        string[] names = ["iss", "aud", "exp", "nbf", "iat", "tid", "ver", "appid", "azp", "serviceurl", "kid", "alg", "typ", "crit", "cty", "x5t"];
        string[] values = ["null", "true", "7", "-7", "1e300", "1.5", "\"\"", "\"x\"", "[]", "[null]", "[[1]]", "{}", "{\"a\":{\"b\":1}}", "\"2026-01-01T00:00:00Z\""];
        foreach (var (name, value) in names.SelectMany(_ => values, (name, value) => (name, value)))
        {
            foreach (var right in new[]
            {
                _issuer.ChannelToken(Registrations.App, Registrations.Service),
                _issuer.EntraToken(Registrations.App, Registrations.AllowedCaller, Registrations.Tenant),
            })
            {
                foreach (var part in new[] { right.Claims, right.Header })
                {
                    part[name] = JsonNode.Parse(value);
                    await inbound.AuthenticateAsync($"Bearer {right.Written()}", fromThisComputer: true, default);
                }
            }
        }
    }

    // Half a character is valid JSON that cannot be read as text.
    [Theory]
    [InlineData("""{"alg":"RS256","kid":"\ud800"}""", """{"iss":"https://api.botframework.com"}""")]
    [InlineData("""{"alg":"RS256","kid":"channel-1"}""", """{"iss":"\ud800"}""")]
    [InlineData("""{"alg":"RS256","kid":"channel-1"}""", """{"iss":"https://api.botframework.com","aud":["\udc00"],"exp":4000000000}""")]
    [InlineData("""{"alg":"RS256","kid":"channel-1"}""", """{"iss":"https://api.botframework.com","appid":"\ud800","ver":"\ud800"}""")]
    [InlineData("""{"alg":"RS256","kid":"channel-1"}""", """{"iss":"https://api.botframework.com","\ud800":1}""")]
    [InlineData("""{"alg":"RS256","kid":"channel-1"}""", """[1,2]""")]
    [InlineData("""{"alg":"RS256","kid":"channel-1"}""", "null")]
    [InlineData("null", "null")]
    [InlineData("", "")]
    public async Task No_half_character_makes_it_fall_over(string header, string claims)
    {
        await using var bot = await BotAsync();
        var token = string.Join('.', new[] { header, claims, "signature" }.Select(part => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part))));

        (await bot.StatusOfAsync(token, Registrations.Activity)).ShouldBe(HttpStatusCode.Unauthorized);
        bot.Log.Text.ShouldNotContain("Exception:");
    }

    private Task<AuthenticatedBot> BotAsync(Func<TeamsOptions, TeamsOptions>? change = null) =>
        AuthenticatedBot.StartAsync(change is null ? Registrations.Single(_issuer) : change(Registrations.Single(_issuer)), _clock, "Production");

    private string Token() => _issuer.Token(Registrations.App, Registrations.Service);

    private string LongToken()
    {
        var token = _issuer.ChannelToken(Registrations.App, Registrations.Service);
        token.Claims["exp"] = _clock.GetUtcNow().AddDays(2).ToUnixTimeSeconds();
        return token.Written();
    }
}
