using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace Bot.Language.Model;

/// <summary>How the form of a reply is asked for.</summary>
internal enum ReplyForm
{
    /// <summary>By a strict JSON schema that the server holds the model to.</summary>
    Schema,

    /// <summary>As JSON; the schema is told in words.</summary>
    Json,

    /// <summary>In words alone.</summary>
    Words,
}

/// <summary>What of a request this server takes. Servers call themselves compatible and differ: older ones know no schema, newer models no temperature.</summary>
internal sealed record ModelDialect(ReplyForm Form, bool Seed, bool Temperature)
{
    private const string FormInWords = "Antwoord met één JSON-object en met niets anders. Het JSON-schema daarvan is: ";

    public static ModelDialect Full { get; } = new(ReplyForm.Schema, Seed: true, Temperature: true);

    /// <summary>The same without what the server says it does not take; null when it is about something else.</summary>
    public ModelDialect? Without(ServerError error)
    {
        // 422 is how vLLM's framework says that a field is wrong.
        if (error.Status is not (400 or 422)) return null;
        if (Form != ReplyForm.Words && (Names(error, "response_format") || Names(error, "json_schema") || Names(error, "json_object"))) return this with { Form = Form + 1 };
        if (Seed && Names(error, "seed")) return this with { Seed = false };
        return Temperature && Names(error, "temperature") ? this with { Temperature = false } : null;
    }

    public ChatOptions Options(ModelOptions options, JsonElement schema, string schemaName) => new()
    {
        Temperature = Temperature ? 0 : null,
        MaxOutputTokens = options.MaxTokens,
        Seed = Seed ? options.Seed : null,
        ResponseFormat = Form switch
        {
            ReplyForm.Schema => ChatResponseFormat.ForJsonSchema(schema, schemaName),
            ReplyForm.Json => ChatResponseFormat.Json,
            _ => null,
        },
        AdditionalProperties = Form == ReplyForm.Schema ? new() { ["strict"] = true } : null,
        RawRepresentationFactory = IsOpenAi(options.Endpoint) ? null : _ => WithOlderLimit(options.MaxTokens),
    };

    public IReadOnlyList<ChatMessage> Messages(IReadOnlyList<ChatMessage> messages, JsonElement schema) =>
        Form == ReplyForm.Schema ? messages : [.. messages, new ChatMessage(ChatRole.System, FormInWords + schema.GetRawText())];

    // Ollama knows the longest reply by its older name only, and OpenAI's newer models refuse that name.
    private static ChatCompletionOptions WithOlderLimit(int maxTokens)
    {
        var options = new ChatCompletionOptions();
        options.Patch.Set("$.max_tokens"u8, maxTokens);
        return options;
    }

    private static bool IsOpenAi(Uri? endpoint) =>
        endpoint?.IdnHost is { } host && (host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".openai.com", StringComparison.OrdinalIgnoreCase));

    private static bool Names(ServerError error, string field) => error.Text.Contains(field, StringComparison.OrdinalIgnoreCase);
}
