using System.Text.Json;
using Bot.Commands;
using Bot.Evaluation;
using Bot.Knowledge;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;

namespace Bot.Tests.Evaluation;

public sealed class EvaluateCommandTests : IDisposable
{
    private const string Line = "Foto's van leerlingen worden niet geplaatst.";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");
    private readonly StringWriter _output = new();

    public EvaluateCommandTests()
    {
        _directory.CreateSubdirectory("de-bron");
        Protocol($"# Protocol\n\n## Regels\n\n1. {Line}\n2. Bij twijfel vraagt men de directeur.\n");
    }

    public void Dispose()
    {
        _output.Dispose();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Each_answer_is_written_on_a_line_of_its_own_as_the_evaluation_defines()
    {
        var status = await EvaluateAsync(Outcome.NotAllowed, """{"id":"q1","school":"de-bron","turns":["Mag dit?"],"expected":"mag_niet","evidence":["van leerlingen"]}""");

        status.ShouldBe(0);
        var line = JsonDocument.Parse(File.ReadAllLines(Path("out.jsonl")).ShouldHaveSingleItem()).RootElement;
        line.EnumerateObject().Select(member => member.Name)
            .ShouldBe(["id", "outcome", "citations", "conditions", "followUp", "handedOver", "text", "reason", "milliseconds"]);
        line.GetProperty("outcome").GetString().ShouldBe("mag_niet");
        line.GetProperty("citations")[0].EnumerateObject().Select(member => member.Name).ShouldBe(["clause", "address", "text", "quote"]);
        line.GetProperty("citations")[0].GetProperty("quote").GetString().ShouldBe(Line);
        line.GetProperty("followUp").ValueKind.ShouldBe(JsonValueKind.Null);
        _output.ToString().ShouldContain("de-bron: 1 questions");
        _output.ToString().ShouldContain("right           1 of 1    100.0 %  [20.7 - 100.0]");
        _output.ToString().ShouldContain("cited           1 of 1 ");
    }

    [Fact]
    public async Task An_unsafe_answer_fails_and_is_listed()
    {
        var status = await EvaluateAsync(Outcome.Allowed, """{"id":"q1","school":"de-bron","turns":["Mag dit?"],"expected":"mag_niet"}""", wrong: true);

        status.ShouldBe(1);
        _output.ToString().ShouldContain("UNSAFE q1: mag, right is mag_niet: Mag dit?");
    }

    [Fact]
    public async Task A_wrong_answer_that_is_safe_does_not_fail() =>
        (await EvaluateAsync(Outcome.Doubt, """{"id":"q1","school":"de-bron","turns":["Mag dit?"],"expected":"mag_niet"}""")).ShouldBe(0);

    [Fact]
    public async Task A_quote_that_the_file_no_longer_holds_is_false()
    {
        var loaded = Load(Outcome.NotAllowed);
        Protocol("# Protocol\n\n## Regels\n\n1. Alles mag.\n");

        (await RunAsync(loaded, """{"id":"q1","school":"de-bron","turns":["Mag dit?"]}""")).ShouldBe(1);
        _output.ToString().ShouldContain("false quotes    1");
    }

    [Fact]
    public async Task A_school_that_nobody_knows_is_named_with_those_that_are_known()
    {
        var error = await Should.ThrowAsync<CommandError>(() => EvaluateAsync(Outcome.Doubt, """{"id":"q1","school":"hogwarts","turns":["Mag dit?"]}"""));

        error.Message.ShouldContain("hogwarts");
        error.Message.ShouldContain("de-bron");
    }

    private Task<int> EvaluateAsync(Outcome outcome, string line, bool wrong = false) => RunAsync(Load(outcome), line, wrong);

    private Task<int> RunAsync(LoadedKnowledge loaded, string line, bool wrong = false)
    {
        File.WriteAllText(Path("questions.jsonl"), line + "\n");
        return EvaluateCommand.RunAsync(new Evaluator(loaded, loaded.Assistant), [Path("questions.jsonl")], Path("out.jsonl"), wrong, _output, default);
    }

    private LoadedKnowledge Load(Outcome outcome) => new(ProtocolLibrary.Load(_directory.FullName), new AlwaysAnswers(outcome));

    private void Protocol(string text) => File.WriteAllText(Path("de-bron", "protocol.md"), text);

    private string Path(params string[] parts) => System.IO.Path.Combine([_directory.FullName, .. parts]);

    private sealed class AlwaysAnswers(Outcome outcome) : IAssistant
    {
        public Task<Verdict> AnswerAsync(Protocol protocol, Question question, CancellationToken cancellation) => Task.FromResult(new Verdict
        {
            Outcome = outcome,
            Citations = [.. protocol.Clauses.Select(clause => Citation.TryQuote(protocol, clause.Id, Line)).OfType<Citation>()],
            Reason = "Altijd hetzelfde.",
        });

        public IReadOnlyList<ClauseHit> FindClauses(Protocol protocol, Question question, int top) => [];
    }
}
