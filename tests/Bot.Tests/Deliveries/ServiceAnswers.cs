using Bot.Testing;

namespace Bot.Tests.Deliveries;

/// <summary>What the service of Teams can answer (PROTOCOL 6.3, 7.2).</summary>
internal static class ServiceAnswers
{
    public static ConnectorAnswer Of(string name) => name switch
    {
        "429 for a minute" => Later(429, 60),
        "429 for two hours" => Later(429, 7200),
        "412" => new ConnectorAnswer(412),
        "502" => new ConnectorAnswer(502),
        "500" => new ConnectorAnswer(500),
        "401" => new ConnectorAnswer(401),
        "404 without a code" => new ConnectorAnswer(404),
        "404 gone" => Error(404, "ConversationNotFound"),
        "404 message gone" => Error(404, "ActivityNotFoundInConversation"),
        "403 blocked" => Error(403, "ConversationBlockedByUser"),
        "403 not in the roster" => Error(403, "BotNotInConversationRoster"),
        "403 not installed" => Error(403, "ForbiddenOperationException"),
        "403 without a code" => new ConnectorAnswer(403),
        "silence" => new ConnectorAnswer(201) { After = Task.Delay(Timeout.Infinite) },

        // Promises more than it says: the connection is closed in the middle of the answer.
        "closed after it was taken" => new ConnectorAnswer(201, "{") { Headers = new Dictionary<string, string> { ["Content-Length"] = "100" } },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such answer."),
    };

    private static ConnectorAnswer Later(int status, int seconds) => new(status) { Headers = new Dictionary<string, string> { ["Retry-After"] = $"{seconds}" } };

    private static ConnectorAnswer Error(int status, string code) => new(status, $$$"""{"error":{"code":"{{{code}}}","message":"No."}}""");
}
