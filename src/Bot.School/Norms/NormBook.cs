using Bot.School.Questions;

namespace Bot.School.Norms;

/// <summary>What one norm says of one post.</summary>
/// <param name="Norm">The norm, which applies.</param>
/// <param name="Failed">What it asks and the post does not meet.</param>
/// <param name="Open">What it asks and the question leaves open.</param>
public sealed record NormFinding(Norm Norm, IReadOnlyList<Requirement> Failed, IReadOnlyList<Requirement> Open);

/// <summary>The norms of one protocol.</summary>
public sealed class NormBook(IReadOnlyList<Norm> norms)
{
    public static NormBook Empty { get; } = new([]);

    public IReadOnlyList<Norm> Norms { get; } = norms;

    /// <summary>Whether a person confirmed the norms; while nobody did, nothing can be allowed on them.</summary>
    public bool IsReviewed { get; } = norms.Any(norm => norm.Reviewed);

    /// <summary>The norms that apply to the post: their "when" holds and their "unless" is not known to hold. Those that speak of more come first.</summary>
    public IReadOnlyList<NormFinding> Apply(PostFacts facts)
    {
        var findings = new List<NormFinding>();
        // By number here and in the conditions: an enumerator for each of some hundred short lists was the larger part of the time.
        for (var i = 0; i < Norms.Count; i++)
        {
            var norm = Norms[i];
            if (norm.Effect == NormEffect.Tells || norm.When.Holds(facts) != Truth.Yes) continue;
            if (norm.Unless?.Holds(facts) == Truth.Yes) continue;
            var failed = new List<Requirement>();
            var open = new List<Requirement>();
            foreach (var requirement in norm.Requirements)
            {
                if (requirement.Met.Holds(facts) == Truth.Yes) continue;
                if (requirement.Failed?.Holds(facts) == Truth.Yes) failed.Add(requirement);
                else open.Add(requirement);
            }

            findings.Add(new NormFinding(norm, failed, open));
        }

        findings.Sort((one, other) => other.Norm.When.Terms.Count.CompareTo(one.Norm.When.Terms.Count));
        return findings;
    }
}
