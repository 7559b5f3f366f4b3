using Microsoft.Extensions.AI;
using ModelContextProtocol;

namespace Bot.Mcp;

/// <summary>Says to the caller what was wrong with an argument; any other failure stays untold.</summary>
internal sealed class ToolFunction(AIFunction function) : DelegatingAIFunction(function)
{
    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await base.InvokeCoreAsync(arguments, cancellationToken);
        }
        catch (ArgumentException wrong)
        {
            throw new McpException(wrong.Message);
        }
    }
}
