using System.Text.Json;
using Bot.Language.Functions;
using Bot.Texts;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Protocol;

namespace Bot.Mcp;

/// <summary>
/// Turns what goes wrong in a function into a tool error that a model can read ("Tools, Error Handling" of the specification of 2025-06-18).
/// An exception would reach the SDK's log, and its words may be those of the question.
/// </summary>
internal sealed class GuardedFunction(AIFunction function, ILogger log) : DelegatingAIFunction(function)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        if (Missing(arguments) is { } missing) return Error(McpTexts.Missing(missing));
        try
        {
            return await base.InvokeCoreAsync(arguments, cancellationToken);
        }
        catch (FunctionRefusedException refusal)
        {
            return Error(refusal.Message);
        }
        catch (JsonException)
        {
            return Error(McpTexts.WrongShape);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.ToolFailed(log, Name, failure.GetType().Name);
            return Error(McpTexts.Failed);
        }
    }

    private string? Missing(AIFunctionArguments arguments) => JsonSchema.TryGetProperty("required", out var required)
        ? required.EnumerateArray().Select(name => name.GetString()!).FirstOrDefault(name => !IsGiven(arguments, name))
        : null;

    private static bool IsGiven(AIFunctionArguments arguments, string name) =>
        arguments.TryGetValue(name, out var value) && value is not (null or JsonElement { ValueKind: JsonValueKind.Null });

    private static CallToolResult Error(string text) => new() { IsError = true, Content = [new TextContentBlock { Text = text }] };
}
