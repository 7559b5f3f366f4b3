namespace Bot.School.Tests.Protocols;

public sealed class ClauseIdTests
{
    private const string Text = """
        # Protocol

        ## Inleiding

        Eerste alinea.

        ## Regels

        We spreken af:

        1. Geen foto's.
        2. Geen namen:
           a) van leerlingen;
           b) van ouders.

        ## Afspraken

        - Wees aardig.
        - Wees eerlijk.

        Tot slot.
        """;

    [Fact]
    public void Ids_are_short_and_say_where_the_clause_stands() =>
        Ids(Text).ShouldBe(
        [
            "school/titel", "school/inleiding-1", "school/regels-aanhef", "school/regels-1", "school/regels-2", "school/regels-2-a", "school/regels-2-b",
            "school/afspraken-1", "school/afspraken-2", "school/afspraken-slot",
        ]);

    /// <summary>The words below are put in before the words above; every other clause keeps its id.</summary>
    [Theory]
    [InlineData("## Regels", "## Doel\n\nWij willen rust.\n\n## Regels")]
    [InlineData("## Regels", "Tweede alinea.\n\n## Regels")]
    [InlineData("We spreken af:", "Hier staan regels.\n\nWe spreken af:")]
    [InlineData("   b) van", "   c) van collega's;\n   b) van")]
    [InlineData("## Afspraken", "3. Geen reclame.\n\n## Afspraken")]
    [InlineData("Tot slot.", "- Wees stil.\n\nTot slot.")]
    [InlineData("Tot slot.", "Tot slot.\n\n## Regels en gevolgen\n\n1. Een gesprek.")]
    public void An_id_stays_when_a_clause_is_put_in_elsewhere(string before, string after)
    {
        var changed = Ids(Text.ReplaceLineEndings("\n").Replace(before, after, StringComparison.Ordinal));
        Ids(Text).Except(changed).ShouldBeEmpty();
        changed.Count.ShouldBeGreaterThan(Ids(Text).Count);
    }

    [Fact]
    public void Clauses_that_would_share_an_id_are_told_apart_by_their_words()
    {
        var reading = Readings.Of("# Protocol\n\n## Regels\n\n1. Geen foto's.\n2. Geen namen.\n\nVoor ouders geldt.\n\n1. Ouders delen niets.");
        reading.Protocol.Clauses.Select(clause => clause.Id.Value).ShouldContain("school/regels-1-ouders");
        reading.Protocol.Clauses.Select(clause => clause.Address).ShouldBeUnique();
    }

    [Fact]
    public void Ids_and_addresses_of_all_protocols_are_unique()
    {
        foreach (var protocol in Readings.Five.Protocols.Concat(Readings.Corpus.Protocols))
        {
            protocol.Clauses.Select(clause => clause.Id).ShouldBeUnique();
            protocol.Clauses.Select(clause => clause.Address).ShouldBeUnique();
            protocol.Clauses.ShouldAllBe(clause => clause.Id.Value.Length <= 60);
        }
    }

    private static List<string> Ids(string text) => [.. Readings.Of(text).Protocol.Clauses.Select(clause => clause.Id.Value)];
}
