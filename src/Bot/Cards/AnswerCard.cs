using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>An answer as a card: banner, what it means, conditions, the citations, what to hand over, and the question back.</summary>
internal static class AnswerCard
{
    private const int MostOfATurn = 300;

    /// <param name="turns">What was said; shown above the answer, so that it is plain what was taken together. Null where others read along: they saw the question, and it may name people.</param>
    /// <param name="option">The button for an answer to the question back.</param>
    public static AdaptiveCard Of(Verdict verdict, Protocol protocol, IReadOnlyList<string>? turns, Func<string, CardAction> option, params CardAction[] last) =>
        Of(verdict, protocol, turns, option, handover: null, last);

    /// <param name="turns">As above.</param>
    /// <param name="option">As above.</param>
    /// <param name="handover">The case that the question became; null when it was not handed over.</param>
    public static AdaptiveCard Of(Verdict verdict, Protocol protocol, IReadOnlyList<string>? turns, Func<string, CardAction> option, Handover? handover, params CardAction[] last) => new(
    [
        Banner(verdict.Outcome, AnswerTexts.Name(verdict.Outcome, handover)),
        .. turns is null ? [] : new[] { Said(verdict.Outcome, turns) },
        new TextBlock(AnswerTexts.Explanation(verdict, protocol.SchoolName, handover)),
        .. WhoIsShown(verdict),
        .. Conditions(verdict.Conditions),
        .. handover is null ? [] : HandedOver(handover),
        .. Earlier(verdict),
        .. CitationElements.Of(verdict),
        .. handover is { LeavesThemAlone: false } ? [] : ForSupervisor(verdict, turns),
        .. WrittenByModel(verdict),

        // Last, because a chat shows the end of a long card.
        // Without buttons of a conversation it stands in a dialog, where nobody is mentioned.
        .. QuestionBack(verdict.FollowUp, option, amongOthers: turns is null && last.Length > 0),
        .. last.Length == 0 ? [] : new[] { new ActionSet(last) { Spacing = CardSpacing.Medium } },
    ]);

    // The colour only repeats what the words say: who cannot see it misses nothing.
    private static Container Banner(Outcome outcome, string name) => new(
        [new TextBlock(name) { Size = TextSize.Large, Weight = TextWeight.Bolder }])
    {
        Style = Style(outcome),
        Bleed = true,
    };

    private static ContainerStyle Style(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => ContainerStyle.Good,
        Outcome.AllowedIf => ContainerStyle.Warning,
        Outcome.NotAllowed => ContainerStyle.Attention,
        Outcome.Doubt => ContainerStyle.Warning,
        Outcome.Report => ContainerStyle.Attention,
        Outcome.Information => ContainerStyle.Accent,
        Outcome.OutOfScope => ContainerStyle.Emphasis,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static RichTextBlock Said(Outcome outcome, IReadOnlyList<string> turns) => new(
    [
        new TextRun($"{AnswerTexts.YouSaid(outcome)}: ") { IsSubtle = true, Weight = TextWeight.Bolder },
        new TextRun(string.Join(" – ", turns.Select(turn => AnswerTexts.Short(turn, MostOfATurn)))) { IsSubtle = true },
    ]);

    private static IEnumerable<CardElement> WhoIsShown(Verdict verdict)
    {
        if (verdict.AsksWhoIsShown) yield return new TextBlock(AnswerTexts.WhoIsShown) { Weight = TextWeight.Bolder };
    }

    private static IEnumerable<CardElement> Conditions(IReadOnlyList<string> conditions)
    {
        if (conditions.Count == 0) yield break;
        yield return new TextBlock(AnswerTexts.Conditions) { Weight = TextWeight.Bolder };
        foreach (var condition in conditions)
            yield return new RichTextBlock([new TextRun($"☐  {condition}")]) { Spacing = CardSpacing.Small };
    }

    // In runs, not in markdown: a supervisor typed it.
    private static IEnumerable<CardElement> Earlier(Verdict verdict)
    {
        if (verdict.Precedent is { } earlier) yield return new RichTextBlock([new TextRun(AnswerTexts.Earlier(earlier))]) { Spacing = CardSpacing.Medium };
    }

    private static IEnumerable<CardElement> QuestionBack(FollowUp? followUp, Func<string, CardAction> option, bool amongOthers)
    {
        if (followUp is null) yield break;
        yield return new Container(
        [
            new TextBlock(followUp.Question) { Weight = TextWeight.Bolder },
            new ActionSet([.. followUp.Options.Select(option)]),
            new TextBlock(amongOthers ? AnswerTexts.OtherAnswerAmongOthers : AnswerTexts.OtherAnswer) { IsSubtle = true, Size = TextSize.Small, Spacing = CardSpacing.Small },
        ])
        {
            Separator = true,
            Spacing = CardSpacing.Medium,
        };
    }

    private static IEnumerable<CardElement> WrittenByModel(Verdict verdict)
    {
        if (verdict.Model is { WroteText: true }) yield return new TextBlock(AnswerTexts.WrittenByModel) { IsSubtle = true, Size = TextSize.Small };
    }

    // What a conversation is called is what somebody typed.
    private static IEnumerable<CardElement> HandedOver(Handover handover)
    {
        yield return CaseElements.Heading(handover.Heading);
        foreach (var sentence in handover.Sentences) yield return CaseElements.Line(sentence) with { Spacing = CardSpacing.Small };
    }

    private static IEnumerable<CardElement> ForSupervisor(Verdict verdict, IReadOnlyList<string>? turns)
    {
        if (AnswerTexts.Summary(verdict, turns) is not { } summary) yield break;
        yield return new Container(
        [
            new TextBlock(AnswerTexts.ForSupervisor) { Weight = TextWeight.Bolder },
            .. summary.Split('\n').Select(line => new RichTextBlock([new TextRun(line)]) { Spacing = CardSpacing.Small }),
        ])
        {
            Separator = true,
            Spacing = CardSpacing.Medium,
        };
    }
}
