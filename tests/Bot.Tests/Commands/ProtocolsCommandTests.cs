using System.CommandLine;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Tests.Commands;

public sealed class ProtocolsCommandTests : IDisposable
{
    private const string Doubt = "Bij twijfel overlegt de medewerker met de directie.";

    private readonly DirectoryInfo _knowledge = Directory.CreateTempSubdirectory("magdit");

    public ProtocolsCommandTests() =>
        Write("linde/protocol.md", $"# Afspraken online\n\n1. Er komen geen foto's van leerlingen op Facebook.\n2. {Doubt}\n");

    public void Dispose() => _knowledge.Delete(recursive: true);

    [Fact]
    public async Task A_norm_is_shown_with_the_words_it_rests_on_and_what_it_says()
    {
        Write("linde/norms.yaml",
            """
            reviewed: true
            norms:
              - clause: linde/inleiding-1
                quote: "Er komen geen foto's van leerlingen op Facebook."
                effect: forbids
                when: {image: pupils, not medium?: [website, press]}
                unless: {recognisable: no}
                say: "Je zet geen foto's van leerlingen op Facebook."
                requires:
                  - met: {consent: given}
                    failed: {consent: none}
                    say: "de ouders vinden het goed"
                    ask: "Vinden de ouders het goed?"
            """);

        var (status, output, _) = await Run("norms", "linde");

        status.ShouldBe(0);
        foreach (var part in new[]
        {
            "(linde/inleiding-1)", "\"Er komen geen foto's van leerlingen op Facebook.\"", "verbiedt (regel 3): Je zet geen foto's van leerlingen op Facebook.",
            "als wie te zien of te horen is: leerlingen", "en kanaal: niet de website van school / krant of omroep (of niet bekend)",
            "tenzij herkenbaar: niet herkenbaar", "eis: de ouders vinden het goed", "voldaan als toestemming: toestemming",
            "niet voldaan als toestemming: geen toestemming gevraagd", "vraag: Vinden de ouders het goed?", "door een mens nagelezen",
        })
        {
            output.ShouldContain(part);
        }

        output[output.IndexOf("Zonder norm:", StringComparison.Ordinal)..].ShouldContain("linde/inleiding-2");
    }

    [Fact]
    public async Task What_nobody_wrote_down_is_said_to_be_derived()
    {
        var (status, output, _) = await Run("norms", "linde");

        status.ShouldBe(0);
        output.ShouldContain("nog door niemand nagelezen");
        output.ShouldContain($"\"{Doubt}\"");
    }

    [Theory]
    [InlineData("norms", "linde")]
    [InlineData("check")]
    public async Task A_norm_that_cannot_be_used_is_named_with_file_and_line(params string[] arguments)
    {
        Write("linde/norms.yaml", $"norms:\n  - {{clause: linde/inleiding-2, quote: \"{Doubt}\", effect: doubts, when: {{act: publish}}}}\n  - {{clause: linde/inleiding-2, quote: \"Bij grote twijfel\", effect: tells}}\n");

        var (status, output, error) = await Run(arguments);

        status.ShouldBe(2);
        error.ShouldContain($"{Path.Combine(_knowledge.FullName, "linde", "norms.yaml")}:3: ");
        output.ShouldContain("linde/inleiding-2");
    }

    [Fact]
    public async Task A_school_without_faults_passes_beside_one_that_cannot_be_read()
    {
        Write("wilg/protocol.md", "");

        (await Run("norms", "linde")).Status.ShouldBe(0);
        var (status, output, error) = await Run("check");
        status.ShouldBe(2);
        error.ShouldContain("wilg");
        output.ShouldContain("linde/inleiding-2");
    }

    [Fact]
    public async Task What_changed_is_shown_with_the_old_and_the_new_words()
    {
        Write("nieuw/protocol.md", $"# Afspraken online\n\n1. Er komen geen foto's van leerlingen of ouders op Facebook.\n2. Wij filmen niet.\n3. {Doubt}\n");

        var (status, output, _) = await Run("diff", Folder("linde"), Path.Combine(Folder("nieuw"), "protocol.md"));

        status.ShouldBe(0);
        foreach (var part in new[]
        {
            "Veranderd:", "was: Er komen geen foto's van leerlingen op Facebook.", "nu:  Er komen geen foto's van leerlingen of ouders op Facebook.", "Nieuw:", "nu:  Wij filmen niet.",
            "Verplaatst:", "(was regel 4, nu regel 5)", "1 veranderd, 1 nieuw, 0 vervallen, 1 verplaatst, 1 gelijk.",
        })
        {
            output.ShouldContain(part);
        }

        output.ShouldNotContain($"was: {Doubt}");
    }

    [Fact]
    public async Task Words_that_stand_in_several_clauses_are_shown_with_one_of_them_and_the_others_are_named()
    {
        static string With(string what) => $"# Afspraken online\n\n1. Wij bellen de politie bij:\n   - a) geweld;\n   - b) {what};\n2. {Doubt}\n";
        Write("oud/protocol.md", With("ruzie"));
        Write("nieuw/protocol.md", With("ruzie en pesten"));

        var (_, output, _) = await Run("diff", Folder("oud"), Folder("nieuw"));

        output.Split("ruzie en pesten").Length.ShouldBe(2);
        output.ShouldContain($"(was regel 3, nu regel 3; {ProtocolChangeTexts.WordsElsewhere})");
        output.ShouldContain("2 veranderd, 0 nieuw");
    }

    [Fact]
    public async Task A_protocol_is_not_different_from_itself()
    {
        var (status, output, _) = await Run("diff", Folder("linde") + Path.DirectorySeparatorChar, Path.Combine(Folder("linde"), "protocol.md"));

        (status, output.Contains("Er is niets veranderd.", StringComparison.Ordinal)).ShouldBe((0, true));
    }

    [Theory]
    [InlineData("leeg/protocol.md", "", "leeg/protocol.md: het bestand is leeg")]
    [InlineData("half/protocol.md", "---\ntitle: Een\nbond: Twee\n---\n\nTekst.\n", "half/protocol.md:3: ")]
    [InlineData("map/lees-mij.rst", "Niets.", "map: in deze map staat geen protocol.md")]
    [InlineData("elders/protocol.md", null, "elders/protocol.md: het bestand is niet te openen")]
    public async Task What_cannot_be_compared_is_named_with_file_and_where_known_the_line(string file, string? text, string said)
    {
        if (text is not null) Write(file, text);
        var path = file.StartsWith("map", StringComparison.Ordinal) ? Folder("map") : Path.Combine(_knowledge.FullName, file);

        var (status, output, error) = await Run("diff", Folder("linde"), path);

        (status, output).ShouldBe((2, ""));
        error.ShouldContain(Path.Combine(_knowledge.FullName, said));
    }

    private string Folder(string school) => Path.Combine(_knowledge.FullName, school);

    private async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = ProtocolsCommand.Create().Parse(arguments is ["diff", ..] ? arguments : [.. arguments, "--knowledge", _knowledge.FullName]);
        var status = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (status, output.ToString(), error.ToString());
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_knowledge.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
