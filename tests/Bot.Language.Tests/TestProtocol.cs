using Bot.School.Protocols;

namespace Bot.Language.Tests;

/// <summary>A small protocol of an invented school.</summary>
internal static class TestProtocol
{
    public static Protocol Lindeboom { get; } = Of(
        ("beeld", "Foto's van leerlingen worden alleen met toestemming geplaatst."),
        ("discussie", "Medewerkers gaan online niet in discussie met ouders."),
        ("twijfel", "Bij twijfel vraagt de medewerker het de leidinggevende."));

    public static Protocol Of(params (string Id, string Text)[] clauses) =>
        new(new SchoolId("lindeboom"), "De Lindeboom", "Protocol sociale media", "1", [.. clauses.Select((clause, i) => new Clause
        {
            Id = new ClauseId(clause.Id),
            Address = $"Artikel {i + 1}",
            HeadingPath = ["Richtlijnen"],
            Text = clause.Text,
            Sentences = [new Sentence(0, clause.Text.Length)],
            Line = i + 1,
        })]);
}
