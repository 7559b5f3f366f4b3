using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Testing;

namespace Bot.Tests.Serving;

/// <summary>Every card that the assistant shows, held against the renderer of Microsoft itself.</summary>
public sealed class ProductCardTests : IAsyncLifetime
{
    private readonly List<JsonNode> _shown = [];
    private TalkingHost _host = null!;
    private PeerSdk _peer = null!;

    public async Task InitializeAsync() => (_host, _peer) = (await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde), await PeerSdk.StartAsync());

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _peer.DisposeAsync();
    }

    [Fact]
    public async Task Every_card_of_a_conversation_and_of_the_extension_is_right_for_the_renderer()
    {
        await InvokesAsync("composeExtension/fetchTask", """{"commandId":"check","commandContext":"compose"}""");
        await _host.Installs();
        foreach (var said in new[] { "De Bron", "Mag dit?", "een collega", "Hoe is het weer?", "ik word bedreigd", "ik twijfel", "wat staat er?", "protocol", "protocol A.6", "school", "help" }) await _host.Says(said);
        await InvokesAsync("composeExtension/fetchTask", """{"commandId":"check","commandContext":"compose"}""");
        await InvokesAsync("composeExtension/submitAction", """{"commandId":"check","commandContext":"compose","data":{"tekst":"foto van een collega"}}""");
        await InvokesAsync("composeExtension/query", """{"commandId":"zoek","parameters":[{"name":"q","value":"leerling"}]}""");

        foreach (var message in _host.Teams.Sent) Keep(JsonNode.Parse(message.Raw));
        _shown.Count.ShouldBeGreaterThan(12);
        foreach (var card in _shown) (await _peer.ProblemsOfCardAsync(card)).ShouldBeEmpty(card.ToJsonString());
        foreach (var message in _host.Teams.Sent) await _peer.AsksAsync("activity", ("activity", JsonNode.Parse(message.Raw)));
    }

    private async Task InvokesAsync(string name, string value)
    {
        using var response = await _host.Post(_host.Activity("invoke", "29:jan", "a:1", ("name", name), ("value", JsonNode.Parse(value))).ToJsonString());
        response.EnsureSuccessStatusCode();
        Keep(JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    private void Keep(JsonNode? node)
    {
        if (node is JsonObject card && card["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String && type.GetValue<string>() == "AdaptiveCard") _shown.Add(card);
        else if (node is JsonObject members) foreach (var (_, value) in members) Keep(value);
        else if (node is JsonArray items) foreach (var item in items) Keep(item);
    }
}
