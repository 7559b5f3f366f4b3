using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Tests.Protocols;
using Bot.School.Tests.Verdicts;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Proposals;

/// <summary>What stands under "mag mits" when the norms ask nothing and the model does.</summary>
public sealed class ShownConditionsTests
{
    private const string Link = "lees eerst alles op www.voorbeeld.nl over foto's";

    private static readonly Protocol Protocol = Readings.Five.Find(new SchoolId("konot")).ShouldNotBeNull();
    private static readonly Question Question = Question.Of("Mag ik een foto van een leerling in de klas op Facebook zetten?");

    [Theory]
    [InlineData("de ouders vinden het goed")]
    [InlineData("ouders gaven toestemming")]
    [InlineData("toestemming van ouders")]
    [InlineData("leerling onherkenbaar in beeld")]
    public void A_short_Dutch_condition_is_shown_and_is_the_models(string condition)
    {
        var verdict = Write(Outcome.AllowedIf, null, condition);

        verdict.Outcome.ShouldBe(Outcome.AllowedIf);
        verdict.Conditions.ShouldBe([condition]);
        verdict.Model.ShouldNotBeNull().WroteText.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Link)]
    [InlineData("de ouders vinden het goed", Link)]
    [InlineData("zonder toestemming van ouders is het ook goed")]
    [InlineData("parents agree fully")]
    [InlineData("de eerste", "de tweede", "de derde", "de vierde", "de ouders vinden het goed")]
    public void When_not_every_condition_can_be_shown_it_is_doubt(params string[] conditions)
    {
        Write(Outcome.AllowedIf, null, conditions).Outcome.ShouldBe(Outcome.Doubt);

        // Proposed without any, and overruled: what the model said for its own outcome must fit the given one.
        Write(Outcome.Allowed, null, conditions).Outcome.ShouldBe(Outcome.Doubt);
    }

    [Theory]
    [InlineData("Staat de leerling herkenbaar op de foto?", true)]
    [InlineData("Je mag de foto vast op Facebook zetten.", false)]
    [InlineData("Weet je dat dit gewoon mag op www.voorbeeld.nl?", false)]
    public void What_is_asked_back_is_a_question(string missing, bool isAsked)
    {
        var followUp = Write(Outcome.AllowedIf, missing, "de ouders vinden het goed").FollowUp;

        followUp?.Question.ShouldBe(missing);
        (followUp is not null).ShouldBe(isAsked);
        followUp?.Condition.ShouldBeNull("a ja settles only what a norm asks");
    }

    private static Verdict Write(Outcome proposed, string? missing, params string[] conditions)
    {
        var considered = FiveSchools.Assistant.Consider(Protocol, Question);
        var clause = Protocol.Clauses.First(clause => clause.Text.Split(' ').Length > 3 && considered.School.Norms.Norms.All(norm => norm.Clause != clause.Id || norm.Requirements.Count == 0));
        var found = considered.Found.ShouldNotBeNull() with { Opinion = new NormOpinion(Outcome.Allowed, []), Clauses = [new ClauseHit(clause, 1)] };
        var proposal = new Proposal
        {
            Outcome = proposed,
            Facts = [],
            Quotes = [new ProposedQuote(clause.Id, clause.Text)],
            Conditions = conditions,
            MissingFact = missing,
            Confidence = Confidence.High,
            Because = "De regel is duidelijk.",
            Answer = "Lees goed wat de regel van de school hierover zegt.",
        };
        var given = new Disposal(Outcome.AllowedIf, proposed == Outcome.AllowedIf ? "" : "NormAsks");
        return ProposalVerdict.Write(considered, found, CheckedProposal.Of(Protocol, Question, proposal), given, new ProposalCost());
    }
}
