namespace Bot.School.Tests.Protocols;

/// <summary>What is particular to each of the five protocols, in the words of its text.</summary>
public sealed class FiveProtocolsTests
{
    [Fact]
    public void All_five_are_loaded_without_a_problem()
    {
        Readings.Five.Problems.ShouldBeEmpty();
        Readings.Five.Protocols.Select(protocol => (protocol.School.Value, protocol.SchoolName)).ShouldBe(
        [
            ("de-bron", "basisschool De Bron"), ("konot", "Konot"), ("lovk", "LOVK"),
            ("martinus-twello", "basisschool Martinus Twello"), ("udens-college", "Udens College"),
        ]);
    }

    [Fact]
    public void Nothing_of_the_five_was_guessed_or_left_out()
    {
        Readings.Five.Readings.SelectMany(reading => reading.Guesses).ShouldBeEmpty();
        Readings.Five.Readings.SelectMany(reading => reading.LeftOut).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("de-bron", "Protocol sociale media basisschool De Bron", "2020-2021")]
    [InlineData("lovk", "Protocol sociale media medewerkers en ouders", "2023-2027")]
    public void A_version_that_the_text_states_is_the_version(string school, string title, string version)
    {
        var protocol = Readings.Five.Find(new(school))!;
        (protocol.Title, protocol.Version).ShouldBe((title, version));
    }

    [Fact]
    public void A_text_that_states_no_version_is_named_by_its_fingerprint() =>
        Readings.Five.Find(new("konot"))!.Version.ShouldMatch("^[0-9a-f]{8}$");

    [Fact]
    public void Konots_guidelines_are_seven_points() =>
        Readings.Five.Find(new("konot"))!.Clauses.Where(clause => clause.HeadingPath is ["Richtlijnen gebruik social media"])
            .Select(clause => clause.Address).ShouldBe(Enumerable.Range(1, 7).Select(i => $"Richtlijnen gebruik social media, {i}e punt"));

    [Fact]
    public void Udens_college_has_an_a_and_a_c_but_no_b_under_rule_2()
    {
        var below = Readings.Five.Find(new("udens-college"))!.Clauses.Where(clause => clause.Id.Value.StartsWith("udens-college/regels-2-", StringComparison.Ordinal));
        below.Select(clause => clause.Address).ShouldBe(["Regels 2 onder a", "Regels 2 onder c"]);
    }

    [Fact]
    public void A_sub_item_carries_the_item_above_it_as_lead_in()
    {
        var clause = Readings.Clause("udens-college/regels-4-b");
        clause.Text.ShouldBe("seksuele intimidatie;");
        clause.LeadIn.ShouldBe("we schakelen de politie in als er sprake is van misbruik van sociale media in de zin van:");
    }

