using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>Asks at which school somebody works: buttons, or a list to search when there are many.</summary>
internal static class SchoolCard
{
    // PROTOCOL 7.3: Teams hides what comes after the sixth button.
    private const int MostButtons = 6;

    public static AdaptiveCard Of(IReadOnlyList<Protocol> protocols) => new(
    [
        new TextBlock(ChatTexts.WhichSchool) { Weight = TextWeight.Bolder },
        .. protocols.Count <= MostButtons ? Buttons(protocols) : List(protocols),
        new TextBlock(ChatTexts.WhichSchoolWhy) { IsSubtle = true },
    ]);

    public static string Text(IReadOnlyList<Protocol> protocols) =>
        $"{ChatTexts.WhichSchool} ({string.Join(", ", protocols.Select(protocol => protocol.SchoolName))})";

    private static IEnumerable<CardElement> Buttons(IReadOnlyList<Protocol> protocols) =>
        protocols.Select(protocol => new ActionSet([new ButtonPress.ChooseSchool(protocol.School.Value).Titled(protocol.SchoolName)]) { Spacing = CardSpacing.Small });

    private static IEnumerable<CardElement> List(IReadOnlyList<Protocol> protocols) =>
    [
        new ChoiceSet(ButtonPress.SchoolInput, [.. protocols.Select(protocol => new Choice(protocol.SchoolName, protocol.School.Value))])
        {
            Placeholder = ChatTexts.SchoolPlaceholder,
        },
        new ActionSet([ButtonPress.ChooseFromList(ChatTexts.Choose)]),
    ];
}
