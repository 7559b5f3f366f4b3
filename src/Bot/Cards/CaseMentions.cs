using Bot.Teams.Cards;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>Names people so that they are notified, on a card and in a text. Only there a name stands where clients read markup: it goes without such signs.</summary>
internal static class CaseMentions
{
    // Who is named twentieth is not the one that must come.
    private const int Most = 20;

    /// <summary>The line on a card that names them; nothing when there is nobody to name.</summary>
    public static IEnumerable<CardElement> Line(CaseRoom room)
    {
        if (room.Mentions.Count > 0) yield return new TextBlock($"{CaseTexts.ForAttentionOf} {Tags(Of(room), ", ")}");
    }

    /// <summary>The card with the people that <see cref="Line"/> names.</summary>
    public static AdaptiveCard Naming(this AdaptiveCard card, CaseRoom room) => Of(room).Aggregate(card, (named, mention) => named.Mentioning(mention));

    /// <summary>A sentence of our own to the people of the room.</summary>
    /// <param name="sentence">Holds of other people's words at most names, as <see cref="PersonNames"/> makes them.</param>
    public static Reply Say(CaseRoom room, string sentence)
    {
        var mentions = Of(room);
        return mentions.Count == 0 ? new Reply(sentence) : new Reply($"{Tags(mentions, " ")} {sentence}") { Mentions = mentions };
    }

    private static List<Mention> Of(CaseRoom room) =>
        [.. room.Mentions.Take(Most).Select(mention => Mention.Of(mention.Mentioned.Id, PersonNames.Plain(mention.Mentioned.Name) is { Length: > 0 } name ? name : CaseTexts.Colleague)).DistinctBy(mention => mention.Mentioned.Id)];

    private static string Tags(IEnumerable<Mention> mentions, string between) => string.Join(between, mentions.Select(mention => mention.Text));
}
