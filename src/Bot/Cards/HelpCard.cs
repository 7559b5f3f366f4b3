using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>How the assistant works: a card, because in a plain message some clients put all lines behind each other.</summary>
internal static class HelpCard
{
    public static string Text => string.Join('\n', [ChatTexts.HelpIntro, .. ChatTexts.HelpLines.Select(line => $"• {line}")]);

    public static AdaptiveCard Create() => new(
    [
        new TextBlock(ChatTexts.HelpIntro) { Weight = TextWeight.Bolder },
        .. ChatTexts.HelpLines.Select(line => new RichTextBlock([new TextRun($"•  {line}")]) { Spacing = CardSpacing.Small }),
    ]);
}
