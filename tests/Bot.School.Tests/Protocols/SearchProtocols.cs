using Bot.School.Protocols;

namespace Bot.School.Tests.Protocols;

/// <summary>A small protocol of an invented school, to search in.</summary>
internal static class SearchProtocols
{
    public static Protocol Lindeboom { get; } = Of(
        ("beeld", "Beeldmateriaal", "Foto's waarop leerlingen herkenbaar zijn, worden alleen met toestemming van ouders geplaatst."),
        ("discussie", "Omgang", "Medewerkers gaan op sociale media niet in discussie met leerlingen of ouders."),
        ("titel", "Omgang", "Medewerkers maken duidelijk of zij op persoonlijke titel publiceren."),
        ("whatsapp", "Groepen", "De school geeft geen opdracht tot het aanmaken van een WhatsApp-groep."),
        ("twijfel", "Omgang", "Bij twijfel neemt de medewerker contact op met de leidinggevende."),
        ("telefoon", "Lestijd", "Mobiele telefoons blijven tijdens de lessen in de tas."));

    public static Protocol Empty { get; } = Of();

    private static Protocol Of(params (string Id, string Heading, string Text)[] clauses) =>
        new(new SchoolId("lindeboom"), "De Lindeboom", "Protocol sociale media", "1", [.. clauses.Select((clause, i) => new Clause
        {
            Id = new ClauseId(clause.Id),
            Address = $"{i + 1}",
            HeadingPath = [clause.Heading],
            Text = clause.Text,
            Sentences = [new Sentence(0, clause.Text.Length)],
            Line = i + 1,
        })]);
}
