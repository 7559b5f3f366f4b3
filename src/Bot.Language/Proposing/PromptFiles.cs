using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.School.Questions;

namespace Bot.Language.Proposing;

/// <summary>The prompts, which are files: what the model is told, how it is told that a reply was wrong, and the form of a reply.</summary>
internal static class PromptFiles
{
    public const string SchemaName = "oordeel";

    public static string Instructions { get; } = Read("instructions.md");

    /// <summary>The names of the facts with what they mean.</summary>
    public static string Facts { get; } = string.Join('\n', FactVocabulary.Facts.Select(fact =>
        $"- {fact.Dutch}: {string.Join(", ", fact.Values.Select(value => $"{value} ({value.Dutch})"))}"));

    public static string Repair { get; } = Read("repair.md");

    public static JsonElement Schema { get; } = JsonElement.Parse(Read("proposal.schema.json"));

    /// <summary>Changes with every file and with the facts: a reply to other prompts is no reply to these.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Instructions + Facts + Repair + Schema.GetRawText())))[..16];

    private static string Read(string name)
    {
        using var stream = typeof(PromptFiles).Assembly.GetManifestResourceStream($"Prompts/{name}")
            ?? throw new InvalidOperationException($"The prompt '{name}' is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
