using System.CommandLine;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>Whether a command answers with the configured language model; without it nothing leaves this computer.</summary>
internal static class ModelOption
{
    public const string Configured = "configured";

    public static Option<string> Create()
    {
        var option = new Option<string>("--model") { Description = CommandTexts.Model, DefaultValueFactory = _ => "off" };
        option.AcceptOnlyFromAmong("off", Configured);
        return option;
    }
}
