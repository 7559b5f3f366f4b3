using Bot.School.Questions;

namespace Bot.School.Proposals;

/// <summary>
/// Puts together what a model read and what our own readers did. The model is believed over the learned reader where it names words that stand in the question;
/// what makes a post less of a problem needs such words; and a catch that a pattern found ("de moeder wil niet") stays, whatever the model says.
/// </summary>
internal static class MergedFacts
{
    public static PostFacts Of(PostFacts ours, IReadOnlyList<FactReading> patterns, IReadOnlyList<ProposedFact> proposed, Question question)
    {
        var told = proposed.Where(fact => IsBorneOut(fact, question)).DistinctBy(fact => fact.Value).ToLookup(fact => fact.Value.Fact);
        var readings = ours.Known.Where(reading => !told.Contains(reading.Value.Fact)).ToList();
        foreach (var fact in told)
        {
            var caught = patterns.Where(reading => reading.Value.Fact == fact.Key && reading.Truth == Truth.Yes && !FactReader.Loosens(reading.Value)).ToList();
            if (FactVocabulary.Find(fact.Key)!.IsMany)
            {
                readings.AddRange(caught);
                readings.AddRange(fact.Where(told => !caught.Exists(reading => reading.Value == told.Value) && (caught.Count == 0 || !FactReader.Loosens(told.Value))).Select(Reading));
            }
            else if (caught.Count > 0) readings.Add(caught[0]);
            else readings.Add(Reading(fact.First()));
        }

        return new PostFacts(FactReader.WithDefaults(readings));
    }

    /// <summary>What the model alone read and is borne out by the question.</summary>
    public static PostFacts OfModel(IReadOnlyList<ProposedFact> proposed, Question question) =>
        new(FactReader.WithDefaults([.. proposed.Where(fact => IsBorneOut(fact, question)).DistinctBy(fact => fact.Value).Select(Reading)]));

    private static bool IsBorneOut(ProposedFact fact, Question question)
    {
        var words = fact.Words.Trim();
        return words.Length > 0
            ? question.Turns.Any(turn => QuoteProof.Stands(words.ToLowerInvariant(), turn.ToLowerInvariant()))
            : !FactReader.Loosens(fact.Value);
    }

    private static FactReading Reading(ProposedFact fact) => new(fact.Value, Truth.Yes, fact.Words, 0.9);
}
