using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

public sealed class WordDocumentTests : IDisposable
{
    private readonly DirectoryInfo _knowledge = Directory.CreateTempSubdirectory("knowledge");
    private readonly string _file;

    public WordDocumentTests()
    {
        _file = Path.Combine(_knowledge.CreateSubdirectory("de-eik").FullName, "protocol.docx");
        WordDocument.Write(_file);
    }

    public void Dispose() => _knowledge.Delete(recursive: true);

    [Fact]
    public void A_word_document_is_read_into_the_clauses_that_word_shows()
    {
        var protocol = ProtocolLibrary.Load(_knowledge.FullName).Protocols.ShouldHaveSingleItem();

        (protocol.SchoolName, protocol.Title, protocol.Version).ShouldBe(("De Eik", "Protocol sociale media", "2024-2026"));
        protocol.Clauses.Select(clause => $"{clause.Line} | {clause.Id.Value.Split('/')[1]} | {clause.Address} | {clause.Text.Replace('\n', '/')}").ShouldBe(
        [
            "1 | titel | Titel | Protocol sociale media 2024-2026",
            "2 | inleiding-1 | Inleiding, 1e alinea | Dit protocol geldt voor al het personeel.",
            "5 | afspraken-aanhef | Afspraken, aanhef | Medewerkers:",
            "6 | afspraken-1 | Afspraken 1 | delen geen foto's van leerlingen, tenzij:/a) de ouders toestemming gaven;/b) de leerling niet herkenbaar is;",
            "7 | afspraken-1-a | Afspraken 1 onder a | de ouders toestemming gaven;",
            "8 | afspraken-1-b | Afspraken 1 onder b | de leerling niet herkenbaar is;",
            "9 | afspraken-2 | Afspraken 2 | delen geen persoonsgegevens¹.",
            "11 | taken-directie | Taken, rij “Directie” | Directie klachten",
            "12 | taken-ict-coordinator | Taken, rij “ICT-coördinator” | ICT-coördinator accounts",
            "13 | taken-1 | Taken, 1e alinea | Vragen? Loop even langs.",
            "15 | tips-1 | Tips, 1e punt | Denk na voor je plaatst.",
        ]);
    }

    [Fact]
    public void A_footnote_of_word_stays_with_its_clause() =>
        ProtocolLibrary.Load(_knowledge.FullName).Find(new SchoolId("de-eik"))!.Find(new ClauseId("de-eik/afspraken-2"))!
            .Footnotes.ShouldBe(["¹ Zie ook het privacybeleid."]);

    [Fact]
    public void A_quote_is_held_against_the_words_of_the_document()
    {
        var check = QuoteCheck.OfFile(_file);
        check.Stands("delen geen persoonsgegevens¹.").ShouldBeTrue();
        check.Stands("delen geen nooit persoonsgegevens").ShouldBeFalse();
    }
}
