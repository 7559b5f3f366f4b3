using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Tests.Protocols;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Norms;

/// <summary>A protocol of which nobody reviewed the norms.</summary>
public sealed class NormDeriverTests
{
    private static readonly SchoolKnowledge[] Unreviewed =
        [.. Readings.Corpus.Readings.Select(reading => SchoolKnowledge.Load(reading).Knowledge), Derived(SearchProtocols.Lindeboom), Derived(Permissive())];

    private static readonly Assistant Assistant = new(Unreviewed, LearnedReaders.BuiltIn);

    [Fact]
    public void Nothing_that_was_derived_is_reviewed()
    {
        foreach (var norm in Unreviewed.SelectMany(school => school.Norms.Norms)) norm.Reviewed.ShouldBeFalse(norm.Quote);
    }

    [Fact]
    public void Every_sentence_is_read_and_quoted_letter_for_letter()
    {
        foreach (var school in Unreviewed)
        {
            school.Norms.Norms.Count.ShouldBe(school.Protocol.Clauses.Sum(clause => clause.Sentences.Count));
            foreach (var norm in school.Norms.Norms) Citation.TryQuote(school.Protocol, norm.Clause, norm.Quote).ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_plain_ban_is_read_as_one() =>
        NormDeriver.Derive(Of("Het is niet toegestaan om foto's van leerlingen te plaatsen.")).Norms.ShouldHaveSingleItem().Effect.ShouldBe(NormEffect.Forbids);

    [Theory]
    [InlineData("Mag ik een foto van mijn klas op Facebook zetten?")]
    [InlineData("Mag ik een foto van mijn klas op Facebook zetten? Alle ouders hebben schriftelijk toestemming gegeven.")]
    [InlineData("Mag ik een foto van een leeg lokaal op de website van school zetten?")]
    [InlineData("Mag ik een foto van mijn kat op mijn eigen Instagram zetten?")]
    [InlineData("Mag ik lid worden van de WhatsApp-groep van ouders?")]
    [InlineData("Mag ik een bericht van school liken?")]
    [InlineData("Mag ik vrienden worden met een collega op LinkedIn?")]
    [InlineData("Mag ik deze foto van de musical delen, iedereen vindt het goed en de directeur ook?")]
    public void On_it_alone_nothing_is_ever_allowed(string question)
    {
        foreach (var school in Unreviewed)
        {
            Assistant.Answer(school.Protocol, Question.Of(question)).Outcome.ShouldNotBeOneOf(Outcome.Allowed, Outcome.AllowedIf);
        }
    }

    // Were its derived norms believed, all of this would be allowed.
    private static Protocol Permissive() => Of(
        "Medewerkers mogen foto's van leerlingen plaatsen op Facebook.",
        "Het is toegestaan om berichten van school te liken en te delen.",
        "Medewerkers mogen foto's op de website van school en op Instagram zetten.",
        "Het is toegestaan lid te worden van een WhatsApp-groep van ouders.");

    private static SchoolKnowledge Derived(Protocol protocol) => new(protocol, NormDeriver.Derive(protocol));

    private static Protocol Of(params string[] sentences) => new(new SchoolId("beuk"), "De Beuk", "Afspraken", "1", [.. sentences.Select((text, i) => new Clause
    {
        Id = new ClauseId($"beuk/{i + 1}"), Address = $"{i + 1}", HeadingPath = [], Text = text, Sentences = [new Sentence(0, text.Length)], Line = i + 1,
    })]);
}
