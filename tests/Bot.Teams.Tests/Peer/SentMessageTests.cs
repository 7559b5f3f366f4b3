using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bot.Teams.Cards;
using Bot.Teams.Connector;
using Bot.Teams.Invokes;
using Bot.Teams.Schema;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Teams.Tests.Peer;

/// <summary>Starts the other implementation once.</summary>
public sealed class PeerFixture : IAsyncLifetime
{
    public PeerSdk Peer { get; private set; } = null!;

    public async Task InitializeAsync() => Peer = await PeerSdk.StartAsync();

    public async Task DisposeAsync() => await Peer.DisposeAsync();
}

/// <summary>What we send, as Microsoft's own implementation reads it.</summary>
public sealed class SentMessageTests(PeerFixture fixture) : IClassFixture<PeerFixture>
{
    private const string Conversation = "19:kanaal@thread.tacv2;messageid=1795238834000";

    private static readonly Mention Jan = Mention.Of("29:jan", "Jan & <co>");

    public static TheoryData<string> Kinds => [.. Messages.Keys];

    public static TheoryData<string> ResponseKinds => [.. Responses.Keys];

    private static Dictionary<string, OutgoingActivity> Messages { get; } = new()
    {
        ["text"] = OutgoingActivity.OfText("Mag *dit*? \"é\" 🙂\n<b>nee</b>"),
        ["markdown"] = OutgoingActivity.OfMarkdown("**Klaar**"),
        ["typing"] = OutgoingActivity.Typing(),
        ["card"] = OutgoingActivity.OfCard(EveryCard.Card, "Mag dit?"),
        ["mention"] = OutgoingActivity.OfMarkdown($"Hoi {Jan.Text}").Mentioning(Jan),
        ["label"] = OutgoingActivity.OfText("Nee [1].").Labelled(MessageLabel.Create(writtenByModel: true, [new CitationAppearance("Protocol", "Artikel 4")])).AskingFeedback(),
        ["alert"] = OutgoingActivity.OfText("Let op").Alerting(),
        ["everything"] = OutgoingActivity.OfMarkdown($"{Jan.Text} [1]").Mentioning(Jan)
            .Labelled(MessageLabel.Create(false, Enumerable.Repeat(new CitationAppearance(new string('n', 200), new string('a', 400)), 30))).AskingFeedback().Alerting(),
    };

