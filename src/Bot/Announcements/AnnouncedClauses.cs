using Bot.Cards;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Texts;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>
/// The clauses of an announcement beside the answer to a question about it. What may and may not stays what the assistant said: only a question that asks for no ruling is
/// answered from them.
/// </summary>
internal sealed class AnnouncedClauses(IAnnouncements announcements)
{
    private const int MostCitations = 3;

    /// <returns>The verdict with those clauses first, when it only informs; else the verdict as it is, and what to show before it.</returns>
    public async Task<(Verdict Verdict, Reply? Before)> BesideAsync(Verdict verdict, Conversation conversation, Protocol protocol, CancellationToken cancellation)
    {
        if (conversation.About is not { } about || await announcements.FindAsync(about, cancellation) is not { Status: not AnnouncementStatus.Recalled } of) return (verdict, null);

        // As it is in force now, whatever it was when it was announced.
        List<Citation> announced = [.. of.ClausesFor(protocol.School).Select(clause => protocol.Find(clause.Clause)).OfType<Clause>().DistinctBy(clause => clause.Id).Select(clause => Citation.Whole(protocol, clause))];
        if (announced.Count == 0) return (verdict, null);
        return verdict.Outcome is Outcome.Information or Outcome.OutOfScope ? (Informed(verdict, announced), null) : (verdict, Before(announced));
    }

    private static Verdict Informed(Verdict verdict, List<Citation> announced) => verdict with
    {
        Outcome = Outcome.Information,
        Citations = [.. announced.Concat(verdict.Citations).DistinctBy(citation => citation.Clause.Id).Take(Math.Max(MostCitations, announced.Count))],
        Explanation = ReceiverTexts.AnnouncedFirst,
    };

    private static Reply Before(List<Citation> announced)
    {
        var card = new AdaptiveCard([CaseElements.Heading(ReceiverTexts.AnnouncedClauses), .. CitationElements.Of(announced)]);
        return new Reply(CardText.Of(card), card);
    }
}
