using Bot.Testing;

namespace Bot.Tests.Serving.Attacks;

/// <summary>Starts each host of the table once.</summary>
public sealed class AttackedHosts : IAsyncLifetime
{
    private readonly Dictionary<string, AttackedHost> _hosts = [];

    internal ManualClock Clock { get; } = new();

    internal TokenIssuer Issuer { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Issuer = await TokenIssuer.StartAsync(Clock);
        Issuer.AddChannelKey(null);
        Issuer.AddChannelKey("msteams");
    }

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts.Values) await host.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    internal async Task<AttackedHost> HostAsync(string name) =>
        _hosts.TryGetValue(name, out var running) ? running : _hosts[name] = await AttackedHost.StartAsync(name, Issuer, Clock);
}

public sealed class HostAttackTests(AttackedHosts hosts) : IClassFixture<AttackedHosts>
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var attack in HostAttack.All)
            {
                foreach (var host in attack.On) rows.Add(attack.Name, host);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_row_gets_its_answer(string name, string on)
    {
        var attack = HostAttack.All.Single(row => row.Name == name);
        var host = await hosts.HostAsync(on);
        var sentBefore = host.Teams.Sent.Count;

        for (var i = 0; i < attack.Times; i++)
        {
            using var request = attack.Request(host, hosts.Issuer, hosts.Clock);
            using var response = await host.Http.SendAsync(request);

            var body = await response.Content.ReadAsStringAsync();
            ((int)response.StatusCode).ShouldBe(attack.Status, body);
            var reason = attack.Status == 401 ? host.LastRefusal : body;
            if (attack.Because is { } because) reason.Replace("\\u0027", "'", StringComparison.Ordinal).ShouldContain(because, Case.Sensitive);
            if (attack.Status != 401) continue;
            body.ShouldBeEmpty();
            response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        }

        await host.WhenIdleAsync();

        // On a busy machine the answer may be slow enough for the typing indicator.
        var all = host.Teams.Sent.Skip(sentBefore).ToList();
        var sent = all.Where(message => message.Activity.GetProperty("type").GetString() != "typing").ToList();
        sent.Count.ShouldBe(attack.Replies);
        var token = on is "production" or "development" ? "Bearer " + AttackedHost.ConnectorTokenText : null;
        all.ShouldAllBe(message => message.Authorization == token);
    }

    [Fact]
    public void Every_name_is_used_once() => HostAttack.All.Select(row => row.Name).ShouldBeUnique();

    // A row that is refused for another reason than it was written for attacks nothing.
    [Fact]
    public void Every_row_that_is_refused_for_its_caller_or_its_body_says_why() =>
        HostAttack.All.Where(row => row.Status is 400 or 401 or 403).ShouldAllBe(row => row.Because != null);

    [Fact]
    public void The_table_holds_many_attacks_and_some_welcome_messages()
    {
        HostAttack.All.Count(row => row.Status != 200).ShouldBeGreaterThan(60);
        HostAttack.All.Count(row => row.Replies > 0).ShouldBeGreaterThan(6);
    }
}
