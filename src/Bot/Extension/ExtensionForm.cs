using System.Text.Encodings.Web;
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

    /// <summary>How much of a text is checked, in characters: it comes back in every button of the card.</summary>
    public const int LongestText = 4_000;

    // As many as a conversation holds of one question.
    private const int MostTurns = 12;

    private const int MostAttachments = 10;

    // It is written into JSON again, where each sign that is escaped here would be escaped twice.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string TurnsKey = "beurten";
    private const string AnswerKey = "antwoord";
    private const string AttachmentsKey = "bijlagen";

    /// <summary>The chosen message the first time; afterwards what the pressed button carries.</summary>
    public static ExtensionForm Of(ExtensionAction action)
    {
        List<string> turns = [.. Texts(action.Data, TurnsKey).Where(HasWords).Select(Fitting)];
        if (turns.Count == 0 && action.Data.Text(TextInput) is { } typed && HasWords(typed)) turns.Add(ExtensionTexts.MayThis(Fitting(typed)));
        if (turns.Count == 0 && action.Message is { } message && HasWords(message)) turns.Add(ExtensionTexts.MayThis(Fitting(message)));
        if (turns.Count > 0 && action.Data.Text(AnswerKey) is { } answer && HasWords(answer)) turns.Add(Fitting(answer));
        return new ExtensionForm(
            [.. turns.Take(MostTurns)],
            [.. (Texts(action.Data, AttachmentsKey) is { Count: > 0 } kept ? kept : action.Attachments).Take(MostAttachments)],
            action.Data.Text(SchoolInput));
    }

    /// <summary>A button that comes back with this form, and with an answer to the question back when one is given.</summary>
    public SubmitAction Button(string title, string? answer = null)
    {
        var data = new Dictionary<string, string>
        {
            [TurnsKey] = JsonSerializer.Serialize(Turns, Compact),
            [AttachmentsKey] = JsonSerializer.Serialize(Attachments, Compact),
        };
        if (answer is not null) data[AnswerKey] = answer;
        return new SubmitAction(title, data);
    }

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    private static string Fitting(string text) => AnswerTexts.Begin(text, LongestText);

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
