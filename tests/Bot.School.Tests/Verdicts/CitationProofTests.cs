using System.Reflection;
using Bot.School.Protocols;
using Bot.School.Tests.Protocols;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.School.Tests.Verdicts;

/// <summary>There is no way to a citation but through the words of a clause.</summary>
public sealed class CitationProofTests
{
    private static readonly Protocol DeBron = Readings.Five.Find(new SchoolId("de-bron"))!;

    [Fact]
    public void Nothing_outside_can_make_or_change_one()
    {
        typeof(Citation).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .ShouldAllBe(constructor => constructor.IsPrivate);
        typeof(Citation).GetProperties(BindingFlags.Instance | BindingFlags.Public).ShouldAllBe(property => !property.CanWrite);
    }

    [Fact]
    public void Words_with_one_letter_changed_are_no_citation() =>
        Prop.ForAll(Places(), place =>
        {
            var (clause, at) = Place(place);
            var text = clause.Text;
            Citation.TryQuote(DeBron, clause.Id, $"{text[..at]}¤{text[(at + 1)..]}").ShouldBeNull();
            return true;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Words_cut_anywhere_from_a_clause_are_one_in_its_own_letters() =>
        Prop.ForAll(Places(), place =>
        {
            var (clause, at) = Place(place);
            var words = clause.Text[at..];
            Citation.TryQuote(DeBron, clause.Id, words)?.Quote.ShouldBe(words);
            (Citation.TryQuote(DeBron, clause.Id, words) is null).ShouldBe(string.IsNullOrWhiteSpace(words));
            return true;
        }).Check(Config.QuickThrowOnFailure);

    private static Arbitrary<int> Places() => Gen.Choose(0, 100_000).ToArbitrary();

    private static (Clause Clause, int At) Place(int number)
    {
        var clause = DeBron.Clauses[number % DeBron.Clauses.Count];
        return (clause, number % clause.Text.Length);
    }
}
