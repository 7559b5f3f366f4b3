using Bot.Testing;

namespace Bot.Teams.Tests.Auth;

/// <summary>Starts each bot of the table once.</summary>
public sealed class AttackedBots : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private readonly Dictionary<string, AuthenticatedBot> _bots = [];
    private TokenIssuer _issuer = null!;

    internal TokenIssuer Issuer => _issuer;

    internal TimeProvider Clock => _clock;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync(_clock);
        _issuer.AddChannelKey(null);
        _issuer.AddChannelKey("webchat");
        _issuer.AddChannelKey("MSTeams");
        _issuer.AddChannelKey("webchat", "msteams");
    }

    public async Task DisposeAsync()
    {
        foreach (var bot in _bots.Values) await bot.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    internal async Task<AuthenticatedBot> BotAsync(string name)
    {
        if (_bots.TryGetValue(name, out var running)) return running;
        var (options, environment) = Registrations.Named(name, _issuer);
        return _bots[name] = await AuthenticatedBot.StartAsync(options, _clock, environment);
    }
}

public sealed class AttackTests(AttackedBots bots) : IClassFixture<AttackedBots>
{
    public static TheoryData<string> Names => [.. Attack.All.Select(attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_row_gets_its_answer(string name)
    {
        var attack = Attack.All.Single(row => row.Name == name);
        var bot = await bots.BotAsync(attack.Bot);
        var bodiesBefore = bot.BodiesRead;

        using var response = await bot.PostAsync(attack.HeaderFrom(bots.Issuer, bots.Clock), attack.Body(bots.Issuer, bots.Clock), attack.Headers(bots.Issuer));

        ((int)response.StatusCode).ShouldBe(attack.Status, await response.Content.ReadAsStringAsync());
        var reason = attack.Status == 401 ? bot.LastRefusal : await response.Content.ReadAsStringAsync();
        if (attack.Because is { } because) reason.ShouldNotBeNull().ShouldContain(because, Case.Sensitive);
        if (attack.Status != 401) return;
        bot.BodiesRead.ShouldBe(bodiesBefore);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    // A row that is refused for another reason than it was written for attacks nothing.
    [Fact]
    public void Every_refused_row_says_why() =>
        Attack.All.Where(attack => (attack.Status == 200) != (attack.Because is null)).ShouldBeEmpty();

    [Fact]
    public void The_table_holds_far_more_attacks_than_welcome_messages()
    {
        Attack.All.Count(attack => attack.Status is 401 or 403).ShouldBeGreaterThan(100);
        Attack.All.Count(attack => attack.Status == 200).ShouldBeGreaterThan(20);
    }
}
