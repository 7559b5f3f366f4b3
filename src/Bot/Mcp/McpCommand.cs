using System.CommandLine;
using System.Reflection;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Language.Functions;
using Bot.Modelling;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.Texts;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bot.Mcp;

/// <summary><c>mcp</c>: offers the search and the verdicts to other assistants, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var school = new Option<string?>("--school") { Description = CommandTexts.McpSchool };
        var model = ModelOption.Create();
        var knowledge = KnowledgeOption.Create();
        var command = new Command("mcp", CommandTexts.Mcp) { school, model, knowledge };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(async () =>
        {
            var loaded = LoadedKnowledge.Load(parsed.GetValue(knowledge));
            IReadOnlyList<Protocol> protocols = parsed.GetValue(school) is { } id ? [loaded.School(id).Protocol] : loaded.Schools.Protocols;
            using var configured = parsed.GetValue(model) == ModelOption.Configured ? SchoolModel.ForCommand(WebApplication.CreateBuilder().Configuration, loaded.Offline) : null;
            await ServeAsync(configured?.Assistant ?? loaded.Assistant, protocols, cancellation);
            return 0;
        }));
        return command;
    }

    // Nothing but the protocol may go to the output, so nothing is logged.
    private static async Task ServeAsync(IAssistant assistant, IReadOnlyList<Protocol> protocols, CancellationToken cancellation)
    {
        var functions = new SchoolFunctions(assistant, protocols, (verdict, protocol) => AnswerText.Of(verdict, protocol, turns: null));
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "mag-dit", Title = ChatTexts.Name, Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "1.0.0" },
            ToolCollection = [Tool(functions.Find), Tool(functions.Judge)],
        };
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellation);
    }

    private static McpServerTool Tool(AIFunction function) => McpServerTool.Create(
        new ToolFunction(function), new McpServerToolCreateOptions { ReadOnly = true, Idempotent = true, OpenWorld = false, Destructive = false, UseStructuredContent = true });
}
