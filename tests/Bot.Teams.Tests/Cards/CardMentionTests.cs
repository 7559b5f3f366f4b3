using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Teams.Cards;
using Bot.Teams.Connector;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Cards;

/// <summary>Naming people in a card, and what else only Teams reads there (PROTOCOL 1.6, 7.3).</summary>
public sealed class CardMentionTests
{
    private static readonly Mention Jan = Mention.Of("29:1abc", "Jan");

    [Fact]
    public void A_mention_stands_under_msteams_as_Teams_reads_it() =>
        Written(new AdaptiveCard([new TextBlock($"Hoi {Jan.Text}, kijk jij?")]).Mentioning(Jan)).ShouldBe(
            """{"body":[{"type":"TextBlock","text":"Hoi <at>Jan</at>, kijk jij?","wrap":true}],"msteams":{"entities":[{"type":"mention","text":"<at>Jan</at>","mentioned":{"id":"29:1abc","name":"Jan"}}]}}""");

    [Fact]
    public void Several_mentions_stand_in_their_order_beside_the_width()
    {
        var els = Mention.Of("0f0f0f0f-0000-4000-8000-000000000011", "Els");
        var card = new AdaptiveCard([new TextBlock($"{els.Text} en {Jan.Text}")]) { IsFullWidth = true }.Mentioning(els).Mentioning(Jan);

        JsonNode.Parse(Written(card))!["msteams"]!.ToJsonString(TeamsSigns).ShouldBe(
            """{"width":"Full","entities":[{"type":"mention","text":"<at>Els</at>","mentioned":{"id":"0f0f0f0f-0000-4000-8000-000000000011","name":"Els"}},{"type":"mention","text":"<at>Jan</at>","mentioned":{"id":"29:1abc","name":"Jan"}}]}""");
    }

    [Fact]
    public void A_wide_card_says_so_and_another_says_nothing()
    {
        Written(new AdaptiveCard([]) { IsFullWidth = true }).ShouldBe("""{"body":[],"msteams":{"width":"Full"}}""");
        Written(new AdaptiveCard([])).ShouldBe("""{"body":[]}""");
    }

    [Theory]
    [InlineData("Piet & <Els>", "<at>Piet &amp; &lt;Els&gt;</at>")]
    [InlineData("&amp;", "<at>&amp;amp;</at>")]
    [InlineData("José D'Arc \"de kok\" 🙂", "<at>José D'Arc \"de kok\" 🙂</at>")]
    public void A_name_is_escaped_in_the_tag_and_nowhere_else_and_no_more_than_needed(string name, string tag)
    {
        var mention = Mention.Of("29:x", name);
        var card = new AdaptiveCard([new TextBlock(mention.Text)]).Mentioning(mention);

        mention.Text.ShouldBe(tag);
        var entity = JsonNode.Parse(Written(card))!["msteams"]!["entities"]![0]!;
        ((string)entity["text"]!, (string)entity["mentioned"]!["name"]!).ShouldBe((tag, name));
    }

    public static TheoryData<CardElement, bool> Places => new()
    {
        { new Container([new Container([new TextBlock($"Voor {Jan.Text}")])]), true },
        { new ColumnSet([new Column([], "auto"), new Column([new TextBlock(Jan.Text)], "auto")]), true },
        { new TextBlock("Jan"), false },
        { new TextBlock("<at>jan</at>"), false },
        { new RichTextBlock([new TextRun(Jan.Text)]), false },
        { new TextInput("naam") { Value = Jan.Text, Label = Jan.Text }, false },
        { new ActionSet([new SubmitAction(Jan.Text, new Dictionary<string, string>())]), false },
    };

    [Theory]
    [MemberData(nameof(Places), DisableDiscoveryEnumeration = true)]
    public void A_tag_that_stands_in_no_text_of_the_card_is_refused(CardElement element, bool stands)
    {
        var card = new AdaptiveCard([new TextBlock("Hoi"), element]);

        if (stands) card.Mentioning(Jan).Mentions.ShouldBe([Jan]);
        else Should.Throw<ArgumentException>(() => card.Mentioning(Jan));
    }

    [Fact]
    public void A_card_that_is_made_smaller_keeps_only_the_mentions_that_still_stand_in_it()
    {
        var els = Mention.Of("29:els", "Els");
        var card = new AdaptiveCard([new TextBlock(Jan.Text), .. Enumerable.Repeat(new TextBlock(new string('a', 10_000)), 20), new TextBlock(els.Text)]) { IsFullWidth = true }
            .Mentioning(Jan).Mentioning(els);

        var smaller = MessageSize.Fit(OutgoingActivity.OfCard(card, "kort"), "Ingekort.", 10_000).Attachments.ShouldHaveSingleItem().Content;

        smaller.Mentions.ShouldBe([Jan]);
        smaller.IsFullWidth.ShouldBeTrue();
    }

    private static readonly JsonSerializerOptions TeamsSigns = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Without what every card says.
    private static string Written(AdaptiveCard card)
    {
        var written = JsonNode.Parse(JsonSerializer.Serialize(card, TeamsJson.Default.AdaptiveCard))!.AsObject();
        foreach (var name in new[] { "type", "$schema", "version" }) written.Remove(name).ShouldBeTrue();
        return written.ToJsonString(TeamsSigns);
    }
}
