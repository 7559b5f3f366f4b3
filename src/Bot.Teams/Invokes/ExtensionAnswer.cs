using System.Text.Json.Serialization;
using Bot.Teams.Cards;
using Bot.Teams.Schema;

namespace Bot.Teams.Invokes;

/// <summary>What a search of a message extension finds (PROTOCOL 5.3).</summary>
/// <param name="Card">What is put in the message when this result is chosen.</param>
/// <param name="Title">What the list shows, on its first line.</param>
/// <param name="Excerpt">What the list shows under it.</param>
public sealed record SearchResult(AdaptiveCard Card, string Title, string Excerpt);

/// <summary>The answers to a message extension (PROTOCOL 5.3, 5.5).</summary>
public static class ExtensionAnswer
{
    /// <summary>A list to choose from; those past the twenty-fifth are left out.</summary>
    public static InvokeResponse Results(IEnumerable<SearchResult> results) => Of(new ComposeExtension("result")
    {
        AttachmentLayout = "list",
        Attachments = [.. results.Take(ExtensionQuery.MostResults).Select(result => new ResultAttachment(result.Card, new ResultPreview(new PreviewContent(result.Title, result.Excerpt))))],
    });

    /// <summary>A sentence instead of results.</summary>
    public static InvokeResponse Message(string text) => Of(new ComposeExtension("message") { Text = text });

    /// <summary>A dialog with a card in it; what is filled in comes back as <see cref="InvokeNames.SubmitTask"/>.</summary>
    public static InvokeResponse Dialog(string title, AdaptiveCard card) =>
        InvokeResponse.Of(new TaskAnswer(new TaskBody(new TaskCard(title, new OutgoingAttachment(card)))), InvokeJson.Default.TaskAnswer);

    private static InvokeResponse Of(ComposeExtension extension) =>
        InvokeResponse.Of(new ComposeExtensionAnswer(extension), InvokeJson.Default.ComposeExtensionAnswer);
}

internal sealed record ComposeExtensionAnswer(ComposeExtension ComposeExtension);

internal sealed record ComposeExtension(string Type)
{
    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<ResultAttachment>? Attachments { get; init; }

    public string? Text { get; init; }
}

internal sealed record ResultAttachment(AdaptiveCard Content, ResultPreview Preview)
{
    public string ContentType { get; } = AdaptiveCard.MediaType;
}

internal sealed record ResultPreview(PreviewContent Content)
{
    public string ContentType { get; } = "application/vnd.microsoft.card.thumbnail";
}

internal sealed record PreviewContent(string Title, string Text);

internal sealed record TaskAnswer(TaskBody Task);

internal sealed record TaskBody(TaskCard Value)
{
    public string Type { get; } = "continue";
}

internal sealed record TaskCard(string Title, OutgoingAttachment Card)
{
    public string Height { get; } = "large";

    public string Width { get; } = "medium";
}

/// <summary>How the answers to invokes are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardActionResponse))]
[JsonSerializable(typeof(CardActionError))]
[JsonSerializable(typeof(ComposeExtensionAnswer))]
[JsonSerializable(typeof(TaskAnswer))]
[JsonSerializable(typeof(TaskEnd))]
[JsonSerializable(typeof(FeedbackForm))]
[JsonSerializable(typeof(string))]
internal sealed partial class InvokeJson : JsonSerializerContext;
