using System.Text.Json;
using Bot.Teams.Cards;
using Bot.Teams.Invokes;
using Bot.Texts;

namespace Bot.Extension;

/// <summary>
/// What a dialog of the message extension holds. It goes along in the buttons and comes back, so nothing of a message that was only looked at has to be kept.
/// </summary>
/// <param name="Turns">The text to check, and the answers to questions back.</param>
/// <param name="Attachments">The media types of what hangs on the chosen message.</param>
/// <param name="School">The school that was chosen in the dialog.</param>
internal sealed record ExtensionForm(IReadOnlyList<string> Turns, IReadOnlyList<string> Attachments, string? School)
{
    public const string TextInput = "tekst";
    public const string SchoolInput = "school";

    // As many as a conversation holds of one question.
    private const int MostTurns = 12;

    private const string TurnsKey = "beurten";
    private const string AnswerKey = "antwoord";
    private const string AttachmentsKey = "bijlagen";

    /// <summary>The chosen message the first time; afterwards what the pressed button carries.</summary>
    public static ExtensionForm Of(ExtensionAction action)
    {
        List<string> turns = [.. Texts(action.Data, TurnsKey)];
        if (turns.Count == 0 && action.Data.Text(TextInput) is { } typed && !string.IsNullOrWhiteSpace(typed)) turns.Add(ExtensionTexts.MayThis(typed));
        if (turns.Count == 0 && action.Message is { Length: > 0 } message) turns.Add(ExtensionTexts.MayThis(message));
        if (action.Data.Text(AnswerKey) is { Length: > 0 } answer) turns.Add(answer);
        return new ExtensionForm(
            [.. turns.Take(MostTurns)],
            Texts(action.Data, AttachmentsKey) is { Count: > 0 } kept ? kept : action.Attachments,
            action.Data.Text(SchoolInput));
    }

    /// <summary>A button that comes back with this form, and with an answer to the question back when one is given.</summary>
    public SubmitAction Button(string title, string? answer = null)
    {
        var data = new Dictionary<string, string>
        {
            [TurnsKey] = JsonSerializer.Serialize(Turns),
            [AttachmentsKey] = JsonSerializer.Serialize(Attachments),
        };
        if (answer is not null) data[AnswerKey] = answer;
        return new SubmitAction(title, data);
    }

    // Comes back from a client: anything may be in it.
    private static IReadOnlyList<string> Texts(JsonElement? data, string name)
    {
        try
        {
            return data.Text(name) is { } written ? [.. (JsonSerializer.Deserialize<string?[]>(written) ?? []).OfType<string>()] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
