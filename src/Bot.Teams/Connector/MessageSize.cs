using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Teams.Cards;
using Bot.Teams.Schema;

namespace Bot.Teams.Connector;

/// <summary>How large a message is, and the same message made small enough (PROTOCOL 7.3).</summary>
internal static class MessageSize
{
    /// <summary>The most bytes that are sent: Teams takes some 100 KB, and counts what it adds itself.</summary>
    public const int Most = 80 * 1024;

    // Teams counts signs, not how JSON happens to escape them.
    private static readonly TeamsJson Unescaped =
        new(new JsonSerializerOptions(TeamsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // Long texts are shortened before elements are left out: what stands behind one long quote is worth more than its end.
    private static readonly int[] LongestTexts = [16_000, 4_000, 400];

    /// <summary>The size in bytes as Teams counts: UTF-16, without the pictures that stand in the message itself.</summary>
    public static int Of(OutgoingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var signs = Encoding.UTF8.GetCharCount(JsonSerializer.SerializeToUtf8Bytes(activity, Unescaped.OutgoingActivity));
        return 2 * (signs - (activity.Attachments ?? []).Sum(attachment => CardShortening.PictureSigns(attachment.Content.Body)));
    }

    /// <summary>What <see cref="Of"/> is at most, by the message as it is written: each UTF-16 sign takes a byte at least. By this nearly every message is small enough already.</summary>
    public static int UpperBound(ReadOnlySpan<byte> json) => 2 * json.Length;

    /// <summary>
    /// The activity itself when it is small enough; else as much of its beginning as fits, its buttons and inputs, and the notice. A card of
    /// which nothing fits becomes a text of its summary.
    /// </summary>
    /// <param name="notice">What stands under a message that was shortened.</param>
    /// <param name="most">In bytes as <see cref="Of"/> counts them. A message never gets smaller than its notice, its label and its buttons.</param>
    public static OutgoingActivity Fit(OutgoingActivity activity, string notice, int most = Most)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(notice);
        if (Of(activity) <= most) return activity;
        if (activity.Attachments is not [{ Content: var card }]) return Text(activity, activity.Text ?? "", notice, most);
        return Card(activity, card, notice, most) ?? Text(activity, activity.Summary ?? "", notice, most);
    }

    private static OutgoingActivity? Card(OutgoingActivity activity, AdaptiveCard card, string notice, int most)
    {
        var all = CardShortening.Parts(card);
        return LongestTexts.Select(longest => MostThatFits(all, longest)).FirstOrDefault(found => found.Whole).Found
            ?? LongestTexts.Skip(1).Select(longest => MostThatFits(all, longest).Found).FirstOrDefault(found => found is not null);

        (OutgoingActivity? Found, bool Whole) MostThatFits(int parts, int longest)
        {
            var best = Largest(1, parts, count => Of(With(count, longest)) <= most);
            return best is { } count ? (With(count, longest), count == parts) : (null, false);
        }

        OutgoingActivity With(int parts, int longest) =>
            Like(activity, OutgoingActivity.OfCard(CardShortening.Of(card, parts, longest, notice), Cut(activity.Summary ?? "", longest)));
    }

    private static OutgoingActivity Text(OutgoingActivity activity, string text, string notice, int most)
    {
        var best = Largest(1, text.Length, length => Of(With(length)) <= most);
        return With(best ?? 0);

        OutgoingActivity With(int length)
        {
            var shorter = length == 0 ? notice : $"{Cut(text, length)}\n\n{notice}";
            return Like(activity, activity.TextFormat == "markdown" ? OutgoingActivity.OfMarkdown(shorter) : OutgoingActivity.OfText(shorter));
        }
    }

    // What goes with a message goes with the shorter one; a mention whose tag was cut off does not, because Teams refuses that.
    private static OutgoingActivity Like(OutgoingActivity activity, OutgoingActivity shorter)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            shorter = entity switch
            {
                MessageLabel label => shorter.Labelled(label),
                Mention mention when shorter.Text?.Contains(mention.Text, StringComparison.Ordinal) == true => shorter.Mentioning(mention),
                _ => shorter,
            };
        }

        if (activity.ChannelData?.FeedbackLoop is not null) shorter = shorter.AskingFeedback();
        if (activity.ChannelData?.Notification is not null) shorter = shorter.Alerting();
        return shorter.InReplyTo(activity.ReplyToId);
    }

    /// <summary>The first so many signs with an ellipsis, never half of a pair of surrogates; a text that is short enough as it is.</summary>
    internal static string Cut(string text, int longest) => text.Length <= longest ? text : TextCut.Begin(text, longest) + "…";

    // The largest number for which it holds, given that it holds for all smaller ones.
    private static int? Largest(int first, int last, Func<int, bool> holds)
    {
        int? best = null;
        while (first <= last)
        {
            var middle = first + ((last - first) / 2);
            if (holds(middle)) (best, first) = (middle, middle + 1);
            else last = middle - 1;
        }

        return best;
    }
}
