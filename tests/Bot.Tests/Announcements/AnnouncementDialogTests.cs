using System.Net;
using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Texts;
using static Bot.Tests.Announcements.DirectieStage;

namespace Bot.Tests.Announcements;

/// <summary>The form of an announcement in the dialog of a client that has one.</summary>
public sealed class AnnouncementDialogTests : IAsyncLifetime
{
    private TalkingHost _talk = null!;

    public async Task InitializeAsync()
    {
        _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);
        await _talk.LinkDirectieAsync();
    }

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task The_dialog_opens_with_what_was_typed_and_saves_like_the_card()
    {
        var (form, message) = await _talk.TypesAsync("mededeling", Anna, "a:anna");

        var dialog = await DialogAsync("task/fetch", form.DataOf(AnnouncementFormTexts.InDialog, ("titel", "Begonnen")), Anna, "a:anna", message);
        ((string?)dialog["task"]!["type"]).ShouldBe("continue");
        var card = dialog["task"]!["value"]!["card"]!["content"]!;
        card.Input("titel").ShouldBe("Begonnen");

        var wrong = await DialogAsync("task/submit", card.DataOf(AnnouncementFormTexts.Save, ("tekst", "Tekst"), ("link", "x")), Anna, "a:anna", message);
        wrong["task"]!["value"]!["card"]!["content"]!.Input("tekst").ShouldBe("Tekst");
        var kept = await DialogAsync("task/submit", card.DataOf(AnnouncementFormTexts.Save, ("tekst", "Tekst")), Anna, "a:anna", message);
        ((string?)kept["task"]!["type"], (string?)kept["task"]!["value"]).ShouldBe(("message", AnnouncementFormTexts.Kept));
        (await _talk.AllAsync()).ShouldHaveSingleItem().Content.Title.ShouldBe("Begonnen");
        _talk.Teams.Sent[^1].ShouldSatisfyAllConditions(sent => sent.Method.ShouldBe("PUT"), sent => sent.Raw.ShouldContain("Mededeling 1"));
    }

    [Theory]
    [InlineData("task/fetch", "{}")]
    [InlineData("task/fetch", """{"data":{"magditmededeling":"stop","mededeling":"a"}}""")]
    [InlineData("task/submit", """{"data":{"magditmededeling":"edit","mededeling":"a"}}""")]
    [InlineData("task/submit", """{"data":"x"}""")]
    public async Task A_dialog_that_is_not_ours_is_malformed(string name, string value) =>
        (await _talk.InvokesAsync(name, JsonNode.Parse(value)!, Anna, Channel, null)).Status.ShouldBe(HttpStatusCode.BadRequest);

    private async Task<JsonNode> DialogAsync(string name, JsonObject data, RosterMember by, string conversation, string? message)
    {
        var (status, body) = await _talk.InvokesAsync(name, new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } }, by, conversation, message);
        status.ShouldBe(HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }
}
