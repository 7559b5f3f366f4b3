using Bot.Teams.Cards;

namespace Bot.Teams.Connector;

/// <summary>A card cut down to its first parts. Buttons and inputs are no parts: a card without them does something else.</summary>
internal sealed class CardShortening
{
    private readonly int _longest;
    private int _left;

    private CardShortening(int parts, int longest) => (_left, _longest) = (parts, longest);

    /// <summary>How many parts a card has: paragraphs, facts and pictures.</summary>
    public static int Parts(AdaptiveCard card)
    {
        var count = new CardShortening(int.MaxValue, int.MaxValue);
        count.Of(card.Body);
        return int.MaxValue - count._left;
    }

    /// <summary>The card with its first parts, each of so many signs at most, and a notice under them.</summary>
    public static AdaptiveCard Of(AdaptiveCard card, int parts, int longest, string notice)
    {
        var body = new CardShortening(parts, longest).Of(card.Body);
        return card.WithBody([.. body, new TextBlock(notice) { IsSubtle = true, Separator = true }]) with
        {
            FallbackText = card.FallbackText is { } text ? MessageSize.Cut(text, longest) : null,
        };
    }

    /// <summary>How many signs are taken by pictures that stand in the card itself.</summary>
    public static int PictureSigns(IEnumerable<CardElement> elements) => elements.Sum(element => element switch
    {
        CardImage { Url: { IsAbsoluteUri: true, Scheme: "data" } url } => url.OriginalString.Length,
        Container container => PictureSigns(container.Items),
        ColumnSet set => set.Columns.Sum(column => PictureSigns(column.Items)),
        _ => 0,
    });

    private CardElement[] Of(IEnumerable<CardElement> elements) => [.. elements.Select(Of).OfType<CardElement>()];

    private CardElement? Of(CardElement element) => element switch
    {
        ActionSet or CardInput => element,
        TextBlock text => Takes() ? text with { Text = MessageSize.Cut(text.Text, _longest) } : null,
        RichTextBlock rich => Of(rich),
        FactSet facts => Of(facts),
        Container container => Of(container.Items) is { Length: > 0 } items ? container with { Items = items } : null,
        ColumnSet set => Of(set),
        _ => Takes() ? element : null,
    };

    // One part, whatever its runs: without the last of them, a bold "not", it would say something else.
    private RichTextBlock? Of(RichTextBlock rich)
    {
        if (!Takes()) return null;
        List<TextRun> runs = [];
        var left = _longest;
        foreach (var run in rich.Inlines.TakeWhile(_ => left > 0))
        {
            runs.Add(run with { Text = MessageSize.Cut(run.Text, left) });
            left -= run.Text.Length;
        }

        // What ends exactly between two runs is cut off too.
        if (left == 0 && runs.Count < rich.Inlines.Count) runs[^1] = runs[^1] with { Text = runs[^1].Text + "…" };
        return rich with { Inlines = runs };
    }

    private FactSet? Of(FactSet set)
    {
        CardFact[] facts = [.. set.Facts.Where(_ => Takes()).Select(fact => fact with { Value = MessageSize.Cut(fact.Value, _longest) })];
        return facts.Length > 0 ? set with { Facts = facts } : null;
    }

    private ColumnSet? Of(ColumnSet set)
    {
        Column[] columns = [.. set.Columns.Select(column => column with { Items = Of(column.Items) }).Where(column => column.Items.Count > 0)];
        return columns.Length > 0 ? set with { Columns = columns } : null;
    }

    private bool Takes()
    {
        if (_left == 0) return false;
        _left--;
        return true;
    }
}
