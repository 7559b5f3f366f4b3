using Bot.Cards;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Extension;

/// <summary>The cards of the dialog.</summary>
internal static class ExtensionCards
{
    public static AdaptiveCard Sentence(string text) => new([new TextBlock(text)]);

    public static AdaptiveCard AskText(string why, ExtensionForm form) => new(
    [
        new TextBlock(why),
        new TextInput(ExtensionForm.TextInput)
        {
            Label = ExtensionTexts.TextLabel,
            IsMultiline = true,
            IsRequired = true,
            ErrorMessage = ExtensionTexts.TextMissing,
            MaxLength = ExtensionForm.LongestText,
        },
    ])
    {
        Actions = [form.Button(ExtensionTexts.Check)],
    };

    public static AdaptiveCard AskSchool(IReadOnlyList<Protocol> protocols, ExtensionForm form) => new(
    [
        new TextBlock(ChatTexts.WhichSchool) { Weight = TextWeight.Bolder },
        new ChoiceSet(ExtensionForm.SchoolInput, [.. protocols.Select(protocol => new Choice(protocol.SchoolName, protocol.School.Value))])
        {
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = ExtensionTexts.SchoolMissing,
            Label = ChatTexts.SchoolPlaceholder,
        },
    ])
    {
        Actions = [form.Button(ExtensionTexts.Check)],
    };

    /// <summary>The text is not shown again: it stands in the conversation behind the dialog.</summary>
    public static AdaptiveCard Answer(Verdict verdict, Protocol protocol, ExtensionForm form) =>
        AnswerCard.Of(verdict, protocol, turns: null, option => form.Button(option, option));
}
