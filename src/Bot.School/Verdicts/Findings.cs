using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Verdicts;

/// <summary>What was found for a question before the judge chooses.</summary>
/// <param name="Facts">What was read.</param>
/// <param name="Opinion">What the norms say.</param>
/// <param name="Cautious">What the norms say of facts that were read with caution.</param>
/// <param name="Certain">What the norms say without the facts that a "mag" would rest on and that are not likely enough.</param>
/// <param name="Likely">The probability of each outcome, all weighed by the arbiter; null for a school without worked examples.</param>
/// <param name="Examples">The probability of each outcome by the linear reader alone; null for a school without worked examples.</param>
/// <param name="Clauses">The clauses that bear on it, best first.</param>
internal sealed record Findings(
    PostFacts Facts, NormOpinion Opinion, NormOpinion Cautious, NormOpinion Certain, double[]? Likely, double[]? Examples, IReadOnlyList<ClauseHit> Clauses);

/// <summary>A question as the assistant considered it.</summary>
/// <param name="School">What it was held against.</param>
/// <param name="Reading">How it was read.</param>
/// <param name="Found">What was found; null when it is no Dutch question.</param>
/// <param name="Verdict">The answer, if nobody else has a say.</param>
internal sealed record Considered(SchoolKnowledge School, MessageReading Reading, Findings? Found, Verdict Verdict);
