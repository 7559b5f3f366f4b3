using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.School.Precedents;

/// <summary>
/// What earlier rulings do to a verdict. They never make an answer looser; of a doubt they make a "mag mits" only where the question is the same in every word that may matter and no norm,
/// read as likely as not and with caution, is against it. Where harm may have been told of they decide nothing: that goes to the supervisor.
/// </summary>
internal static class PrecedentJudge
{
    /// <summary>The probability of a report from which nothing but the supervisor decides.</summary>
    private const double LeastHarm = 0.1;

    /// <summary>The probability of "mag niet" from which an earlier "mag" does not decide.</summary>
    private const double LeastBan = 0.5;

    private static readonly FactValue Harm = FactVocabulary.Value("kind", "harm");

    /// <summary>Whether earlier rulings bear on such an answer at all.</summary>
    public static bool Bears(Outcome outcome) => outcome is Outcome.Allowed or Outcome.AllowedIf or Outcome.NotAllowed or Outcome.Doubt;

    /// <param name="verdict">The answer without them.</param>
    /// <param name="considered">The question as it was considered offline.</param>
    /// <param name="found">What was found for it.</param>
    /// <param name="protocol">The protocol in force.</param>
    /// <param name="near">The precedents that the question is like, nearest first.</param>
    public static Verdict Weigh(Verdict verdict, Considered considered, Findings found, Protocol protocol, IReadOnlyList<FoundPrecedent> near)
    {
        if (!Bears(verdict.Outcome) || near.Count == 0) return verdict;
        var weighty = near.Where(each => each.Nearness >= Nearness.VeryAlike && IsInForce(each, protocol)).ToList();
        var strictest = weighty.MaxBy(each => each.Precedent.Ruling.Decision);
        if (strictest is not null && IsStricter(strictest.Precedent.Ruling.Decision, verdict.Outcome)) return PrecedentVerdict.MakeDoubt(verdict, strictest.Precedent);
        if (strictest is not null && verdict.Outcome == Outcome.Doubt && !MayBeHarm(verdict, found))
        {
            if (weighty.TrueForAll(each => each.Precedent.Ruling.Decision == RulingDecision.NotAllowed)) return PrecedentVerdict.Forbid(verdict, strictest.Precedent);

            // A "mag niet" on what is only alike stands in the way, of an earlier version too; of the others the strictest gives the conditions.
            if (strictest.Nearness == Nearness.Same && near.All(each => each.Precedent.Ruling.Decision != RulingDecision.NotAllowed) && NothingIsAgainst(verdict, considered, found))
                return PrecedentVerdict.Allow(verdict, considered.School, found, strictest.Precedent);
        }

        return near.FirstOrDefault(each => MayBeShown(each, verdict.Outcome)) is { } shown
            ? verdict with { Precedent = EarlierRuling.Of(shown.Precedent, StillRests(shown, protocol), RulingWeight.Shown) }
            : verdict;
    }

    // An earlier "mag" on another question, under a "mag niet", would be taken for leave.
    private static bool MayBeShown(FoundPrecedent found, Outcome outcome) => found.Nearness >= Nearness.VeryAlike || outcome switch
    {
        Outcome.NotAllowed => found.Precedent.Ruling.Decision == RulingDecision.NotAllowed,
        Outcome.AllowedIf => found.Precedent.Ruling.Decision != RulingDecision.Allowed,
        _ => true,
    };

    // What is new elsewhere in the protocol may forbid it: only of the same protocol to the letter a ruling decides or holds back.
    private static bool IsInForce(FoundPrecedent found, Protocol protocol) => found.Precedent.ProtocolFingerprint == protocol.Fingerprint;

    // What is only shown is told to be old when its own clauses changed; of one that rests on none nobody knows.
    private static bool StillRests(FoundPrecedent found, Protocol protocol) =>
        IsInForce(found, protocol) || (found.Precedent.Clauses.Count > 0 && OutdatedClauses.Of(found.Precedent.Clauses, protocol).Count == 0);

    private static bool IsStricter(RulingDecision ruling, Outcome outcome) => outcome switch
    {
        Outcome.Allowed => ruling is RulingDecision.AllowedIf or RulingDecision.NotAllowed,
        Outcome.AllowedIf => ruling == RulingDecision.NotAllowed,
        _ => false,
    };

    private static bool MayBeHarm(Verdict verdict, Findings found) =>
        found.Facts.Is(Harm) == Truth.Yes || found.Opinion.Outcome == Outcome.Report || found.Cautious.Outcome == Outcome.Report || found.Likely?[(int)Outcome.Report] >= LeastHarm
        || verdict.Model is { Fate: ModelFate.Overruled, Why: "HarmWasRead" };

    private static bool NothingIsAgainst(Verdict verdict, Considered considered, Findings found) =>
        considered.Reading.Question.Attachments.Count == 0
        && !verdict.AsksWhoIsShown
        && Assistant.SaysWhat(considered.Reading)
        && !Forbids(found.Opinion)
        && !Forbids(found.Cautious)
        && (found.Likely is not { } likely || likely[(int)Outcome.NotAllowed] < LeastBan)

        // What the model read and the patterns did not may forbid it; only a model that misses a norm, or is not sure, has nothing against it.
        && verdict.Model is null or { Fate: not ModelFate.Overruled } or { Why: "NoNormAllows" or "ModelUnsure" };

    private static bool Forbids(NormOpinion norms) => norms.Outcome is not (Outcome.Allowed or Outcome.AllowedIf or Outcome.Doubt);
}
