using Bot.School.Protocols;
using Bot.School.Protocols.Changes;
using Bot.School.Protocols.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.School.Tests.Protocols.Changes;

public sealed class ProtocolDiffTests
{
    private static readonly string[] Words = ["foto's", "leerlingen", "niet", "plaatsen", "toestemming", "school", "ouders", "  ", "directie"];

    private static readonly Gen<Clause> AnyClause =
        from words in Gen.Elements(Words).NonEmptyListOf()
        from address in Gen.Elements("A.1", "A.2", "A.3", "B.1", "Artikel 3 lid d")
        from heading in Gen.Elements("Kop", "Andere kop")
        from note in Gen.Elements("", "¹ De noot.")
        select Made(string.Join(' ', words), address, heading, note);

    private static readonly Gen<(Protocol Old, Protocol New)> Two =
        from old in AnyClause.ListOf()
        from added in AnyClause.ListOf()
        from kept in Gen.Elements(true, true, false).ListOf(old.Count)
        from now in Gen.Shuffle(old.Where((_, i) => kept[i]).Concat(added).ToArray())
        select (Of(old), Of(now));

    public static TheoryData<string, string, string, string> Edits => new()
    {
        { "konot", "jaarlijks opnieuw", "elk half jaar opnieuw", "Changed Facebook, Twitter, Youtube, Social website etc, 1e alinea" },
        { "konot", "- Medewerkers van Konot publiceren geen vertrouwelijke informatie op social media.\n", "",
            "Removed Richtlijnen gebruik social media, 2e punt|Moved Richtlijnen gebruik social media, 2e punt|Moved Richtlijnen gebruik social media, 3e punt"
            + "|Moved Richtlijnen gebruik social media, 4e punt|Moved Richtlijnen gebruik social media, 5e punt|Moved Richtlijnen gebruik social media, 6e punt" },
        { "lovk", "3. Indien de medewerker deelneemt", "3. Wij delen niets van onszelf.\n3. Indien de medewerker deelneemt", "Added C.3|Moved C.3 (“Indien de medewerker…”)" },
        { "konot", "- Medewerkers van Konot weten", "- Wij filmen niet.\n- Medewerkers van Konot weten",
            "Added Richtlijnen gebruik social media, 5e punt|Moved Richtlijnen gebruik social media, 6e punt|Moved Richtlijnen gebruik social media, 7e punt"
            + "|Moved Richtlijnen gebruik social media, 8e punt" },
        { "martinus-twello", "Denk hierbij aan", "Denk bijvoorbeeld aan", "Changed Artikel 3 lid d" },
        { "de-bron", "¹ Voor de leesbaarheid", "¹ Voor het gemak", "Changed Uitgangspunten 3" },
        { "de-bron", "Basisschool De Bron gebruikt de volgende middelen", "Basisschool De Bron gebruikt deze middelen", "Changed Middelen, aanhef|Changed Middelen 1|Changed Middelen 2|Changed Middelen 3" },
        { "udens-college", "b) seksuele intimidatie", "b) chantage of seksuele intimidatie", "Changed Regels 4|Changed Regels 4 onder b" },
        { "udens-college", "## Veiligheid", "## Onze veiligheid", "Moved Onze veiligheid, 1e alinea" },
        { "lovk", "version: 2023-2027", "version: 2027-2031", "" },
        { "martinus-twello", "title: Protocol Social Media", "title: Protocol sociale media", "" },
        { "konot", "Medewerkers van Konot publiceren geen vertrouwelijke informatie", "Medewerkers   van Konot publiceren geen\n  vertrouwelijke informatie", "" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_of_a_real_protocol_is_found_and_nothing_else(string school, string old, string now, string expected)
    {
        var file = Path.Combine(Repository.Knowledge, school, "protocol.md");
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        text.ShouldContain(old);
        var diff = ProtocolDiff.Of(Read(text), Read(text.Replace(old, now, StringComparison.Ordinal)));

        Told(diff).ShouldBe(expected);
        diff.IsEmpty.ShouldBe(expected.Length == 0 && !old.Contains(": ", StringComparison.Ordinal));
        (diff.HasOtherTitle, diff.HasOtherVersion).ShouldBe((old.StartsWith("title", StringComparison.Ordinal), old.StartsWith("version", StringComparison.Ordinal)));
        AllAreThereOnce(diff);
    }

    /// <summary>What an edit of the rules of a school changes, and which clauses tell it.</summary>
    public static TheoryData<string, string, string, string> Tellings => new()
    {
        { "udens-college", "b) seksuele intimidatie", "b) chantage of seksuele intimidatie", "Changed Regels 4 onder b" },
        { "udens-college", "- a) compromitterende foto's", "- a) foto's", "Changed Regels 2 onder a" },
        { "udens-college", "we schakelen de politie in als", "wij bellen de politie als", "Changed Regels 4" },
        { "udens-college", "   - b) seksuele intimidatie;\n", "", "Removed Regels 4 onder b" },
        { "udens-college", "   - c) beschuldiging", "   - c) afpersing;\n   - d) beschuldiging", "Added Regels 4 onder c" },
        { "udens-college", "5. de schoolleiding", "5. we praten met:\n   - a) de leerling;\n   - b) de ouders;\n6. de schoolleiding", "Added Regels 5" },
        { "de-bron", "Basisschool De Bron gebruikt de volgende middelen", "Basisschool De Bron gebruikt deze middelen", "Changed Middelen, aanhef" },
        { "de-bron", "¹ Voor de leesbaarheid", "¹ Voor het gemak", "Changed Uitgangspunten 3" },
        { "konot", "jaarlijks opnieuw", "elk half jaar opnieuw", "Changed Facebook, Twitter, Youtube, Social website etc, 1e alinea" },
    };

    [Theory]
    [MemberData(nameof(Tellings))]
    public void Each_changed_word_is_told_once(string school, string old, string now, string expected)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Knowledge, school, "protocol.md")).ReplaceLineEndings("\n");
        text.ShouldContain(old);

