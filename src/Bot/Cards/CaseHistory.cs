using Bot.School.Cases;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>What happened to a case since it was asked, a line for each event.</summary>
internal static class CaseHistory
{
    private const int MostEvents = 12;

    // What was asked and answered is needed to decide; an explanation stands in full elsewhere.
    private const int MostOfTalk = 700;
    private const int MostOfOthers = 160;

    /// <param name="shown">The event that stands elsewhere on the card; null when none does.</param>
    public static IEnumerable<CardElement> Of(Case of, CaseRoom room, double share, CaseEvent? shown = null)
    {
        var events = of.History.Where(happened => happened.Kind != CaseEventKind.Opened && happened != shown).ToList();
        if (events.Count == 0) yield break;
        yield return CaseElements.Heading(CaseTexts.History);
        var most = FittingCard.Count(MostEvents, share);
        if (events.Count > most) yield return CaseElements.Subtle(CaseTexts.EarlierEvents(events.Count - most));
        foreach (var happened in events.TakeLast(most)) yield return Line(of, happened, room, share);
    }

    private static RichTextBlock Line(Case of, CaseEvent happened, CaseRoom room, double share)
    {
        var isTalk = happened.Kind is CaseEventKind.AskedBack or CaseEventKind.Answered or CaseEventKind.Added;
        var most = Math.Max(40, (int)(share * (isTalk ? MostOfTalk : MostOfOthers)));
        var words = happened.Kind == CaseEventKind.NotShown ? "" : AnswerTexts.Short(happened.Words.ReplaceLineEndings(" "), most);
        return new RichTextBlock(
        [
            new TextRun($"{CaseTimes.Moment(happened.At, room.Zone)}  ") { IsSubtle = true },
            new TextRun(words.Length == 0 ? CaseNames.Event(of, happened) : $"{CaseNames.Event(of, happened)}{(happened.Decision is null or RulingDecision.Handled ? ":" : ".")} "),
            .. words.Length == 0 ? [] : new[] { new TextRun(words) },
        ])
        { Spacing = CardSpacing.Small };
    }
}
