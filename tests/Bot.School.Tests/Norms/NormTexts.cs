using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Questions;

namespace Bot.School.Tests.Norms;

/// <summary>Norms and facts written shortly, for a test.</summary>
internal static class NormTexts
{
    public const string Photo = "Er worden geen foto's van leerlingen geplaatst.";
    public const string Media = "Foto's die in de media zijn verschenen mogen wel.";
    public const string Doubt = "Bij twijfel beslist de leidinggevende.";

    /// <summary>A protocol of two clauses, of two sentences and one.</summary>
    public static Protocol Protocol { get; } = new(new SchoolId("linde"), "obs De Linde", "Afspraken", "1",
    [
        Clause("linde/a-1", "A.1", $"{Photo} {Media}", new Sentence(0, Photo.Length), new Sentence(Photo.Length + 1, Media.Length)),
        Clause("linde/a-2", "A.2", Doubt, new Sentence(0, Doubt.Length)),
    ]);

    /// <summary>A norm file whose list begins on line 2.</summary>
    public static (IReadOnlyList<Norm> Norms, IReadOnlyList<NormProblem> Problems) Read(params string[] norms) =>
        ReadFile(norms.Length == 0 ? "norms: []" : $"norms:\n{string.Join('\n', norms)}\n");

    public static (IReadOnlyList<Norm> Norms, IReadOnlyList<NormProblem> Problems) ReadFile(string text)
    {
        using var reader = new StringReader(text);
        return NormFile.Read("norms.yaml", reader, Protocol);
    }

    /// <summary>A norm of one line: of clause A.1, unless the keys say otherwise.</summary>
    public static string Line(string effect, string keys = "") =>
        $"  - {{clause: linde/a-1, quote: \"{Photo}\", effect: {effect}{(keys.Length > 0 ? ", " : "")}{keys}}}";

    /// <summary>The norms of such lines, all of them usable.</summary>
    public static NormBook Book(params string[] lines)
    {
        var (norms, problems) = Read(lines);
        problems.ShouldBeEmpty();
        return new NormBook(norms);
    }

    /// <summary>Facts such as "act=publish image=pupils -consent=given": said, or denied with a "-".</summary>
    public static PostFacts Facts(string said) => new(said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
    {
        var parts = word.TrimStart('-').Split('=');
        return new FactReading(FactVocabulary.Value(parts[0], parts[1]), word[0] == '-' ? Truth.No : Truth.Yes, "", 1);
    }));

    private static Clause Clause(string id, string address, string text, params Sentence[] sentences) => new()
    {
        Id = new ClauseId(id), Address = address, HeadingPath = [], Text = text, Sentences = sentences, Line = 1,
    };
}
