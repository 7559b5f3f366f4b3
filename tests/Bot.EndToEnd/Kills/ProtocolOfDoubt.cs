namespace Bot.EndToEnd.Kills;

/// <summary>A school whose protocol leaves every doubt to the supervisor, and a question that is in doubt.</summary>
internal static class ProtocolOfDoubt
{
    private const string Protocol =
        """
        ---
        school: basisschool De Bron
        title: Protocol sociale media
        version: 2020-2021
        ---

        # Protocol sociale media

        ## Voor medewerkers

        1. Bij twijfel of een bericht geplaatst mag worden, neemt de medewerker contact op met zijn leidinggevende.
        2. Er worden geen foto's geplaatst van leerlingen op privé Facebook pagina's.

        """;

    /// <summary>The question with a mark by which it is known again wherever it is shown.</summary>
    public static string Question(string mark) => $"Ik twijfel. Mag ik dit bericht over onze school ({mark}) plaatsen?";

    public static async Task WriteAsync(string knowledge)
    {
        var school = Directory.CreateDirectory(Path.Combine(knowledge, "de-bron"));
        await File.WriteAllTextAsync(Path.Combine(school.FullName, "protocol.md"), Protocol);
    }
}
