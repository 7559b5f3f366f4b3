using Bot.Modelling;
using Bot.School.Questions;
using System.CommandLine;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Language.Functions;
using Bot.Texts;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bot.Mcp;

/// <summary>
/// <c>mcp</c>: the functions of <c>Bot.Language</c> as tools of the Model Context Protocol, over standard input and output. Ends when its input does.
/// </summary>
internal static class McpCommand
{
    private const string ServerName = "mag-dit";

    public static Command Create()
    {
        var school = new Option<string?>("--school") { Description = CommandTexts.McpSchool };
        var model = ModelOption.Create();
        var knowledge = KnowledgeOption.Create();
        var command = new Command("mcp", CommandTexts.Mcp) { school, model, knowledge };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(async () =>
        {
            var loaded = LoadedKnowledge.Load(parsed.GetValue(knowledge));
            using var configured = parsed.GetValue(model) == ModelOption.Configured ? SchoolModel.ForCommand(loaded.Offline) : null;
            return await RunAsync(loaded, configured?.Assistant ?? loaded.Assistant, parsed.GetValue(school), cancellation);
        }));
        return command;
    }

    private static async Task<int> RunAsync(LoadedKnowledge knowledge, IAssistant assistant, string? school, CancellationToken cancellation)
    {
        // Standard output is the protocol's: a stray line there would break the conversation.
        Console.SetOut(Console.Error);
        using var logging = LoggerFactory.Create(builder => builder
            .SetMinimumLevel(LogLevel.Warning)
            .AddSimpleConsole(line => line.SingleLine = true)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        var log = logging.CreateLogger(nameof(Mcp));
        foreach (var problem in knowledge.Library.Problems) Log.KnowledgeLeftOut(log, CommandTexts.UnreadableProtocol(problem));
        foreach (var problem in knowledge.NormProblems) Log.KnowledgeLeftOut(log, CommandTexts.UnusableNorm(problem));

        var schools = new OfferedSchools(school is null ? knowledge.Schools.Protocols : [knowledge.School(school).Protocol]);
        var options = Options(
            Tool(ClauseSearchFunction.Create(assistant, schools), McpTexts.SearchTitle, log),
            Tool(VerdictFunction.Create(assistant, schools, new VerdictWords()), McpTexts.VerdictTitle, log));
        await using var transport = new StdioServerTransport(options, logging);
        await using var server = McpServer.Create(transport, options, logging);
        try
        {
            await server.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Whoever stops it has what they wanted.
        }

        return 0;
    }

    private static McpServerOptions Options(params McpServerTool[] tools) => new()
    {
        ServerInfo = new Implementation { Name = ServerName, Title = McpTexts.Title, Version = typeof(McpCommand).Assembly.GetName().Version!.ToString(3) },
        ServerInstructions = McpTexts.Instructions,
        ToolCollection = [.. tools],
    };

    private static McpServerTool Tool(AIFunction function, string title, ILogger log) => McpServerTool.Create(
        new GuardedFunction(function, log),
        new McpServerToolCreateOptions { Title = title, ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true });
}
