namespace Bot.Teams.Schema;

/// <summary>What a person typed, without the bot's own name in front of it.</summary>
public static class MessageText
{
    // PROTOCOL 1.6 and rule 6: by entity, never by a pattern on <at>; the text may hold &nbsp;.
    public static string Of(IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (entity is { Type: "mention", Text: { Length: > 0 } tag } && entity.Mentioned?.Id == activity.Recipient?.Id)
                text = text.Replace(tag, "", StringComparison.OrdinalIgnoreCase);
        }

        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>The media types of what is attached. Rich text arrives as an attachment too and is no file (PROTOCOL 1.1).</summary>
    public static IReadOnlyList<string> AttachedMediaTypes(IncomingActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return [.. (activity.Attachments ?? []).Select(attachment => attachment?.ContentType).OfType<string>().Where(type => type != "text/html")];
    }
}