        var diff = ProtocolDiff.Of(Read(text), Read(text.Replace(old, now, StringComparison.Ordinal)));

        string.Join('|', diff.Told.Select(change => $"{change.GetType().Name} {(change.After ?? change.Before)!.Address}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Bel bij:\n   - brand;\n   - ruzie;", "Bel bij:\n   * brand;\n   * ruzie;", "1")]
    [InlineData("Bel bij:\n   - a) brand;\n   - b) ruzie;", "Bel bij:\n   - a) ruzie;\n   - b) brand;", "")]
    [InlineData("Bel bij:\n   - a) brand;\n   - b) ruzie¹;", "Bel bij:\n   - a) brand;\n   - b) ruzie¹ en pesten;", "1 onder b")]
    [InlineData("Bel bij:\n   - a) brand;\n   - b) ruzie¹;", "Bel snel bij:\n   - a) rook;\n   - b) ruzie¹ en pesten;", "1")]
    [InlineData("Bel bij:\n   - a) brand in:\n      - het lokaal;\n      - de gang;", "Bel bij:\n   - a) brand in:\n      - het lokaal;\n      - de hal;", "1 onder a, 2e punt")]
    [InlineData("Bel bij:\n   - a) brand in:\n      - het lokaal;\n      - de gang;", "Bel bij:\n   - a) vuur in:\n      - het lokaal;\n      - de hal;", "1 onder a")]
    public void An_item_tells_its_own_words_and_its_sub_items_theirs(string old, string now, string expected)
    {
        static string With(string item) => $"# Afspraken\n\n## Regels\n\n1. {item}\n2. Overleg met de directie.\n\n¹ Ook met woorden.\n";

        var told = ProtocolDiff.Of(Read(With(old)), Read(With(now))).Told;

        told.Where(change => change is ClauseChange.Changed).Select(change => change.After!.Address).ShouldBe([.. expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(address => $"Regels {address}")]);
    }

