using Bot.Language;
using Bot.Language.Model;
using Bot.Language.Proposing;
using Bot.School.Proposals;
using Bot.School.Questions;
using Bot.School.Verdicts;

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
        var embedding = _clients.Embeddings is { } generator ? new EmbeddingModel(options.EmbeddingDeployment!, generator) : null;
        var prompts = new QuestionPrompt(options, new HybridSearch(offline, clock, embedding, vectors));
        var call = new ModelCall(_clients.Chat, options, clock, logs.CreateLogger<ModelCall>());
        Assistant = new ProposingAssistant(offline, new ModelProposer(call, options, prompts, memory, clock, logs.CreateLogger<ModelProposer>()));
    }

    public IAssistant Assistant { get; }

    public void Dispose() => _clients.Dispose();
}
