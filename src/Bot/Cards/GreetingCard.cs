using Bot.Teams.Cards;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>The first thing that someone sees: what the assistant is for, and three questions to try.</summary>
internal static class GreetingCard
{
    public static AdaptiveCard Create(ConversationKind kind) => new(
    [
        new TextBlock(ChatTexts.Name) { Size = TextSize.Large, Weight = TextWeight.Bolder },
        new TextBlock(ChatTexts.Greeting),
        .. kind == ConversationKind.Personal ? [] : new[] { new TextBlock(ChatTexts.GreetingInGroup) },
        new TextBlock(ChatTexts.GreetingPrivacy) { IsSubtle = true },
        new TextBlock(ChatTexts.GreetingExamples) { Weight = TextWeight.Bolder },

        // A set for each button: beside each other they are cut off.
        .. ChatTexts.Examples.Select(example =>
            new ActionSet([new ButtonPress.Ask(example.Question).Titled(example.Button)]) { Spacing = CardSpacing.Small }),
    ]);

    public static string Text(ConversationKind kind) => string.Join(
        '\n',
        [
            ChatTexts.Greeting,
            .. kind == ConversationKind.Personal ? [] : new[] { ChatTexts.GreetingInGroup },
            ChatTexts.GreetingPrivacy,
            ChatTexts.GreetingExamples,
            .. ChatTexts.Examples.Select(example => example.Question),
        ]);
}
