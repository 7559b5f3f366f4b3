using System.Net;
using System.Text.RegularExpressions;

namespace Bot.Teams.Schema;

/// <summary>What a person typed, without the bot's own name in front of it.</summary>
public static partial class MessageText
{
    /// <summary>
    /// The bot's own mention is taken out by its entity, never by a pattern (PROTOCOL 1.6); other people's mentions become their names;
    /// placeholders of quoted messages go (PROTOCOL 1.7).
    /// </summary>
    public static string Of(IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is not { Type: "mention", Text: { Length: > 0 } tag }) continue;
            var isBot = entity.Mentioned?.Id is { } id && id == activity.Recipient?.Id;
            text = text.Replace(tag, isBot ? "" : NameIn(entity, tag), StringComparison.OrdinalIgnoreCase);
        }

        return QuotePlaceholder().Replace(text, "").Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Trim();
    }

    /// <summary>
    /// The people that a message mentions, without the bot itself, other bots, channels and teams: each once, in the order in which they are mentioned.
    /// </summary>
    public static IReadOnlyList<MentionedPerson> MentionsOf(IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return
        [
            .. (activity.Entities ?? [])
                .Where(entity => entity is { Type: "mention", Mentioned.Id: { Length: > 0 } id } && id != activity.Recipient?.Id && !IsNoPerson(id))
                .DistinctBy(entity => entity!.Mentioned!.Id, StringComparer.Ordinal)
                .Select(entity => new MentionedPerson(entity!.Mentioned!.Id!, NameOf(entity), entity.Mentioned.AadObjectId)),
        ];
    }

    // PROTOCOL 1.1, 1.5: a bot is 28:, a channel, team or chat is 19:. The local client's people have no prefix.
    private static bool IsNoPerson(string id) => id.StartsWith("28:", StringComparison.Ordinal) || id.StartsWith("19:", StringComparison.Ordinal);

    private static string NameOf(IncomingEntity entity) => string.IsNullOrWhiteSpace(entity.Mentioned?.Name) ? OfHtml(entity.Text ?? "") : entity.Mentioned.Name;

    /// <summary>The media types of what is attached. Rich text arrives as an attachment too and is no file (PROTOCOL 1.1).</summary>
    public static IReadOnlyList<string> AttachedMediaTypes(IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return [.. (activity.Attachments ?? []).Select(attachment => attachment?.ContentType).OfType<string>().Where(type => type != "text/html")];
    }

    /// <summary>The words of a piece of HTML that Teams took from somebody's message (PROTOCOL 5.4). It is untrusted: nothing but text comes out.</summary>
    public static string OfHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(html, "\n"), "")).Replace('\u00A0', ' ').Trim();
    }

    // Never longer than what it stands for: tags that hold each other's names would multiply the text without end.
    private static string NameIn(IncomingEntity entity, string tag) => entity.Mentioned?.Name is { } name && name.Length <= tag.Length ? name : OfHtml(tag);

    // A tag ends before the next one begins: thousands that never end are otherwise each sought to the end of the text.
    [GeneratedRegex("<quoted\\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex QuotePlaceholder();

    [GeneratedRegex("<br\\b[^<>]*>|</(?:p|div|li|h[1-6])>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}

/// <summary>Somebody whom a message mentions.</summary>
/// <param name="Id">The <c>29:</c> id.</param>
/// <param name="Name">As the message shows it; may be empty.</param>
/// <param name="AadObjectId">The Entra object id; often absent.</param>
public sealed record MentionedPerson(string Id, string Name, string? AadObjectId);