    [Fact]
    public void An_item_is_quoted_whole_with_its_sub_items_in_place() =>
        Readings.Clause("lovk/sancties-2").Text.ShouldBe(
            """
            Indien stichting LOVK de wijze van communiceren door een medewerker(s) problematisch en 'grensoverschrijdend' acht en dit binnen een of meer van de volgende categorieën valt:
            - seksuele intimidatie en seksueel misbruik ([zedenmisdrijven](#))
            - psychisch en fysiek geweld
            - discriminatie en radicalisering
            dan wordt dit telefonisch gemeld bij de Landelijke Vertrouwensinspecteur (0900-1113111).
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Emphasis_marks_are_dropped_from_the_words() =>
        Readings.Clause("udens-college/regels-2").Text.ShouldStartWith("we hanteren de volgende don'ts ten aanzien van publicaties:\n- a) compromitterende");

    [Fact]
    public void The_sentence_that_a_page_cut_is_whole() =>
        Readings.Clause("lovk/c-1").Text.ShouldStartWith("Het is de medewerker toegestaan om school gerelateerde onderwerpen te publiceren mits het geen vertrouwelijke of persoonsgebonden informatie over de school, zijn medewerkers, leerlingen,");

    [Theory]
    [InlineData("de-bron/b-1", "Indien een medewerker deelneemt aan een discussie die (op enigerlei wijze) te maken heeft met de Groeiling dient de medewerker te vermelden dat hij medewerker is van de Groeiling.")]
    [InlineData("lovk/b-1", "Indien een medewerker deelneemt aan een discussie die (op enigerlei wijze) te maken heeft met het LOVK dient de medewerker te vermelden dat hij/zij medewerker is van de school.")]
    public void A_paragraph_that_goes_on_with_an_item_belongs_to_it(string id, string last) =>
        Readings.Clause(id).Text.Split('\n').ShouldBe([Readings.Sentences(Readings.Clause(id))[0], last]);

    [Theory]
    [InlineData("de-bron/uitgangspunten-3", "¹ Voor de leesbaarheid is in de tekst de 'hij' vorm gebruikt.")]
    [InlineData("de-bron/a-2", "² „Persoonsgegevens”: alle informatie over een geïdentificeerde of identificeerbare natuurlijke persoon")]
    [InlineData("de-bron/a-9", "³ Zie ook: sancties en gevolgen voor medewerkers en leerlingen.")]
    [InlineData("martinus-twello/artikel-3-d", "* Denk hierbij aan het doorgeven van vergeten informatie")]
    public void A_footnote_stays_with_its_clause(string id, string note)
    {
        Readings.Clause(id).Footnotes.ShouldHaveSingleItem().ShouldStartWith(note);
        Readings.Clause(id).FullText.ShouldEndWith(Readings.Clause(id).Footnotes[0]);
    }

    [Fact]
    public void Numbering_goes_on_below_a_footnote() =>
        Readings.Clause("de-bron/a-8").Text.ShouldBe("Het is medewerkers niet toegestaan om met een privéaccount 'vrienden' te worden van leerlingen op sociale media.");

    [Fact]
    public void A6_of_de_bron_has_four_sentences() =>
        Readings.Sentences(Readings.Clause("de-bron/a-6")).ShouldBe(
        [
            "Er worden geen herkenbare foto's van leerlingen/medewerkers van basisschool De Bron geplaatst op Facebook en andere social media.",
            "Van medewerkers alleen als hiervoor toestemming is gegeven door betreffende persoon/personen.",
            "Foto's die in de media zijn verschenen mogen wel gebruikt worden.",
            "Er worden geen foto's geplaatst van leerlingen op privé Facebook pagina's.",
        ]);

    [Fact]
    public void The_four_articles_of_martinus_twello_have_their_members() =>
        Readings.Five.Find(new("martinus-twello"))!.Clauses.Select(clause => clause.Address).ShouldBe(
        [
            "Titel",
            .. "abcdef".Select(letter => $"Artikel 1 lid {letter}"), .. "abcdef".Select(letter => $"Artikel 2 lid {letter}"),
            .. "abcdef".Select(letter => $"Artikel 3 lid {letter}"), "Artikel 4 lid a", "Artikel 4 lid b", "Artikel 4, slot",
        ]);

    [Theory]
    [InlineData("lovk/titel", "Protocol sociale media medewerkers en ouders - 2023-2027")]
    [InlineData("lovk/tabel-ingangsdatum", "Ingangsdatum 1 december 2018")]
    [InlineData("udens-college/tabel-mr", "MR Ingebracht 16-01-2012, goedgekeurd 07-03-2012")]
    [InlineData("udens-college/boven-de-titel-1", "Bijlage — bij het schoolveiligheidsplan")]
    [InlineData("de-bron/middelen-3", "Schoolapp")]
    [InlineData("de-bron/gedragsafspraken-3", "Verstuur nooit foto's van jezelf of anderen.")]
    [InlineData("martinus-twello/artikel-4-slot", "Dit protocol is met instemming van de MR tot stand gekomen op __ - __ - ____")]
    public void Title_dates_means_and_agreements_are_clauses_too(string id, string text) => Readings.Clause(id).Text.ShouldBe(text);

    [Fact]
    public void The_dates_in_front_are_those_of_the_table() =>
        Readings.Five.Find(new("lovk"))!.Dates.Select(date => $"{date.Key} {date.Value}").ShouldBe(
            Readings.Five.Find(new("lovk"))!.Clauses.Where(clause => clause.Address.StartsWith("Tabel", StringComparison.Ordinal)).Select(clause => clause.Text));
}
