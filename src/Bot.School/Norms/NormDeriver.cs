using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Norms;

/// <summary>
/// Reads norms from the sentences of a protocol that nobody reviewed yet, with the same patterns that read questions. It only takes what a
/// sentence plainly says; what it derives can forbid, ask something or lead to doubt, but never alone carry "mag".
/// </summary>
public static class NormDeriver
{
    // Facts about the asker and the moment of asking say nothing of a rule.
    private static readonly HashSet<string> NotOfRules = ["kind", "doubt", "past", "pressure", "odd", "tone", "topic", "names_school", "employee"];

    public static NormBook Derive(Protocol protocol)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        var norms = new List<Norm>();
        foreach (var clause in protocol.Clauses)
        {
            foreach (var sentence in clause.Sentences)
            {
                norms.Add(Derive(clause, sentence.In(clause.Text)));
            }
        }

        return new NormBook(norms);
    }

    private static Norm Derive(Clause clause, string sentence)
    {
        var reading = MessageReading.Read(Question.Of(sentence), ReadingPatterns.BuiltIn);
        var labels = reading.Turns[0].Patterns.Matches.Where(match => !match.IsDenial).Select(match => match.Label).ToHashSet();
        var effect = EffectOf(labels);
        var terms = PatternFacts.Read(reading)
            .Where(fact => fact.Truth == Truth.Yes && !NotOfRules.Contains(fact.Value.Fact))
            .GroupBy(fact => fact.Value.Fact)
            .Select(group => new FactTerm(group.Key, [.. group.Select(fact => fact.Value)], Negated: false, OrUnknown: group.Key is "medium" or "account" or "capacity"))
            .ToList();
        var asked = terms.Where(term => term.Fact is "consent" or "permission" or "notice" or "recognisable").ToList();
        var when = new FactCondition([.. terms.Except(asked)]);
        if (effect == NormEffect.Tells || when.Terms.Count == 0) return new Norm { Clause = clause.Id, Quote = sentence, Effect = NormEffect.Tells };
        return new Norm
        {
            Clause = clause.Id,
            Quote = sentence,
            Effect = effect,
            When = when,
            Unless = effect == NormEffect.Forbids && asked.Count > 0 ? new FactCondition(asked) : null,
            Requirements = effect == NormEffect.Forbids ? [] : [.. asked.Select(term => new Requirement(new FactCondition([term]), null, term.Values[0].Dutch, null))],
        };
    }

    private static NormEffect EffectOf(HashSet<string> labels) =>
        labels.Contains("norm=doubts") ? NormEffect.Doubts
        : labels.Contains("norm=reports") ? NormEffect.Reports
        : labels.Contains("norm=forbids") ? NormEffect.Forbids
        : labels.Contains("norm=allows") ? NormEffect.Allows
        : labels.Contains("norm=requires") ? NormEffect.Requires
        : NormEffect.Tells;
}
