using System.CommandLine;
using System.Diagnostics;
using Bot.Commands;
using Bot.Knowledge;
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
        var knowledge = KnowledgeOption.Create();
        var turns = new Argument<string[]>("vraag") { Description = CommandTexts.Turns, Arity = ArgumentArity.OneOrMore };
        var command = new Command("ask", CommandTexts.Ask) { school, json, knowledge, turns };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(() =>
            RunAsync(LoadedKnowledge.Load(parsed.GetValue(knowledge)), parsed.GetRequiredValue(school), parsed.GetValue(json), parsed.GetRequiredValue(turns), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, string school, bool json, string[] turns, CancellationToken cancellation)
    {
        var protocol = knowledge.School(school).Protocol;
        var started = Stopwatch.GetTimestamp();
        var verdict = await knowledge.Assistant.AnswerAsync(protocol, Question.Of(turns), cancellation);
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
