using Bot.School.Protocols;

namespace Bot.Testing;

/// <summary>Small protocols to talk about.</summary>
public static class MadeProtocol
{
    public const string PhotoQuote = "Er worden geen foto's geplaatst van leerlingen op privé Facebook pagina's.";

    public const string ColleagueQuote = "Van medewerkers alleen als hiervoor toestemming is gegeven.";

    public const string DoubtQuote = "Bij twijfel neemt de medewerker contact op met zijn leidinggevende.";

    public static Protocol DeBron { get; } = Of("de-bron", "basisschool De Bron", "Protocol sociale media basisschool De Bron 2020-2021", "2020-2021");

    public static Protocol Linde { get; } = Of("de-linde", "obs De Linde", "Afspraken online", "2");

    public static Protocol Of(string school, string name, string title = "Protocol", string version = "1") => new(
        new SchoolId(school), name, title, version,
        [
            Clause("a6", "A.6", $"Let op *deze* regel [1]. {PhotoQuote} {ColleagueQuote}"),
            Clause("b3", "B.3", DoubtQuote),
        ]);

    private static Clause Clause(string id, string address, string text) => new()
    {
        Id = new ClauseId(id),
        Address = address,
        HeadingPath = ["Voor alle gebruikers"],
        Text = text,
        Sentences = [new Sentence(0, text.Length)],
        Line = 1,
    };
}
