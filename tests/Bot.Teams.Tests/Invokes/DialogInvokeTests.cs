using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Teams.Cards;
using Bot.Teams.Invokes;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Invokes;

/// <summary>Dialogs (PROTOCOL 5.5): what opens one, what comes back from one, and how they are answered.</summary>
public class DialogInvokeTests
{
    [Fact]
    public void A_button_that_opens_a_dialog_says_so_to_Teams_among_its_data() => JsonNode.DeepEquals(
        JsonNode.Parse(JsonSerializer.Serialize<CardAction>(new SubmitAction("Open", new Dictionary<string, string> { ["a"] = "b" }) { OpensDialog = true }, TeamsJson.Default.CardAction)),
        JsonNode.Parse("""{"type":"Action.Submit","title":"Open","data":{"msteams":{"type":"task/fetch"},"a":"b"}}""")).ShouldBeTrue();

    [Theory]
    [InlineData("invoke-task-fetch")]
    [InlineData("invoke-task-submit")]
    public void What_comes_from_a_dialog_is_read(string payload)
    {
        var activity = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schema", "payloads", $"{payload}.json")))!["activity"]!;
        var read = ActivityReader.Read(Encoding.UTF8.GetBytes(activity.ToJsonString())).ShouldBeOfType<ReadActivity.Accepted>();

        JsonNode.DeepEquals(JsonNode.Parse(DialogInvoke.TryRead(read.Activity.Value).ShouldNotBeNull().Data.GetRawText()), activity["value"]!["data"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"data":"x"}""")]
    public void Another_value_is_none(string value) => DialogInvoke.TryRead(JsonDocument.Parse(value).RootElement).ShouldBeNull();

    [Fact]
    public void The_answers_have_the_form_that_Teams_shows()
    {
        Body(DialogInvoke.End("Bewaard")).ShouldBe("""{"task":{"value":"Bewaard","type":"message"}}""");
        var shown = JsonNode.Parse(Body(DialogInvoke.Show("Titel", new AdaptiveCard([new TextBlock("a")]))))!["task"]!;
        ((string?)shown["type"], (string?)shown["value"]!["title"], (string?)shown["value"]!["card"]!["contentType"]).ShouldBe(("continue", "Titel", AdaptiveCard.MediaType));
    }

    private static string Body(InvokeResponse response) => Encoding.UTF8.GetString(response.Body!);
}
