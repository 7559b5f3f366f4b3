using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Bot.Language.Model;

/// <summary>The OpenAI client on the school's own model, with nothing in it that tries again, waits or writes down by itself.</summary>
public sealed class ModelClients : IDisposable
{
    /// <summary>What a token for Azure's models is asked for.</summary>
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    // Clauses are embedded in batches when nobody waits; who does wait brings a token.
    private static readonly TimeSpan EmbeddingTimeout = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;

    /// <param name="options">Configured, and checked already: <see cref="ModelOptionsValidator"/>.</param>
    /// <param name="credential">The host's identity, with <see cref="ModelAuthentication.Identity"/>; null for the one that Azure.Identity finds.</param>
    /// <exception cref="InvalidOperationException">There is no model.</exception>
    public ModelClients(ModelOptions options, TokenCredential? credential = null)
        : this(options, credential, ModelHttp.Handler())
    {
    }

    /// <param name="handler">Carries the requests; disposed with this.</param>
    internal ModelClients(ModelOptions options, TokenCredential? credential, HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Endpoint is null || options.Deployment is not { Length: > 0 } deployment) throw new InvalidOperationException("There is no model in the options.");
        _http = ModelHttp.Create(handler);
        var authentication = Authentication(options, credential);
        Chat = new OpenAIClient(authentication, Options(options.Endpoint, options.Timeout)).GetChatClient(deployment).AsIChatClient();
        if (options.EmbeddingDeployment is { Length: > 0 } embedding)
            Embeddings = new OpenAIClient(authentication, Options(options.Endpoint, EmbeddingTimeout)).GetEmbeddingClient(embedding).AsIEmbeddingGenerator();
    }

    public IChatClient Chat { get; }

    /// <summary>Null when no deployment for it is configured.</summary>
    public IEmbeddingGenerator<string, Embedding<float>>? Embeddings { get; }

    public void Dispose()
    {
        Chat.Dispose();
        Embeddings?.Dispose();
        _http.Dispose();
    }

    private OpenAIClientOptions Options(Uri endpoint, TimeSpan timeout) => new()
    {
        Endpoint = endpoint,
        Transport = new HttpClientPipelineTransport(_http),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = timeout,
        EnableDistributedTracing = false,
        ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false, EnableMessageLogging = false, EnableMessageContentLogging = false },
    };

    private static AuthenticationPolicy Authentication(ModelOptions options, TokenCredential? credential) => options.Authentication switch
    {
        ModelAuthentication.None => new NoAuthentication(),
        ModelAuthentication.Key => ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(options.ApiKey ?? "")),
        ModelAuthentication.Identity => new BearerTokenPolicy(credential ?? HostIdentity(), Scope),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Authentication, "No such authentication."),
    };

    private static DefaultAzureCredential HostIdentity()
    {
        var options = new DefaultAzureCredentialOptions();
        options.Retry.MaxRetries = 1;
        options.Diagnostics.IsLoggingContentEnabled = false;
        return new DefaultAzureCredential(options);
    }

    // The OpenAI client wants a key from everybody; a server in the house gets no header at all.
    private sealed class NoAuthentication : AuthenticationPolicy
    {
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) => ProcessNext(message, pipeline, currentIndex);

        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
            ProcessNextAsync(message, pipeline, currentIndex);
    }
}
