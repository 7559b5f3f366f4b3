using System.Text.Json;
using Bot.Teams.Cards;

namespace Bot.Teams.Invokes;

/// <summary>A button that opens a dialog, or the form in a dialog that was sent (PROTOCOL 5.5). Nothing in it is proof of anything.</summary>
/// <param name="Data">The button's data with the values of the inputs merged in.</param>
public sealed record DialogInvoke(JsonElement Data)
{
    /// <summary>Null when the value has another form.</summary>
    public static DialogInvoke? TryRead(JsonElement? value) => value.Member("data") is { ValueKind: JsonValueKind.Object } data ? new DialogInvoke(data) : null;

    /// <summary>The answer that shows a card in the dialog; what is filled in comes back as <see cref="InvokeNames.SubmitDialog"/>.</summary>
    public static InvokeResponse Show(string title, AdaptiveCard card) => ExtensionAnswer.Dialog(title, card);

    /// <summary>The answer that says something in the dialog, which then closes.</summary>
    public static InvokeResponse End(string message) => InvokeResponse.Of(new TaskEnd(new TaskMessage(message)), InvokeJson.Default.TaskEnd);
}

internal sealed record TaskEnd(TaskMessage Task);

internal sealed record TaskMessage(string Value)
{
    public string Type { get; } = "message";
}
