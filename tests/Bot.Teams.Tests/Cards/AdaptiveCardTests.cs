using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Teams.Cards;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Cards;

public class AdaptiveCardTests
{
    [Fact]
    public void A_card_is_written_as_its_schema_says()
    {
        var card = new AdaptiveCard(
        [
            new Container([new TextBlock("Mag niet") { Size = TextSize.Large, Weight = TextWeight.Bolder }]) { Style = ContainerStyle.Attention, Bleed = true },
            new RichTextBlock([new TextRun("*a*") { Weight = TextWeight.Bolder }]) { Spacing = CardSpacing.Small, Separator = true },
            new ChoiceSet("school", [new Choice("De Bron", "de-bron")]) { Placeholder = "Typ" },
            new ActionSet([new SubmitAction("Ja", new Dictionary<string, string> { ["kind"] = "answer" })]),
        ]);

        var written = JsonNode.Parse(JsonSerializer.Serialize(OutgoingActivity.OfCard(card, "kort"), TeamsJson.Default.OutgoingActivity));

        JsonNode.DeepEquals(written, JsonNode.Parse(
            """
            {"type":"message","summary":"kort","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{
              "type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[
                {"type":"Container","style":"attention","bleed":true,"items":[{"type":"TextBlock","text":"Mag niet","wrap":true,"size":"large","weight":"bolder"}]},
                {"type":"RichTextBlock","spacing":"small","separator":true,"inlines":[{"type":"TextRun","text":"*a*","weight":"bolder"}]},
                {"type":"Input.ChoiceSet","id":"school","style":"filtered","placeholder":"Typ","choices":[{"title":"De Bron","value":"de-bron"}]},
                {"type":"ActionSet","actions":[{"type":"Action.Submit","title":"Ja","data":{"kind":"answer"}}]}]}}]}
            """)).ShouldBeTrue(written!.ToJsonString());
    }

    [Fact]
    public void A_text_is_said_to_be_plain()
    {
        var written = JsonSerializer.Serialize(OutgoingActivity.OfText("*niet vet*"), TeamsJson.Default.OutgoingActivity);

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse("""{"type":"message","text":"*niet vet*","textFormat":"plain"}""")).ShouldBeTrue(written);
    }
}
