using System.Net;
using System.Text.Json.Nodes;

namespace Bot.Tests.Turns;

/// <summary>Invokes as Teams sends them (PROTOCOL 5), and their answers.</summary>
internal static class Invoking
{
    public static async Task<(HttpStatusCode Status, string Body)> Invokes(
        this TalkingHost talk, string name, JsonNode? value, string person = "29:jan", string conversation = "a:1", string? message = null)
    {
        var activity = talk.Activity("invoke", person, conversation, ("name", name), ("value", value));
        if (message is not null) activity["replyToId"] = message;
        using var response = await talk.Post(activity.ToJsonString());
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The answer to an invoke that succeeds.</summary>
    public static async Task<JsonNode> Answers(
        this TalkingHost talk, string name, JsonNode? value, string person = "29:jan", string conversation = "a:1", string? message = null)
    {
        var (status, body) = await talk.Invokes(name, value, person, conversation, message);
        status.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(body)!;
    }

    public static JsonObject Press(JsonNode data, string trigger = "manual") =>
        new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = data }, ["trigger"] = trigger };

    /// <summary>The data of the button with this title, wherever it stands.</summary>
    public static JsonNode Button(this JsonNode card, string title) => Objects(card).First(item => (string?)item["title"] == title)["data"]!.DeepClone();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.Select(member => member.Value).SelectMany(Objects).Prepend(item),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
