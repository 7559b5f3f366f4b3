using System.Text.Json.Nodes;
using Bot.Teams.Invokes;
using Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Serving.Attacks;

/// <summary>Any JSON in any place of an activity, through the real endpoint: answered or refused, never a fault and never silence.</summary>
public sealed class AnyActivityTests : IAsyncLifetime
{
    private const string Whole =
        """
        {"id":"1","timestamp":"2026-11-21T05:27:14.7Z","localTimestamp":"2026-11-21T06:27:14.7+01:00","localTimezone":"Europe/Amsterdam","channelId":"msteams","locale":"nl-NL","text":"<at>Bot</at> Mag dit?",
         "textFormat":"plain","action":"add","replyToId":"m1","deliveryMode":"normal","valueType":"x","importance":"normal","label":"x","relatesTo":{},"suggestedActions":{},
         "from":{"id":"29:jan","name":"Jan","aadObjectId":"1","role":"user"},"recipient":{"id":"28:bot","name":"Bot"},
         "conversation":{"id":"a:1","conversationType":"personal","tenantId":"t","isGroup":false,"name":"x","role":"user"},
         "membersAdded":[{"id":"28:bot","name":"Bot","aadObjectId":"1"}],"membersRemoved":[{"id":"29:els"}],"reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"heart"}],
         "attachments":[{"contentType":"image/png","contentUrl":"https://x.example","name":"a","content":{"a":1}}],
         "entities":[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:bot","name":"Bot"}},{"type":"clientInfo","locale":"nl-NL"}],
         "channelData":{"tenant":{"id":"t"},"team":{"id":"t1","name":"x","aadGroupId":"g"},"channel":{"id":"c1","name":"x"},"eventType":"teamRenamed","settings":{"selectedChannel":{"id":"c1"}},"source":{"name":"message"},"app":{"id":"1","version":"1"}}}
        """;

    private static readonly Dictionary<string, string> Values = new()
    {
        [InvokeNames.CardAction] = """{"action":{"type":"Action.Execute","id":"","verb":"press","data":{"magdit":"answer","tekst":"Ja","vraag":"1","school":"de-bron","bepaling":"a6"}},"trigger":"manual","state":"x","authentication":null}""",
        [InvokeNames.Search] = """{"commandId":"zoek","parameters":[{"name":"q","value":"leerling"}],"queryOptions":{"skip":0,"count":25},"state":"x"}""",
        [InvokeNames.FetchTask] =
            """{"commandId":"check","commandContext":"message","requestId":"r","context":{"theme":"default"},"data":{},"messagePayload":{"id":"1","body":{"contentType":"html","content":"<p>Mag dit?</p>"},"attachments":[{"contentType":"image/png"}],"from":{"user":{"id":"1"}}}}""",
        [InvokeNames.SubmitTask] = """{"commandId":"check","commandContext":"compose","data":{"tekst":"Mag dit?","school":"de-bron","beurten":"[\"Mag dit?\"]","bijlagen":"[]","antwoord":"Ja"},"botMessagePreviewAction":"send","botActivityPreview":[{}]}""",
        [InvokeNames.Feedback] = """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"top\"}"},"data":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"x"}}}""",
        ["composeExtension/selectItem"] = """{"id":"1"}""",
        ["composeExtension/queryLink"] = """{"url":"https://x.example"}""",
        ["task/fetch"] = """{"data":{"a":1},"context":{"theme":"default"}}""",
        ["iets/onbekends"] = "{}",
        ["message"] = """{"magdit":"ask","tekst":"Mag dit?","vraag":"1","school":"de-bron","bepaling":"a6"}""",
        ["installationUpdate"] = "{}",
        ["conversationUpdate"] = "{}",
        ["messageReaction"] = "{}",
        ["event"] = """{"lastReadMessageId":"1"}""",
    };

    private TalkingHost _host = null!;
    private int _sent;

    public static TheoryData<string> Kinds => [.. Values.Keys];

    public async Task InitializeAsync() => _host = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Any_json_in_any_place_is_answered_or_refused(string kind)
    {
        var places = PlacesIn(Activity(kind), []).ToList();
        var change = Gen.Zip(Gen.Elements<IReadOnlyList<string>>(places), AnyJson.Values);
        var changes = change.ListOf().Where(list => list.Count > 0).Select(list => list.Take(3).ToList());

        Prop.ForAll(Arb.From(changes), list => Check(kind, list)).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(40));

        await NothingFailedAsync();
    }

    [Fact]
    public async Task Each_place_of_each_kind_is_tried_with_each_kind_of_json()
    {
        JsonNode?[] values = [null, 7, "", new JsonArray(1, null, new JsonObject()), new JsonObject { ["id"] = 1, ["type"] = new JsonArray() }];
        foreach (var kind in Values.Keys)
        {
            foreach (var place in PlacesIn(Activity(kind), []))
            {
                foreach (var value in values) Check(kind, [(place, value)]);
            }
        }

        await NothingFailedAsync();
    }

    // Also what was taken or answered well was no apology for a fault.
    private async Task NothingFailedAsync()
    {
        await _host.WhenIdleAsync();
        _host.Log.Text.Split('\n').Where(line => line.Contains("Exception", StringComparison.Ordinal)).Take(3).ShouldBeEmpty();
    }

    private void Check(string kind, IReadOnlyList<(IReadOnlyList<string> Place, JsonNode? Value)> changes)
    {
        var activity = Activity(kind);

        // Else the second one is only recognised as the first.
        activity["id"] = $"{kind}-{++_sent}";
        foreach (var (place, value) in changes) Put(activity, place, value?.DeepClone());

        using var response = _host.Post(activity.ToJsonString()).WaitAsync(Until.Patience).GetAwaiter().GetResult();

        ((int)response.StatusCode).ShouldBeOneOf([200, 400, 403, 501], activity.ToJsonString());
    }

    private JsonObject Activity(string kind)
    {
        var activity = JsonNode.Parse(Whole)!.AsObject();
        var isInvoke = kind.Contains('/', StringComparison.Ordinal);
        activity["type"] = isInvoke ? "invoke" : kind;
        if (isInvoke) activity["name"] = kind;
        activity["value"] = JsonNode.Parse(Values[kind]);
        activity["serviceUrl"] = _host.Teams.ServiceUrl.ToString();
        return activity;
    }

    private static IEnumerable<IReadOnlyList<string>> PlacesIn(JsonNode? node, IReadOnlyList<string> here)
    {
        if (here.Count > 0) yield return here;
        var inner = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray items => items.Select((item, index) => (index.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var (name, value) in inner)
        {
            foreach (var place in PlacesIn(value, [.. here, name])) yield return place;
        }
    }

    // An earlier change may have taken the place away.
    private static void Put(JsonNode activity, IReadOnlyList<string> place, JsonNode? value)
    {
        JsonNode? owner = activity;
        foreach (var step in place.Take(place.Count - 1)) owner = Inner(owner, step);
        if (owner is JsonObject members) members[place[^1]] = value;
        else if (owner is JsonArray items && Index(items, place[^1]) is { } index) items[index] = value;
    }

    private static JsonNode? Inner(JsonNode? owner, string step) => owner switch
    {
        JsonObject members => members[step],
        JsonArray items when Index(items, step) is { } index => items[index],
        _ => null,
    };

    private static int? Index(JsonArray items, string step) => int.TryParse(step, out var index) && index < items.Count ? index : null;
}
