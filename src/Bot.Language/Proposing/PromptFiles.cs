using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Language.Proposing;

/// <summary>The prompts, which are files: what the model is told, how it is told that a reply was wrong, and the form of a reply.</summary>
internal static class PromptFiles
{
    public const string SchemaName = "oordeel";

    public static string Instructions { get; } = Read("instructions.md");

    public static string Repair { get; } = Read("repair.md");

    public static JsonElement Schema { get; } = JsonElement.Parse(Read("proposal.schema.json"));

    /// <summary>Changes with every file: a reply to other prompts is no reply to these.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Instructions + Repair + Schema.GetRawText())))[..16];

    private static string Read(string name)
    {
        using var stream = typeof(PromptFiles).Assembly.GetManifestResourceStream($"Prompts/{name}")
            ?? throw new InvalidOperationException($"The prompt '{name}' is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