    [Fact]
    public void Both_words_of_a_changed_clause_are_kept_letter_for_letter()
    {
        var diff = ProtocolDiff.Of(Of([Made("Let op *deze* regel¹.", "A.1", "Kop", "¹ Eén.")]), Of([Made("Let op *die* regel¹.", "A.1", "Kop", "¹ Twee.")]));

        var changed = diff.Clauses.ShouldHaveSingleItem().ShouldBeOfType<ClauseChange.Changed>();
        (changed.Old.FullText, changed.New.FullText).ShouldBe(("Let op *deze* regel¹.\n¹ Eén.", "Let op *die* regel¹.\n¹ Twee."));
    }

    [Fact]
    public void A_clause_that_moved_and_changed_a_little_is_not_taken_for_the_one_whose_place_it_took()
    {
        var diff = ProtocolDiff.Of(
            Of([Made("De directie belt de ouders op.", "A.1", "Kop"), Made("Foto's van leerlingen plaatsen wij niet zonder toestemming.", "A.2", "Kop")]),
            Of([Made("Foto's van leerlingen plaatsen wij nooit zonder toestemming.", "A.1", "Kop")]));

        Told(diff).ShouldBe("Removed A.1|Changed A.1");
        diff.Clauses.OfType<ClauseChange.Changed>().Single().Old.Address.ShouldBe("A.2");
    }

    [Fact]
    public void What_says_something_quite_different_at_the_same_place_changed_there()
    {
        Told(ProtocolDiff.Of(Of([Made("Bel de directie.", "A.1", "Kop")]), Of([Made("Wij filmen nooit.", "A.1", "Kop")]))).ShouldBe("Changed A.1");
    }

    [Fact]
    public void Nothing_differs_from_itself() =>
        Prop.ForAll(Arb.From(Two), two => ProtocolDiff.Of(two.Old, two.Old).IsEmpty.ShouldBeTrue()).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Every_clause_of_both_is_accounted_for_once_and_always_in_the_same_way() => Prop.ForAll(Arb.From(Two), two =>
    {
        var diff = ProtocolDiff.Of(two.Old, two.New);
        AllAreThereOnce(diff);
        diff.Clauses.ShouldBe(ProtocolDiff.Of(two.Old, two.New).Clauses);
        diff.Clauses.OfType<ClauseChange.Changed>().ShouldAllBe(change => Folded(change.Old) != Folded(change.New));
        diff.Clauses.OfType<ClauseChange.Moved>().ShouldAllBe(change => Folded(change.Old) == Folded(change.New));
        diff.Told.ShouldBe(diff.Clauses.Where(change => change is not (ClauseChange.Unchanged or ClauseChange.Moved)), "nothing holds another, so each tells itself");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void AllAreThereOnce(ProtocolDiff diff)
    {
        diff.Clauses.Select(change => change.After).OfType<Clause>().ShouldBe(diff.New.Clauses, "in the order of the new version");
        diff.Clauses.Select(change => change.Before).OfType<Clause>().OrderBy(clause => clause.Id.Value, StringComparer.Ordinal)
            .ShouldBe(diff.Old.Clauses.OrderBy(clause => clause.Id.Value, StringComparer.Ordinal));
    }

    private static string Told(ProtocolDiff diff) => string.Join('|', diff.Clauses.Where(change => change is not ClauseChange.Unchanged)
        .Select(change => $"{change.GetType().Name} {(change.After ?? change.Before)!.Address}"));

    private static string Folded(Clause clause) => CleanText.Fold(clause.FullText);

    private static Protocol Read(string text)
    {
        var directory = Directory.CreateTempSubdirectory("magdit");
        try
        {
            var file = Path.Combine(directory.FullName, "protocol.md");
            File.WriteAllText(file, text);
            return ProtocolLibrary.Read(file).Reading.ShouldNotBeNull().Protocol;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static Protocol Of(IEnumerable<Clause> clauses) =>
        new(new SchoolId("school"), "School", "Protocol", "1", [.. clauses.Select((clause, i) => clause with { Id = new ClauseId($"school/{i:D4}") })]);

    private static Clause Made(string text, string address, string heading, string note = "") => new()
    {
        Id = new ClauseId("school/0"), Address = address, HeadingPath = [heading], Text = text, Footnotes = note.Length == 0 ? [] : [note], Sentences = [], Line = 1,
    };
}
