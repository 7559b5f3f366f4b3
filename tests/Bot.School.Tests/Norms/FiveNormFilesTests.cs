using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Protocols.Reading;
using Bot.School.Tests.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Norms;

/// <summary>What must hold of the norm files of the five schools, whoever corrects them.</summary>
public sealed class FiveNormFilesTests
{
    public static TheoryData<string> Schools { get; } = new(Repository.Schools);

    [Theory]
    [MemberData(nameof(Schools))]
    public void Every_norm_can_be_used_and_was_reviewed(string school)
    {
        var (knowledge, problems) = Load(school);

        problems.ShouldBeEmpty();
        knowledge.Norms.Norms.ShouldNotBeEmpty();
        knowledge.Norms.Norms.ShouldAllBe(norm => norm.Reviewed);
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void Every_sentence_has_a_norm_or_is_marked_as_having_none(string school)
    {
        var knowledge = Load(school).Knowledge;

        var forgotten = knowledge.Protocol.Clauses
            // A title is no sentence: there is nothing in it to obey.
            .Where(clause => clause.Address != ClauseBuilder.TitleAddress)
            .SelectMany(clause => clause.Sentences
                .Where(sentence => !knowledge.Norms.Norms.Any(norm => IsOf(norm, clause) && Overlaps(norm.Quote, clause, sentence)))
                .Select(sentence => $"{clause.Id}: {sentence.In(clause.Text)}"));

        forgotten.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void Whatever_is_not_only_told_speaks_of_something_and_says_it_in_plain_words(string school)
    {
        foreach (var norm in Load(school).Knowledge.Norms.Norms.Where(norm => norm.Effect != NormEffect.Tells))
        {
            norm.When.Terms.ShouldNotBeEmpty($"line {norm.Line}: it would apply to every question");
            norm.Say.ShouldEndWith(".", Case.Sensitive, $"line {norm.Line}");
        }
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void What_a_norm_asks_goes_on_with_only_if(string school)
    {
        foreach (var requirement in Load(school).Knowledge.Norms.Norms.SelectMany(norm => norm.Requirements))
        {
            // It stands in a checklist, and after "Dit mag alleen als …".
            requirement.Say.ShouldNotBeEmpty();
            char.IsUpper(requirement.Say[0]).ShouldBeFalse(requirement.Say);
            requirement.Say.ShouldNotEndWith(".");
            requirement.Ask?.ShouldEndWith("?");
        }
    }

    private static (SchoolKnowledge Knowledge, IReadOnlyList<NormProblem> Problems) Load(string school) =>
        SchoolKnowledge.Load(Readings.Five.Readings.Single(reading => reading.Protocol.School.Value == school));

    // The words of a sub-item stand in the item too; its norm may quote either.
    private static bool IsOf(Norm norm, Clause clause) =>
        norm.Clause == clause.Id || norm.Clause.Value.StartsWith($"{clause.Id}-", StringComparison.Ordinal);

    private static bool Overlaps(string quote, Clause clause, Sentence sentence)
    {
        for (var at = clause.Text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = clause.Text.IndexOf(quote, at + 1, StringComparison.Ordinal))
        {
            if (at < sentence.Start + sentence.Length && sentence.Start < at + quote.Length) return true;
        }

        return false;
    }
}
