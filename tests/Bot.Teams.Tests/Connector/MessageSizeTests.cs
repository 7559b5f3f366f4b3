using System.Text.Json;
using Bot.Teams.Cards;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;

namespace Bot.Teams.Tests.Connector;

/// <summary>A message that is too large goes out smaller (PROTOCOL 7.3).</summary>
public sealed class MessageSizeTests : Talking
{
    private static readonly Dictionary<string, string> Data = new() { ["case"] = "17" };

    public static TheoryData<string, CardElement[]> HugeCards => new()
    {
        { "one long paragraph", [Paragraph(100_000)] },
        { "many paragraphs", [.. Enumerable.Range(0, 500).Select(_ => Paragraph(300))] },
        { "a long quote among short ones", [Paragraph(20), Paragraph(90_000), Paragraph(20), Paragraph(20)] },
        { "long runs", [new RichTextBlock([.. Enumerable.Range(0, 30).Select(_ => new TextRun(new string('a', 5_000)))])] },
        { "all in a container", [new Container([.. Enumerable.Range(0, 500).Select(_ => Paragraph(300))])] },
        { "many facts", [new FactSet([.. Enumerable.Range(0, 2_000).Select(_ => new CardFact("naam", new string('a', 50)))])] },
        { "columns", [new ColumnSet([new Column([Paragraph(60_000)], "auto"), new Column([Paragraph(60_000)], "stretch")])] },
        { "letters that JSON escapes", [Paragraph(60_000, 'ë')] },
        { "signs of two halves", [new TextBlock(string.Concat(Enumerable.Repeat("😀", 40_000)))] },
        { "quotation marks", [Paragraph(60_000, '"')] },
    };

    [Theory]
    [MemberData(nameof(HugeCards))]
    public void A_card_that_is_too_large_keeps_its_beginning_and_its_buttons(string what, CardElement[] body)
    {
        var card = new AdaptiveCard([.. body, new ActionSet([new SubmitAction("Ja", Data)]), new TextInput("toelichting")]) { Actions = [new SubmitAction("Nee", Data)] };
        var label = MessageLabel.Create(true, [new CitationAppearance("Protocol", "Artikel 1")]);
        var activity = OutgoingActivity.OfCard(card, "Samenvatting").Labelled(label).AskingFeedback().Alerting().InReplyTo("f:9");

        var smaller = MessageSize.Fit(activity, Notice);

        MessageSize.Of(smaller).ShouldBeLessThanOrEqualTo(MessageSize.Most, what);
        MessageSize.Of(smaller).ShouldBeGreaterThan(700);
        var kept = smaller.Attachments.ShouldNotBeNull().ShouldHaveSingleItem().Content;
        kept.Actions.ShouldBe(card.Actions);
        kept.Body[0].GetType().ShouldBe(body[0].GetType());
        kept.Body.OfType<ActionSet>().Count().ShouldBe(1);
        kept.Body.OfType<TextInput>().Count().ShouldBe(1);
        kept.Body[^1].ShouldBeOfType<TextBlock>().Text.ShouldBe(Notice);
        (smaller.Summary, smaller.ReplyToId).ShouldBe(("Samenvatting", "f:9"));
        smaller.Entities.ShouldBe([label]);
        smaller.ChannelData.ShouldBe(activity.ChannelData);
        JsonSerializer.Serialize(smaller, TeamsJson.Default.OutgoingActivity).ShouldNotContain("\uFFFD");
    }

    [Theory]
    [MemberData(nameof(HugeCards))]
    public void What_is_written_never_counts_for_less_than_the_message_itself(string what, CardElement[] body)
    {
        foreach (var card in (AdaptiveCard[])[new(body), Peer.EveryCard.Card])
        {
            var activity = OutgoingActivity.OfCard(card, "Samenvatting \u0001 \"<é🙂>\"").AskingFeedback().InReplyTo("f:9");

            MessageSize.UpperBound(JsonSerializer.SerializeToUtf8Bytes(activity, TeamsJson.Default.OutgoingActivity)).ShouldBeGreaterThanOrEqualTo(MessageSize.Of(activity), what);
        }
    }

    [Fact]
    public void A_long_quote_is_shortened_before_what_stands_behind_it_is_left_out()
    {
        var activity = OutgoingActivity.OfCard(new AdaptiveCard([Paragraph(90_000), new TextBlock("einde")]), "s");

        var body = MessageSize.Fit(activity, Notice).Attachments![0].Content.Body;

        body[0].ShouldBeOfType<TextBlock>().Text.ShouldEndWith("a…");
        body[1].ShouldBe(new TextBlock("einde"));
    }

    [Fact]
    public void A_paragraph_never_loses_its_last_word_without_a_sign_of_it()
    {
        CardElement rich = new RichTextBlock([new TextRun("Dit mag "), new TextRun("niet")]);
        CardElement[] body = [.. Enumerable.Repeat(rich, 3_000)];

        var kept = MessageSize.Fit(OutgoingActivity.OfCard(new AdaptiveCard(body), "s"), Notice).Attachments![0].Content.Body.OfType<RichTextBlock>().ToArray();

        kept.Length.ShouldBeInRange(100, 2_999);
        kept.ShouldAllBe(block => block.Inlines.Count == 2);
    }

