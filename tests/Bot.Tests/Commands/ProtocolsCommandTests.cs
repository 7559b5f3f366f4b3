using System.CommandLine;
using Bot.Commands;

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

    private async Task<(int Status, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parsed = ProtocolsCommand.Create().Parse([.. arguments, "--knowledge", _knowledge.FullName]);
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
