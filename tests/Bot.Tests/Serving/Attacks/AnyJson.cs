using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Serving.Attacks;

/// <summary>JSON of any kind, with a liking for what breaks things.</summary>
internal static class AnyJson
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", ".", "..", "../..", "a;messageid=", ";", "<at>", "<quoted", "&#x110000;", "&nbsp;", "\uFFFE", "\u202E", "🙂", "é\u0301", "%2e%2e", "\r\nX: y", "null", "[]", "{", "{\"feedbackText\":", "[\"a\",",
        "add", "like", "ask", "answer", "school", "clause", "new", "press", "automatic", "initialRun", "feedback", "message", "text", "html", "expectReplies", "personal", "channel", "28:bot", "29:jan", "de-bron", "Mag dit?", "help",
        "http://169.254.169.254/", "https://smba.trafficmanager.net/emea/", "2147483648", "-1", "1e999", new('<', 2_000), new('a', 2_000), string.Concat(Enumerable.Repeat("<at>x</at>", 200)),
    ];

    private static readonly string[] Names =
    [
        "id", "name", "text", "type", "tenantId", "tenant", "mentioned", "contentType", "content", "action", "verb", "data", "magdit", "tekst", "vraag", "school", "bepaling", "trigger", "commandId", "parameters", "value", "queryOptions",
        "skip", "count", "messagePayload", "body", "attachments", "actionName", "actionValue", "reaction", "feedback", "beurten", "bijlagen", "antwoord", "$ref", "__proto__", "", "é",
    ];

    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Gen.Constant<JsonNode?>(null),
        Gen.Elements(true, false).Select(value => (JsonNode?)value),
        Gen.Elements<double>(0, -1, 1, 25, 1e300, -1e300, 0.1, int.MaxValue, long.MaxValue).Select(value => (JsonNode?)value),
        Gen.Elements(Texts).Select(value => (JsonNode?)value),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(value => (JsonNode?)string.Concat(value.Get.Where(sign => !char.IsSurrogate(sign)))));

    /// <summary>Trees of the size of the test.</summary>
    public static Gen<JsonNode?> Values { get; } = Gen.Sized(size => Tree(Math.Min(size, 40)));

    private static Gen<JsonNode?> Tree(int size)
    {
        if (size == 0) return Leaf;
        var part = Tree(size / 3);
        return Gen.Frequency(
            (2, Leaf),
            (2, part.ListOf().Select(items => (JsonNode?)new JsonArray([.. items.Take(8).Select(item => item?.DeepClone())]))),
            (3, Gen.Zip(Gen.Elements(Names), part).ListOf().Select(members => (JsonNode?)Object(members))));
    }

    private static JsonObject Object(IEnumerable<(string Name, JsonNode? Value)> members)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members.Take(8)) made[name] = value?.DeepClone();
        return made;
    }
}
