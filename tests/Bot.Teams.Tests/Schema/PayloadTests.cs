using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Schema;

/// <summary>What Teams and the local client send, composed by PROTOCOL 1, 5 and 9.2: a file for each, with what we make of it.</summary>
public sealed class PayloadTests
{
    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "Schema", "payloads");

    public static TheoryData<string> Names => [.. Files];

    private static IEnumerable<string> Files =>
        System.IO.Directory.GetFiles(Directory, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_payload_is_read_and_says_where_it_was_said_and_what(string name)
    {
        var (expected, payload) = Read(name);

        var (activity, replyTo) = Accepted(payload);

        ConversationKinds.Of(activity.Conversation).ToString().ShouldBe((string)expected["kind"]!);
        MessageText.Of(activity).ShouldBe((string)expected["text"]!);
        MessageText.AttachedMediaTypes(activity).ShouldBe(expected["attached"]!.AsArray().Select(type => (string)type!));
        ThreadedId.Parse(replyTo.ConversationId).ShouldBe(new ThreadedId((string)expected["base"]!, (string?)expected["root"]));
        replyTo.ShouldBe(new ReplyAddress(new Uri((string)payload["serviceUrl"]!), (string)payload["conversation"]!["id"]!, (string)payload["id"]!));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_payload_that_is_read_and_written_again_has_lost_nothing(string name)
    {
        var (_, payload) = Read(name);

        JsonNode.DeepEquals(Written(payload), payload).ShouldBeTrue(Written(payload).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_later_version_adds_is_kept_at_every_level(string name)
    {
        var (_, payload) = Read(name);
        Add(payload);

        JsonNode.DeepEquals(Written(payload), payload).ShouldBeTrue(Written(payload).ToJsonString());
    }

    [Fact]
    public void There_is_a_payload_of_every_type_and_of_every_event_of_a_team()
    {
        var payloads = Files.Select(name => Read(name).Activity).ToList();

        payloads.Select(payload => (string)payload["type"]!).Distinct().ShouldBe(
            ["message", "conversationUpdate", "installationUpdate", "messageReaction", "messageUpdate", "messageDelete", "invoke", "event", "typing", "endOfConversation", "command"], ignoreOrder: true);
        payloads.Select(payload => (string?)payload["channelData"]?["eventType"]).OfType<string>().Count().ShouldBe(19);
        payloads.Count.ShouldBeGreaterThan(50);
    }

    private static (JsonNode Expected, JsonObject Activity) Read(string name)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Directory, name + ".json")))!;
        return (file["expected"]!, file["activity"]!.AsObject());
    }

    private static (IncomingActivity Activity, ReplyAddress ReplyTo) Accepted(JsonObject payload)
    {
        var accepted = ActivityReader.Read(Encoding.UTF8.GetBytes(payload.ToJsonString())).ShouldBeOfType<ReadActivity.Accepted>();
        return (accepted.Activity, accepted.ReplyTo);
    }

    private static JsonNode Written(JsonObject payload) => JsonNode.Parse(JsonSerializer.Serialize(Accepted(payload).Activity, TeamsJson.Default.IncomingActivity))!;

    private static void Add(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items) Add(item);
        }

        if (node is not JsonObject members) return;
        foreach (var member in members.ToList()) Add(member.Value);
        members["vanLater"] = new JsonObject { ["a"] = new JsonArray(1, null, "é") };
    }
}
