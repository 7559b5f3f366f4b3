using System.CommandLine;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>The option that all commands share.</summary>
internal static class KnowledgeOption
{
    public static Option<string?> Create() => new("--knowledge") { Description = CommandTexts.Knowledge };
}
