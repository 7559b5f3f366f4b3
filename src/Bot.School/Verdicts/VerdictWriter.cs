using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>Writes the verdict for an outcome: the norms and clauses that fit it, quoted; the conditions; the question back; and the reason.</summary>
internal static class VerdictWriter
{
    private const int MostCitations = 3;
    private const int MostGrounds = 2;
    private const int MostConditions = 4;

    /// <summary>A further clause is cited when it is at least this likely to decide, beside the first.</summary>
    private const double LeastShareOfBest = 0.1;

    /// <summary>The same where the norms name the clauses themselves: a reader then needs little more.</summary>
    private const double LeastShareBesideNorms = 0.5;

    private static readonly string[] YesNoUnsure = ["Ja", "Nee", "Weet ik niet"];

    public static Verdict Write(SchoolKnowledge school, Outcome outcome, Findings found)
    {
        if (outcome == Outcome.OutOfScope) return new Verdict { Outcome = outcome, Citations = [], Reason = Reason(outcome, found, school.Protocol) };
        var clauses = Deciding(outcome, school, found);
        var grounds = GroundsFor(outcome, school, found, clauses);
        var citations = Cite(school, grounds, clauses);
        if (citations.Count == 0) return Write(school, Outcome.OutOfScope, found);
        var open = outcome == Outcome.AllowedIf ? OpenRequirements(school, grounds, citations, found.Opinion, found.Facts) : [];
        return new Verdict
        {
            Outcome = outcome,
            Citations = citations,
            Explanation = grounds.Select(norm => norm.Say).FirstOrDefault(say => say.Length > 0) ?? "",
            Conditions = [.. open.Select(requirement => requirement.Say)],
            FollowUp = Decisive(open, found.Opinion) is { Ask: { } ask } decisive ? new FollowUp(ask, YesNoUnsure, decisive.Say) : null,
            Reason = Reason(outcome, found, school.Protocol),
            Proposal = outcome == Outcome.Doubt ? RulingProposal.OfDoubt(school, found) : null,
        };
    }

    /// <summary>The verdict after a "ja" to what was asked, when nothing else is open.</summary>
    public static Verdict Met(Verdict before, FollowUp asked) => before with
    {
        Outcome = Outcome.Allowed,
        Conditions = [],
        FollowUp = null,
        Explanation = $"Je zegt dat dit klopt: {asked.Condition}.",
        Reason = $"{before.Reason} Op de vraag \"{asked.Question}\" was het antwoord ja.",
    };

    /// <summary>The verdict after a "nee" to what was asked: the condition is not met.</summary>
    public static Verdict Refused(SchoolKnowledge school, Verdict before, FollowUp asked) => before with
    {
        Outcome = Outcome.NotAllowed,
        Conditions = [],
        FollowUp = null,
        Explanation = $"Dit mag alleen als dit klopt: {asked.Condition}. Dat is nu niet zo.",
        Reason = $"{before.Reason} Op de vraag \"{asked.Question}\" was het antwoord nee.",
    };

    /// <summary>The clauses to cite: those of the norms that gave this outcome first, then the likeliest; what is far less likely than the best is left out.</summary>
    private static List<Clause> Deciding(Outcome outcome, SchoolKnowledge school, Findings found)
    {
        var grounds = found.Opinion.Outcome == outcome
            ? found.Opinion.Grounds.Select(ground => school.Protocol.Find(ground.Norm.Clause)).OfType<Clause>().Take(MostGrounds).ToList()
            : [];
        var least = grounds.Count > 0 ? LeastShareBesideNorms : LeastShareOfBest;
        var near = found.Clauses.Where(hit => hit.Score >= least * found.Clauses[0].Score).Select(hit => hit.Clause);
        return [.. grounds.Concat(near).DistinctBy(clause => clause.Id).Take(MostCitations)];
    }