    [Theory]
    [InlineData(15_999)]
    [InlineData(16_000)]
    [InlineData(16_001)]
    public void A_paragraph_that_is_cut_ends_with_an_ellipsis(int firstRun)
    {
        var rich = new RichTextBlock([new TextRun(new string('a', firstRun)), new TextRun(new string('b', 90_000))]);

        var kept = MessageSize.Fit(OutgoingActivity.OfCard(new AdaptiveCard([rich]), "s"), Notice).Attachments![0].Content.Body[0].ShouldBeOfType<RichTextBlock>();

        kept.Inlines[^1].Text.ShouldEndWith("…");
        kept.Inlines.Sum(run => run.Text.Length).ShouldBe(16_001);
    }

    [Fact]
    public void What_fits_is_left_as_it_is()
    {
        var activity = OutgoingActivity.OfCard(new AdaptiveCard([Paragraph(30_000)]), "s");

        MessageSize.Fit(activity, Notice).ShouldBeSameAs(activity);
    }

    [Fact]
    public void Pictures_in_the_card_itself_do_not_count()
    {
        var picture = new CardImage(new Uri("data:image/png;base64," + new string('A', 200_000)), "een foto");
        var activity = OutgoingActivity.OfCard(new AdaptiveCard([new Container([picture]), Paragraph(10)]), "s");

        MessageSize.Of(activity).ShouldBeLessThan(2_000);
        MessageSize.Fit(activity, Notice).ShouldBeSameAs(activity);
    }

    [Fact]
    public void A_card_of_which_nothing_fits_becomes_its_summary()
    {
        var buttons = new AdaptiveCard([Paragraph(10)]) { Actions = [new SubmitAction("Ja", new Dictionary<string, string> { ["x"] = new string('a', 100_000) })] };

        var smaller = MessageSize.Fit(OutgoingActivity.OfCard(buttons, "Samenvatting"), Notice);

        smaller.Attachments.ShouldBeNull();
        smaller.Text.ShouldBe($"Samenvatting\n\n{Notice}");
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("markdown")]
    public void A_long_text_is_cut_and_says_so(string format)
    {
        var text = string.Concat(Enumerable.Repeat("😀\n", 40_000));
        var activity = format == "plain" ? OutgoingActivity.OfText(text) : OutgoingActivity.OfMarkdown(text);

        var smaller = MessageSize.Fit(activity, Notice);

        MessageSize.Of(smaller).ShouldBeInRange(MessageSize.Most - 20, MessageSize.Most);
        smaller.TextFormat.ShouldBe(format);
        smaller.Text.ShouldNotBeNull().ShouldEndWith($"…\n\n{Notice}");
        char.IsHighSurrogate(smaller.Text![smaller.Text.IndexOf('…', StringComparison.Ordinal) - 1]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(1, "a…")]
    [InlineData(2, "a…")]
    [InlineData(3, "a😀…")]
    [InlineData(4, "a😀b")]
    public void A_sign_of_two_halves_is_not_cut_through(int longest, string cut) => MessageSize.Cut("a😀b", longest).ShouldBe(cut);

    [Fact]
    public void A_mention_whose_tag_was_cut_off_goes_too()
    {
        var (first, last) = (Mention.Of("29:1", "Anna"), Mention.Of("29:2", "Bram"));
        var activity = OutgoingActivity.OfMarkdown($"{first.Text}{new string('a', 100_000)}{last.Text}").Mentioning(first).Mentioning(last);

        MessageSize.Fit(activity, Notice).Entities.ShouldBe([first]);
    }

    [Fact]
    public async Task A_huge_card_goes_out_smaller_at_once()
    {
        (await Client().SendAsync(Address(), OutgoingActivity.OfCard(new AdaptiveCard([Paragraph(100_000)]), "s"), default)).ShouldBe(new SendResult.Sent("m1"));

        var sent = Teams.Sent.ShouldHaveSingleItem();
        sent.Raw.ShouldContain(Notice);
        Log.Text.ShouldContain("2203");
    }

    [Fact]
    public async Task What_the_service_finds_too_large_goes_out_once_more_at_half_the_size()
    {
        Teams.Says = sent => sent.Text?.Length > 20_000 ? new ConnectorAnswer(413, "MessageSizeTooBig") : null;

        (await Send(new string('a', 30_000))).ShouldBe(new SendResult.Sent("m2"));
        Teams.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_small_message_is_not_cut_in_half()
    {
        Teams.SaysInTurn(new ConnectorAnswer(413), null);

        (await Send("Dit mag niet.")).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.TooLarge);
        Teams.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_still_too_large_then_is_never_sent()
    {
        Teams.SaysInTurn(new ConnectorAnswer(413));

        (await Send(new string('a', 30_000))).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.TooLarge);
        Teams.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_first_message_of_a_thread_is_made_smaller_too()
    {
        Teams.SaysInTurn(new ConnectorAnswer(201, """{"id":"19:x"}"""));

        await Client().CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Thread("28:app", "t", "19:ch", OutgoingActivity.OfText(new string('a', 100_000))), default);

        Teams.Sent.ShouldHaveSingleItem().Raw.Length.ShouldBeLessThan(50_000);
    }

    private static TextBlock Paragraph(int length, char letter = 'a') => new(new string(letter, length));
}
