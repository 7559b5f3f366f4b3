using Bot.School.Cases;

namespace Bot.School.Verdicts;

/// <summary>What a supervisor could decide, in words that can be given to the one who asked as they are.</summary>
internal static class RulingProposal
{
    /// <summary>The probability of "mag niet" from which norms that allow are not believed.</summary>
    private const double LeastBan = 0.3;

    /// <summary>The probability below which an outcome is no more than noise.</summary>
    private const double LeastIdea = 0.2;

    private const int MostAddresses = 2;

    /// <summary>The answer itself; null when it decides nothing.</summary>
    public static ProposedRuling? OfAnswer(Verdict verdict) => Of(verdict, verdict.Citations.Take(MostAddresses).Select(citation => citation.Clause.Address));

    /// <summary>The best guess where there is doubt: "mag" only when the norms alone say so, however they are read; "mag mits" only with conditions to name.</summary>
    public static ProposedRuling? OfDoubt(SchoolKnowledge school, Findings found)
    {
        if (Guess(found) is not { } guess) return null;
        var written = VerdictWriter.Write(school, guess, found);
        if (written.Outcome == Outcome.AllowedIf && written.Conditions.Count == 0)
        {
            if (found.Likely is not { } likely || likely[(int)Outcome.NotAllowed] < LeastIdea) return null;
            written = VerdictWriter.Write(school, Outcome.NotAllowed, found);
        }

        return Of(written, [.. Saying(school, written).Take(1).DefaultIfEmpty(written.Citations[0].Clause.Address)]);
    }

    // The clause of the norm whose words are the explanation, where it is cited.
    private static IEnumerable<string> Saying(SchoolKnowledge school, Verdict written) => written.Citations.Select(citation => citation.Clause)
        .Where(clause => written.Explanation.Length > 0 && school.Norms.Norms.Any(norm => norm.Clause == clause.Id && norm.Say == written.Explanation))
        .Select(clause => clause.Address);

    private static Outcome? Guess(Findings found)
    {
        if (found.Opinion.Outcome == Outcome.Report || found.Cautious.Outcome == Outcome.Report) return null;
        var (allowed, allowedIf, not) = found.Likely is { } likely
            ? (likely[(int)Outcome.Allowed], likely[(int)Outcome.AllowedIf], likely[(int)Outcome.NotAllowed])
            : (0, 0, 0);
        if (found.Opinion.Outcome == Outcome.NotAllowed) return Outcome.NotAllowed;
        if (IsCarried(found.Opinion) && found.Cautious.Outcome == Outcome.Allowed && not < LeastBan) return Outcome.Allowed;
        if (found.Opinion.Outcome is Outcome.Allowed or Outcome.AllowedIf) return not > allowed + allowedIf ? Outcome.NotAllowed : Outcome.AllowedIf;
        if (found.Cautious.Outcome == Outcome.NotAllowed) return Outcome.NotAllowed;
        if (Math.Max(not, allowed + allowedIf) < LeastIdea) return null;
        return not >= allowed + allowedIf ? Outcome.NotAllowed : Outcome.AllowedIf;
    }

    private static bool IsCarried(NormOpinion opinion) => opinion.Outcome == Outcome.Allowed && opinion.Grounds.All(ground => ground.Norm.Reviewed);

    private static ProposedRuling? Of(Verdict verdict, IEnumerable<string> addresses) => verdict.Outcome switch
    {
        Outcome.Allowed => new(RulingDecision.Allowed, Explain(verdict, "", addresses)),
        Outcome.AllowedIf => new(RulingDecision.AllowedIf, Explain(verdict, Named(verdict.Conditions), addresses)),
        Outcome.NotAllowed => new(RulingDecision.NotAllowed, Explain(verdict, "", addresses)),
        _ => null,
    };

    private static string Explain(Verdict verdict, string conditions, IEnumerable<string> addresses) =>
        string.Join(' ', new[] { verdict.Explanation.Trim(), conditions, $"Je leest het in het protocol bij {string.Join(" en ", addresses)}." }.Where(sentence => sentence.Length > 0));

    private static string Named(IReadOnlyList<string> conditions) => conditions.Count switch
    {
        0 => "",
        1 => $"Het mag alleen als dit klopt: {conditions[0].TrimEnd('.')}.",
        _ => $"Het mag alleen als dit allemaal klopt: {string.Join("; ", conditions.Select(condition => condition.TrimEnd('.')))}.",
    };
}