    /// <summary>The norms that bear this outcome: those that apply to the facts, then those of the clauses that were found.</summary>
    private static List<Norm> GroundsFor(Outcome outcome, SchoolKnowledge school, Findings found, List<Clause> clauses)
    {
        if (found.Opinion.Outcome == outcome && found.Opinion.Grounds.Count > 0) return [.. found.Opinion.Grounds.Select(ground => ground.Norm).DistinctBy(norm => norm.Clause)];
        return [.. clauses.Select(clause => school.Norms.Norms
                .Where(norm => norm.Clause == clause.Id && Bears(norm, outcome))
                .OrderByDescending(norm => norm.When.Holds(found.Facts) == Truth.Yes)
                .ThenByDescending(norm => norm.When.Holds(found.Facts) != Truth.No)
                .FirstOrDefault())
            .OfType<Norm>()];
    }

    private static bool Bears(Norm norm, Outcome outcome) => outcome switch
    {
        Outcome.Allowed => norm.Effect is NormEffect.Allows,
        Outcome.AllowedIf => norm.Requirements.Count > 0,
        Outcome.NotAllowed => norm.Effect is NormEffect.Forbids || norm.Requirements.Count > 0,
        Outcome.Doubt => norm.Effect is NormEffect.Doubts,
        Outcome.Report => norm.Effect is NormEffect.Reports,
        _ => false,
    };

    private static List<Citation> Cite(SchoolKnowledge school, List<Norm> grounds, List<Clause> clauses) =>
        clauses.ConvertAll(clause => grounds.Find(norm => norm.Clause == clause.Id) is { } ground && Citation.TryQuote(school.Protocol, clause.Id, ground.Quote) is { } quoted
            ? quoted
            : Citation.Whole(school.Protocol, clause));

    private static List<Requirement> OpenRequirements(SchoolKnowledge school, List<Norm> grounds, List<Citation> citations, NormOpinion opinion, PostFacts facts)
    {
        var requirements = (opinion.Outcome == Outcome.AllowedIf ? opinion.Grounds.SelectMany(ground => ground.Open) : grounds.SelectMany(norm => norm.Requirements)).Where(requirement => requirement.Met.Holds(facts) != Truth.Yes).ToList();
        if (requirements.Count == 0)
        {
            requirements = [.. citations.SelectMany(citation => school.Norms.Norms.Where(norm => norm.Clause == citation.Clause.Id)).SelectMany(norm => norm.Requirements)];
        }

        return [.. Distinct(requirements).Take(MostConditions)];
    }

    /// <summary>The one open requirement on which the norms hang: a "ja" to it makes them allow.</summary>
    private static Requirement? Decisive(List<Requirement> named, NormOpinion opinion)
    {
        if (opinion.Outcome != Outcome.AllowedIf) return null;
        var open = Distinct([.. opinion.Grounds.SelectMany(ground => ground.Open)]).ToList();
        return named.Count == 1 && open.Count == 1 && open[0] == named[0] ? named[0] : null;
    }

    /// <summary>Each condition once; "als er leerlingen op staan: …" goes when the same condition stands without its "als".</summary>
    private static IEnumerable<Requirement> Distinct(IReadOnlyList<Requirement> requirements) =>
        requirements.DistinctBy(requirement => requirement.Say).Where(one => !requirements.Any(other =>
            other.Say.Length < one.Say.Length && one.Say.EndsWith(other.Say, StringComparison.Ordinal)));

    private static string Reason(Outcome outcome, Findings found, Protocol protocol)
    {
        var facts = string.Join("; ", found.Facts.Known.Where(fact => fact.Truth == Truth.Yes && fact.Value.Fact is not ("kind" or "tone" or "odd"))
            .Select(fact => $"{FactVocabulary.Find(fact.Value.Fact)!.Dutch}: {fact.Value.Dutch}"));
        var norms = string.Join(", ", found.Opinion.Grounds.Select(ground => protocol.Find(ground.Norm.Clause)?.Address).OfType<string>().Distinct());
        var read = facts.Length > 0 ? $"Dit las ik in de vraag: {facts}." : "In de vraag staan weinig feiten.";
        var applied = norms.Length > 0 ? $" Dit staat erover in het protocol: {norms}." : " Geen regel uit het protocol past precies.";
        return outcome == Outcome.Doubt && found.Opinion.Outcome is not Outcome.Doubt ? $"{read}{applied} De regels en eerdere voorbeelden wijzen niet dezelfde kant op." : read + applied;
    }
}
