using System.Net;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;

namespace Bot.Teams.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient _http = new();
    private FakeConnector _teams = null!;

    public async Task InitializeAsync() => _teams = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_reply_goes_to_the_activity_it_answers()
    {
        var id = await Client().ReplyAsync(Address("19:a@thread.tacv2;messageid=1", "f:9"), OutgoingActivity.OfText("Hoi"), default);

        id.ShouldBe("m1");
        var sent = _teams.Sent.ShouldHaveSingleItem();
        (sent.Method, sent.Path).ShouldBe(("POST", "/_connector/v3/conversations/19:a@thread.tacv2;messageid=1/activities/f:9"));
        sent.Text.ShouldBe("Hoi");
        sent.Activity.GetProperty("replyToId").GetString().ShouldBe("f:9");
    }

    [Fact]
    public async Task Without_an_activity_id_it_goes_to_the_conversation()
    {
        await Client().ReplyAsync(Address("a:1", null), OutgoingActivity.OfText("Hoi"), default);

        _teams.Sent.ShouldHaveSingleItem().Path.ShouldBe("/_connector/v3/conversations/a:1/activities");
    }

    [Fact]
    public async Task An_update_replaces_the_message()
    {
        await Client().UpdateAsync(Address("a:1", "in"), "m7", OutgoingActivity.OfText("Nieuw"), default);

        var sent = _teams.Sent.ShouldHaveSingleItem();
        (sent.Method, sent.Path).ShouldBe(("PUT", "/_connector/v3/conversations/a:1/activities/m7"));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://localhost.kwaad.example/")]
    [InlineData("http://127.0.0.1.kwaad.example/")]
    [InlineData("http://0.0.0.0/")]
    public async Task Without_credentials_nothing_leaves_this_computer(string serviceUrl)
    {
        var address = new ReplyAddress(new Uri(serviceUrl), "a:1", "in");

        var refused = await Should.ThrowAsync<ConnectorException>(() => Client().ReplyAsync(address, OutgoingActivity.OfText("geheim"), default));

        refused.Message.ShouldContain("Without credentials");
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
    public async Task A_refusal_carries_its_status_and_not_the_message()
    {
        _teams.StatusForCards = 413;

        var refused = await Should.ThrowAsync<ConnectorException>(() =>
            Client().ReplyAsync(Address("a:1", "in"), OutgoingActivity.OfCard(new([new Bot.Teams.Cards.TextBlock("geheim")]), "geheim"), default));

        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Message.ShouldNotContain("geheim");
    }

    [Fact]
    public async Task Accepted_without_an_id_is_sent_all_the_same()
    {
        _teams.StatusForCards = 202;

        (await Client().ReplyAsync(Address("a:1", "in"), OutgoingActivity.OfCard(new([]), "kort"), default)).ShouldBeNull();
    }

    private ConnectorClient Client() => new(_http);

    private ReplyAddress Address(string conversation, string? activity) => new(_teams.ServiceUrl, conversation, activity);
}
