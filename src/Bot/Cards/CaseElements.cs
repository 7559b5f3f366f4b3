using Bot.School.Cases;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>The parts that the cards of a case have in common. What a person said, a name and a school's own words stand in rich text: no client reads markdown there.</summary>
internal static class CaseElements
{
    // Each line is an element of its own, and a text of nothing but line ends would be thousands.
    private const int MostLines = 12;

    // Of less of a turn nobody understands anything.
    private const int ShortestTurn = 60;

    /// <summary>The banner: where the case is on its way, in words and colour, with its number and school.</summary>
    public static Container Banner(string words, ContainerStyle style, Case of, CaseRoom room) => new(
    [
        new TextBlock(words) { Size = TextSize.Large, Weight = TextWeight.Bolder },
        Line($"{CaseNames.Number(of)} · {room.SchoolName}") with { Spacing = CardSpacing.Small },
    ])
    {
        Style = style,
        Bleed = true,
    };

    public static RichTextBlock Line(string words) => new([new TextRun(words)]);

    public static RichTextBlock Bold(string words) => new([new TextRun(words) { Weight = TextWeight.Bolder }]);

    public static RichTextBlock Subtle(string words) => new([new TextRun(words) { IsSubtle = true }]) { Spacing = CardSpacing.Small };

    public static TextBlock Heading(string words) => new(words) { Weight = TextWeight.Bolder, Spacing = CardSpacing.Medium };

    /// <summary>A person's words, line by line, cut to so many signs.</summary>
    public static IEnumerable<RichTextBlock> Words(string words, int most)
    {
        var lines = AnswerTexts.Short(words.Trim(), most).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Take(MostLines - 1).Concat(lines.Length < MostLines ? [] : [string.Join(' ', lines.Skip(MostLines - 1))]).Select(line => Line(line) with { Spacing = CardSpacing.Small });
    }

    /// <summary>What was asked, turn by turn, all together cut to so many signs.</summary>
    public static IEnumerable<RichTextBlock> Question(Case of, int most)
    {
        var each = most / Math.Max(1, of.Turns.Count);
        return each >= ShortestTurn ? of.Turns.SelectMany(turn => Words(turn, each)) : Words(string.Join(" – ", of.Turns).ReplaceLineEndings(" "), most);
    }

    /// <summary>A ruling in full: who, when, what, why, and whether it stands for later.</summary>
    /// <param name="origin">On what it rests.</param>
    public static Container Ruling(Case of, Ruling ruling, CaseRoom room, string origin) => new(
    [
        Bold(CaseTexts.RuledBy(of, ruling, room.Zone)),
        .. Words(ruling.Explanation, int.MaxValue),
        .. ruling.StandsForLater ? new[] { Line(CaseTexts.StandsForLater) with { Spacing = CardSpacing.Small } } : [],
        Subtle(origin),
        .. Outdated(of, room),
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = CardSpacing.Medium,
    };

    /// <summary>That the words which a case rests on changed since; nothing when they did not.</summary>
    public static IEnumerable<RichTextBlock> Outdated(Case of, CaseRoom room) => room.Outdated(of) is { Count: > 0 } changed
        ? [new RichTextBlock([new TextRun(ProtocolChangeTexts.Marked(of.IsOpen, changed.Select(clause => clause.Address))) { Weight = TextWeight.Bolder }]) { Spacing = CardSpacing.Small }]
        : [];

    public static ContainerStyle Style(RulingDecision decision) => decision switch
    {
        RulingDecision.Allowed or RulingDecision.Handled => ContainerStyle.Good,
        RulingDecision.AllowedIf => ContainerStyle.Warning,
        RulingDecision.NotAllowed => ContainerStyle.Attention,
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    /// <summary>The colour of where a case is. It only repeats what the words say.</summary>
    public static ContainerStyle Style(Case of) => of.Status switch
    {
        CaseStatus.Open => of.IsUrgent ? ContainerStyle.Attention : ContainerStyle.Accent,
        CaseStatus.Taken => of.IsUrgent ? ContainerStyle.Warning : ContainerStyle.Accent,
        CaseStatus.AskedBack => ContainerStyle.Warning,
        CaseStatus.Answered => of.IsUrgent ? ContainerStyle.Attention : ContainerStyle.Accent,
        CaseStatus.Ruled or CaseStatus.Corrected => of.Ruling is { } ruling ? Style(ruling.Decision) : ContainerStyle.Emphasis,
        CaseStatus.Withdrawn => ContainerStyle.Emphasis,
        _ => throw new ArgumentOutOfRangeException(nameof(of)),
    };
}