    private static Dictionary<string, InvokeResponse> Responses { get; } = new()
    {
        ["replaced card"] = CardActionInvoke.Replace(EveryCard.Card),
        ["results"] = ExtensionAnswer.Results(Enumerable.Repeat(new SearchResult(EveryCard.Card, "A.6", "Geen foto's"), 30)),
        ["dialog"] = ExtensionAnswer.Dialog("Mag dit?", EveryCard.Card),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_message_is_an_activity_to_the_sdk(string kind)
    {
        var written = Json(Messages[kind]);

        var read = (await fixture.Peer.AsksAsync("activity", ("activity", written.DeepClone())))!;

        read["mentions"]!.AsArray().Select(id => (string)id!).ShouldBe(kind is "mention" or "everything" ? ["29:jan"] : []);
        if (kind == "mention") ((string)read["without"]!).ShouldBe("Hoi");
    }

    [Fact]
    public async Task A_card_with_everything_on_it_is_right_for_the_renderer() => (await fixture.Peer.ProblemsOfCardAsync(Cards(Json(Messages["card"])).Single())).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlok","text":"a"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a","vet":true}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"a","size":"huge"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"ActionSet","actions":[{"type":"Action.Doe","title":"a"}]}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.Execute","title":"a","fallback":{"type":"Action.Submit","titel":"a"}}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.6","body":[]}""")]
    public async Task A_wrong_card_is_seen_to_be_wrong(string card) => (await fixture.Peer.ProblemsOfCardAsync(JsonNode.Parse(card)!)).ShouldNotBeEmpty();

    [Fact]
    public void The_card_with_everything_on_it_leaves_nothing_out()
    {
        var written = Json(Messages["card"]).ToJsonString();

        foreach (var known in new[] { typeof(CardElement), typeof(CardAction) }.SelectMany(type => type.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)).Cast<JsonDerivedTypeAttribute>())
            written.ShouldContain($"\"type\":\"{known.TypeDiscriminator}\"");
    }

    [Theory]
    [MemberData(nameof(ResponseKinds))]
    public async Task A_card_in_the_answer_to_an_invoke_is_right_for_the_renderer(string kind)
    {
        var cards = Cards(JsonNode.Parse(Responses[kind].Body!)!).ToList();

        cards.Count.ShouldBe(kind == "results" ? ExtensionQuery.MostResults : 1);
        (await fixture.Peer.ProblemsOfCardAsync(cards[0])).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_sent_message_arrives_at_the_sdks_own_connector_whole(string kind)
    {
        (await Client().SendAsync(new ReplyAddress(fixture.Peer.ServiceUrl, Conversation, "1795238834722"), Messages[kind], default)).ShouldBeOfType<SendResult.Sent>().Id.ShouldNotBeNullOrEmpty();

        var call = await LastCallAsync();
        ((string)call["operation"]!).ShouldBe("reply");
        ((string)call["conversationId"]!).ShouldBe(Conversation);
        ((string)call["activityId"]!).ShouldBe("1795238834722");
        var arrived = call["activity"]!.DeepClone().AsObject();
        ((string)arrived["replyToId"]!).ShouldBe("1795238834722");
        arrived.Remove("replyToId");
        JsonNode.DeepEquals(arrived, Json(Messages[kind])).ShouldBeTrue(arrived.ToJsonString());
    }

    [Fact]
    public async Task Every_other_operation_is_understood_by_the_sdks_own_connector()
    {
        var (client, here) = (Client(), new ReplyAddress(fixture.Peer.ServiceUrl, Conversation, null));

        (await client.SendAsync(here, Messages["text"], default)).ShouldBeOfType<SendResult.Sent>();
        ((string)(await LastCallAsync())["operation"]!).ShouldBe("send");

        (await client.UpdateAsync(here, "m 1/ü", Messages["card"], default)).ShouldBeOfType<SendResult.Sent>();
        (await LastCallAsync()).ToJsonString().ShouldStartWith($$"""{"operation":"update","conversationId":"{{Conversation}}","activityId":"m 1/\u00FC","activity":{"type":"message",""");

        (await client.DeleteAsync(here, "m1", default)).ShouldBeOfType<SendResult.Sent>();
        ((string)(await LastCallAsync())["operation"]!).ShouldBe("delete");

        var people = (await client.MembersAsync(fixture.Peer.ServiceUrl, Conversation, default)).ShouldBeOfType<MembersResult.Everyone>().Members;
        people.Select(member => member.Name).ShouldBe(["Jan", "Els"]);
        (await LastCallAsync()).ToJsonString().ShouldBe("""{"operation":"members","conversationId":"19:kanaal@thread.tacv2","pageSize":500,"continuationToken":"pagina 2\u0026"}""");

        (await client.MemberAsync(fixture.Peer.ServiceUrl, Conversation, "29:els", default)).ShouldBeOfType<MemberResult.Found>().Member.Name.ShouldBe("Els");

        (await client.CreateConversationAsync(fixture.Peer.ServiceUrl, new NewConversation.Thread("28:bot", "tenant", "19:kanaal@thread.tacv2", Messages["text"]), default))
            .ShouldBeOfType<CreateResult.Created>().ConversationId.ShouldBe("a:nieuw");
        (await LastCallAsync())["parameters"]!["activity"]!["text"]!.ShouldNotBeNull();
    }

    private static JsonNode Json(OutgoingActivity activity) => JsonNode.Parse(JsonSerializer.Serialize(activity, TeamsJson.Default.OutgoingActivity))!;

    private static IEnumerable<JsonNode> Cards(JsonNode? node) => node switch
    {
        JsonObject card when card["type"] is JsonValue type && type.ToString() == "AdaptiveCard" => [card],
        JsonObject item => item.SelectMany(member => Cards(member.Value)),
        JsonArray items => items.SelectMany(Cards),
        _ => [],
    };

    private static ConnectorClient Client() => new(
        ConnectorHttp.Create(), new ServiceUrls(new TeamsOptions()), null, new ConnectorOptions { TruncationNotice = "…" }, TimeProvider.System, NullLogger<ConnectorClient>.Instance);

    private async Task<JsonObject> LastCallAsync() => (await fixture.Peer.AsksAsync("received"))!.AsArray()[^1]!.AsObject();
}
