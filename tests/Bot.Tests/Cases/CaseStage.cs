using System.Net;
using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Tests.Turns;

namespace Bot.Tests.Cases;

/// <summary>A school whose supervisors have a channel, and what they and the one who asks do there.</summary>
internal static class CaseStage
{
    public const string Channel = "19:leiding@thread.tacv2";
    public const string Asker = "29:jan";
    public const string AskersChat = "a:jan";

    /// <summary>Links the channel, with these people in it.</summary>
    public static async Task LinkAsync(this TalkingHost talk, params IReadOnlyList<RosterMember> supervisors)
    {
        talk.Teams.Rosters[Channel] = supervisors;
        var link = talk.Activity("message", supervisors[0].Id, Channel, ("text", "koppel leidinggevenden"));
        link["from"]!["aadObjectId"] = supervisors[0].AadObjectId;
        (await talk.Sends(link)).Shown().ShouldContain("leidinggevenden");
    }

    /// <summary>Asks something that nobody but a supervisor can answer, and gives the card that they see.</summary>
    public static async Task<SentMessage> AsksInDoubtAsync(this TalkingHost talk)
    {
        await talk.Says("Ik twijfel: mag deze foto?", Asker, AskersChat);
        return await talk.CardAsync();
    }

    /// <summary>The one card in the channel, once all that was ordered was delivered.</summary>
    public static async Task<SentMessage> CardAsync(this TalkingHost talk)
    {
        await talk.DeliverAsync();
        return talk.Teams.Shown(Channel).Where(message => message.IsCard).ShouldHaveSingleItem();
    }

    /// <summary>The button on a card, as Teams sends it in.</summary>
    public static JsonObject Press(this TalkingHost talk, SentMessage card, string title, string person, string name, string words, string conversation)
    {
        var data = JsonNode.Parse(card.Raw)!.Button(title);
        data["toelichting"] = words;
        var activity = talk.Activity("invoke", person, conversation, ("name", "adaptiveCard/action"), ("value", Invoking.Press(data)));
        activity["from"]!["name"] = name;
        activity["replyToId"] = card.Id;
        return activity;
    }

    /// <summary>Sends it and gives what the one who pressed sees: words, or a card.</summary>
    public static async Task<JsonNode> PressedAsync(this TalkingHost talk, JsonObject press)
    {
        using var response = await talk.Post(press.ToJsonString());
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["value"]!;
    }

    public static string Thread(SentMessage card) => $"{Channel};messageid={card.Id}";

    /// <summary>All words of the messages that are shown in a conversation.</summary>
    public static string ShownIn(this TalkingHost talk, string conversation) => talk.Teams.Shown(conversation).Shown();
}
