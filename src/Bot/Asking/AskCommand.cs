using System.CommandLine;
using System.Diagnostics;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Modelling;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.Texts;
using Spectre.Console;

namespace Bot.Asking;

/// <summary><c>ask</c>: one question, answered in the terminal.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var school = new Option<string>("--school") { Description = CommandTexts.School, Required = true };
        var json = new Option<bool>("--json") { Description = CommandTexts.Json };
        var model = ModelOption.Create();
        var showPrompt = new Option<bool>("--show-prompt") { Description = CommandTexts.ShowPrompt };
        var knowledge = KnowledgeOption.Create();
        var turns = new Argument<string[]>("vraag") { Description = CommandTexts.Turns, Arity = ArgumentArity.OneOrMore };
        var command = new Command("ask", CommandTexts.Ask) { school, json, model, showPrompt, knowledge, turns };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(async () =>
        {
            var loaded = LoadedKnowledge.Load(parsed.GetValue(knowledge));
            var protocol = loaded.School(parsed.GetRequiredValue(school)).Protocol;
            var asked = parsed.GetRequiredValue(turns);
            if (parsed.GetValue(showPrompt)) return await ShowPromptAsync(loaded, protocol, asked, cancellation);
            if (parsed.GetValue(model) != ModelOption.Configured) return await RunAsync(loaded.Assistant, protocol, parsed.GetValue(json), asked, cancellation);
            using var configured = SchoolModel.ForCommand(loaded.Offline);
            return await RunAsync(configured.Assistant, protocol, parsed.GetValue(json), asked, cancellation);
        }));
        return command;
    }

    private static async Task<int> ShowPromptAsync(LoadedKnowledge knowledge, Protocol protocol, string[] turns, CancellationToken cancellation)
    {
        var options = ModelSettings.Read(WebApplication.CreateBuilder().Configuration);
        await Console.Out.WriteLineAsync(await ShownPrompt.OfAsync(options, knowledge.Offline, protocol, Question.Of(turns), cancellation));
        return 0;
    }

    private static async Task<int> RunAsync(IAssistant assistant, Protocol protocol, bool json, string[] turns, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var verdict = await assistant.AnswerAsync(protocol, Question.Of(turns), cancellation);
        var taken = Stopwatch.GetElapsedTime(started);

        if (json) await Console.Out.WriteLineAsync(AnswerJson.Of("ask", verdict, protocol, turns, taken).Write());
        else TerminalAnswer.Write(Terminal(), verdict, protocol, turns);
        return 0;
    }

    // In a file or a pipe colours are only noise; the words say it all.
    private static IAnsiConsole Terminal() => Console.IsOutputRedirected
        ? AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors })
        : AnsiConsole.Console;
}
