using System.Net;
using System.Text.Json.Nodes;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.Testing;
using Bot.Tests.Turns;
using Bot.Texts;

namespace Bot.Tests.Announcements;

/// <summary>A school whose directie has a channel, and what they fill in and press there.</summary>
internal static class DirectieStage
{
    public const string Channel = "19:directie@thread.tacv2";
    public const string Elsewhere = "19:elders@thread.tacv2";

    public static readonly RosterMember Anna = new("29:anna", "Anna de Boer");
    public static readonly RosterMember Bert = new("29:bert", "Bert Kok");
    public static readonly RosterMember Jan = new("29:jan", "Jan de Wit");

    public static async Task LinkDirectieAsync(this TalkingHost talk, string school = "de-bron", string channel = Channel, params IReadOnlyList<RosterMember> members)
    {
        talk.Teams.Rosters[channel] = members.Count > 0 ? members : [Anna, Bert];
        (await talk.Says($"koppel directie {school}", Anna.Id, channel)).Shown().ShouldContain("directie");

        // With nobody to send to, sending would be over before the test has looked.
        await talk.Get<DeliveryWorker>().StopAsync(default);
    }

    /// <summary>Types it and gives the card that comes back.</summary>
    public static async Task<(JsonNode Card, string? Message)> TypesAsync(this TalkingHost talk, string text, RosterMember by, string conversation)
    {
        var message = (await talk.Says(text, by.Id, conversation)).Last(sent => sent.Method == "POST" && sent.Conversation is not null);
        return (JsonNode.Parse(message.Raw)!["attachments"]![0]!["content"]!, message.Id);
    }

    /// <summary>What is said back, without what was changed in place meanwhile.</summary>
    public static async Task<string> HearsAsync(this TalkingHost talk, string text, RosterMember by, string conversation) =>
        (await talk.Says(text, by.Id, conversation)).Where(sent => sent.Method == "POST" && sent.Conversation == conversation).Shown();

    /// <summary>Fills in the form on a card and saves it; gives the whole answer.</summary>
    public static Task<JsonNode> SavesAsync(this TalkingHost talk, JsonNode form, RosterMember by, string conversation, string? message, params (string Input, string Value)[] filled) =>
        talk.PressesAsync(form, form.ToJsonString().Contains($"\"{AnnouncementFormTexts.SaveCorrection}\"", StringComparison.Ordinal) ? AnnouncementFormTexts.SaveCorrection : AnnouncementFormTexts.Save, by, conversation, message, filled);

    /// <summary>Presses a button as a client does: with the values of all inputs of the card.</summary>
    public static async Task<JsonNode> PressesAsync(this TalkingHost talk, JsonNode card, string title, RosterMember by, string conversation, string? message, params (string Input, string Value)[] filled)
    {
        var (status, body) = await talk.InvokesAsync("adaptiveCard/action", Invoking.Press(card.DataOf(title, filled)), by, conversation, message);
        status.ShouldBe(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    public static async Task<(HttpStatusCode Status, string Body)> InvokesAsync(this TalkingHost talk, string name, JsonNode value, RosterMember by, string conversation, string? message)
    {
        var activity = talk.Activity("invoke", by.Id, conversation, ("name", name), ("value", value));
        activity["from"]!["name"] = by.Name;
        if (message is not null) activity["replyToId"] = message;
        using var response = await talk.Post(activity.ToJsonString());
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public static JsonObject DataOf(this JsonNode card, string title, params (string Input, string Value)[] filled)
    {
        var data = (JsonObject)card.Button(title);
        foreach (var (id, value) in card.Inputs()) data[id] = value;
        foreach (var (id, value) in filled) data[id] = value;
        return data;
    }

    /// <summary>A draft that is kept, with its card.</summary>
    public static async Task<(JsonNode Card, string? Message, Announcement Draft)> DraftsAsync(this TalkingHost talk, RosterMember by, string conversation = Channel, params (string Input, string Value)[] filled)
    {
        var (form, message) = await talk.TypesAsync("mededeling", by, conversation);
        var saved = await talk.SavesAsync(form, by, conversation, message, [("titel", "Artikel 3 verandert"), ("tekst", "Per **1 maart**."), .. filled]);
        saved["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.card.adaptive", saved.ToJsonString());
        return (saved["value"]!, message, (await talk.AllAsync())[0]);
    }

    public static async Task<IReadOnlyList<Announcement>> AllAsync(this TalkingHost talk) =>
        await talk.Get<IAnnouncements>().OfSchoolsAsync([MadeProtocol.DeBron.School, MadeProtocol.Linde.School], 100, default);

    public static async Task<Announcement> StepAsync(this TalkingHost talk, AnnouncementId id, Func<Announcement, AnnouncementStep> step) =>
        (await talk.Get<AnnouncementDesk>().ChangeAsync(id, step, default)).ShouldBeOfType<AnnouncementChange.Made>().Announcement;

    /// <summary>All words on a card or in what is said.</summary>
    public static string Words(this JsonNode answer) => string.Join('\n', Strings(answer));

    public static bool Has(this JsonNode card, string title) => Objects(card).Any(item => (string?)item["title"] == title && item["data"] is not null);

    public static IEnumerable<(string Id, string Value)> Inputs(this JsonNode card) =>
        Objects(card).Where(item => ((string?)item["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true).Select(item => ((string)item["id"]!, (string?)item["value"] ?? ""));

    public static string Input(this JsonNode card, string id) => card.Inputs().First(input => input.Id == id).Value;

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.Select(member => member.Value).SelectMany(Objects).Prepend(item),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject item => item.Where(member => member.Key is not ("type" or "data" or "id" or "$schema" or "fallback")).SelectMany(member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
