using System.Text;
using Bot.School.Protocols.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.School.Tests.Protocols;

/// <summary>No word gets lost: every line that is not blank ends in one clause, is a heading, or is named as left out.</summary>
public sealed class EveryLineTests
{
    private static readonly string[] Pieces =
    [
        "", "", "", "# Protocol", "## Kop", "### Diepere kop:", "## Artikel 2", "Artikel 3", "Artikel 4. Foto's", "Artikel 5. Wij delen niets.", "HOOFDSTUK EEN", "1. Eerste", "2. Tweede punt dat een zin is.",
        "3) derde", "7. Zevende", "1.1 Doel", "1.1.1 Medewerkers delen niets.", "a. een letter", "b) nog een", "(c) derde:", "   i) romeins", "   ii) romeins", "- streepje", "  - dieper", "- a) samen", "• punt", "– streep",
        "📸 plaatje", "👩‍🏫 juf", "* ster", "* Denk hieraan.", "\"snelle informatie\"*. Verder.", "Tekst met een noot¹.", "¹ De noot.", "² Noot zonder verwijzing.", "[1] Zie elders.", "Zie [1].", "[^2]: noot", "Mag dat?",
        "Een gewone zin. En nog een!", "halve zin die", "doorgaat op de volgende regel.", "   ingesprongen tekst", "\tingesprongen met tab", "Naam\tDatum", "| a | b |", "| --- | --- |", "|  |  |", "---", "===", "Pagina 3 van 8", "12", "- 4 -",
        "Inhoudsopgave", "Inleiding ........ 3", "Kop- en voettekst", "<!-- weg -->", "![x](y.png)", "**Vet**", "*schuin* woord", "*", "**", "-", "1.", "#", "\\* los", "\uFEFF", "\u00A0", "…", "?", ":", "(", "'", "__ - __", "🙂", "|", "||", "de heer A. de Vries",
    ];

    private static readonly Gen<string> Texts =
        from lines in Gen.Frequency((9, Gen.Elements(Pieces)), (1, ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => string.Concat(text.Get.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign is not ('\u2028' or '\u2029')))))).ListOf()
        select string.Join('\n', lines);

    [Fact]
    public void Every_line_of_any_text_ends_in_one_place() =>
        Prop.ForAll(Arb.From(Texts), text => Check(text, Readings.Of(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40));

    [Fact]
    public void Every_line_of_the_five_and_the_made_up_protocols_ends_in_one_place()
    {
        foreach (var reading in Readings.Five.Readings.Concat(Readings.Corpus.Readings).Where(reading => reading.Protocol.School.Value != "een-regel"))
            Check(WithoutFrontMatter(File.ReadAllText(reading.File)), reading);
    }

    [Fact]
    public void A_text_on_one_line_ends_in_its_parts()
    {
        var reading = Readings.Corpus.Readings.Single(one => one.Protocol.School.Value == "een-regel");
        string.Join(' ', reading.Lines.Select(line => line.Text)).ShouldBe(File.ReadAllText(reading.File));
        reading.Lines.ShouldAllBe(line => line.Place == LinePlace.Clause);
    }

    private static void Check(string text, ProtocolReading reading)
    {
        var lines = text.Split('\n').Select(line => line.Trim().Trim('\uFEFF').Trim()).Where(line => line.Length > 0).ToList();
        reading.Lines.Select(line => line.Text.Trim('\uFEFF').Trim()).ShouldBe(lines);

        foreach (var line in reading.Lines)
        {
            if (line.Place == LinePlace.LeftOut) line.Why.ShouldNotBeEmpty(line.Text);
            if (line.Place != LinePlace.Clause) continue;
            var clause = reading.Protocol.Find(line.Clause!.Value).ShouldNotBeNull();
            Letters(clause.FullText).ShouldContain(Letters(WithoutMarker(line.Text)), Case.Sensitive, line.Text);
        }

        foreach (var clause in reading.Protocol.Clauses)
        {
            clause.Text.ShouldNotBeNullOrWhiteSpace();
            clause.Sentences.Select(sentence => sentence.In(clause.Text).Trim()).ShouldAllBe(sentence => sentence.Length > 0);
            reading.Protocol.Find(clause.Id).ShouldBe(clause);
        }
    }

    private static string WithoutMarker(string line)
    {
        var clean = CleanText.Of(line);
        if (Marker.TryRead(clean, out var words) is not null) return words;
        return PlainHeadings.TryArticle(clean, out words) is null ? clean : words;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var sign in text.Where(char.IsLetterOrDigit)) letters.Append(sign);
        return letters.ToString();
    }

    private static string WithoutFrontMatter(string text) => text.StartsWith("---\n", StringComparison.Ordinal) ? text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..] : text;
}
