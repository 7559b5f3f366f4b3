using Bot.Commands;
using Bot.Language.Model;
using Bot.Language.Proposing;
using Bot.Language.Searching;
using Bot.School.Proposals;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Texts;

namespace Bot.Modelling;

/// <summary>The school's own language model and the assistant that it proposes to.</summary>
internal sealed class SchoolModel : IDisposable
{
    private readonly ModelClients _clients;

    /// <param name="options">Configured, and checked already.</param>
    /// <param name="offline">Answers when the model does not.</param>
    /// <param name="vectors">Where vectors of clauses are kept; null: in memory.</param>
    public SchoolModel(ModelOptions options, Assistant offline, IReplyMemory memory, IClauseVectors? vectors, TimeProvider clock, ILoggerFactory logs)
    {
        _clients = new ModelClients(options);
        Endpoint = options.Endpoint!;
        var embedding = _clients.Embeddings is { } generator ? new EmbeddingModel(options.EmbeddingDeployment!, generator) : null;
        var prompts = new QuestionPrompt(options, new HybridSearch(offline, clock, embedding, vectors));
        var call = new ModelCall(_clients.Chat, options, clock, logs.CreateLogger<ModelCall>());
        Assistant = new ProposingAssistant(offline, new ModelProposer(call, options, prompts, memory, clock, logs.CreateLogger<ModelProposer>()));
    }

    public IAssistant Assistant { get; }

    /// <summary>Where the model is.</summary>
    public Uri Endpoint { get; }

    /// <summary>The model of the configuration, for a command: what it says and embeds is remembered as long as the command runs.</summary>
    /// <exception cref="CommandError">None is configured, or wrongly.</exception>
    public static SchoolModel ForCommand(Assistant offline)
    {
        var options = ModelSettings.Read(WebApplication.CreateBuilder().Configuration);
        if (!options.IsConfigured) throw new CommandError(CommandTexts.NoModel);

        // The answers go to the output: what is said about the model beside them must not.
        var logs = LoggerFactory.Create(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        return new SchoolModel(options, offline, new ReplyMemory(), vectors: null, TimeProvider.System, logs) { OwnLogs = logs };
    }

    /// <summary>The logs that were made for it alone, and end with it.</summary>
    private ILoggerFactory? OwnLogs { get; init; }

    public void Dispose()
    {
        _clients.Dispose();
        OwnLogs?.Dispose();
    }
}
