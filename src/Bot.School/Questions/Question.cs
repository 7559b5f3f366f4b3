namespace Bot.School.Questions;

/// <summary>What a staff member asks: their turns in order (the assistant's own are not among them) and what hangs on the last.</summary>
/// <param name="Turns">At least one; each as the person wrote it.</param>
/// <param name="Attachments">Media types of what is attached to the last turn, such as <c>image/jpeg</c>.</param>
public sealed record Question(IReadOnlyList<string> Turns, IReadOnlyList<string> Attachments)
{
    /// <summary>What the assistant had asked back before the last turn; empty when it asked nothing, null when that is not known.</summary>
    public string? Asked { get; init; }

    /// <summary>How long the one who asks can wait for a language model, where that is less than usual.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Whether a picture or a film hangs on the last turn.</summary>
    public bool HasPicture => Attachments.Any(type => type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase));

    public static Question Of(params string[] turns) => new(turns, []);
}
