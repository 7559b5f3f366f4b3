namespace Bot.Language.Model;

/// <summary>
/// The school's own language model: a deployment of Azure OpenAI, or any server that speaks OpenAI's chat completions (Ollama, vLLM). Bound
/// to the section <see cref="Section"/>. With nothing configured there is no model and nothing is ever sent to one.
/// </summary>
public sealed record ModelOptions
{
    public const string Section = "Model";

    /// <summary>
    /// Where the API begins: <c>https://NAME.openai.azure.com/openai/v1/</c> for Azure, <c>http://ollama:11434/v1/</c> for a model in the
    /// house. Plain http is for this computer and the own network only. Empty means: no model.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The name of the deployment (Azure) or of the model (others). Required with an endpoint.</summary>
    public string? Deployment { get; init; }

    /// <summary>The deployment or model that embeds texts; empty means: none, clauses are found by their words alone.</summary>
    public string? EmbeddingDeployment { get; init; }

    /// <summary>How the server knows the assistant. Default <see cref="ModelAuthentication.None"/>.</summary>
    public ModelAuthentication Authentication { get; init; } = ModelAuthentication.None;

    /// <summary>The key, with <see cref="ModelAuthentication.Key"/> only.</summary>
    public string? ApiKey { get; init; }

    /// <summary>The longest that one question waits for the model in seconds, all tries and repairs together. Default 8, from 1 to 60.</summary>
    public int TimeoutSeconds { get; init; } = 8;

    /// <summary>The longest reply in tokens; a longer one is cut off and not used. Default 1500, from 100 to 32000.</summary>
    public int MaxTokens { get; init; } = 1500;

    /// <summary>The most that is sent with one request in tokens; clauses that do not fit stay out. Default 12000, from 1000 to 200000.</summary>
    public int PromptTokens { get; init; } = 12_000;

    /// <summary>
    /// Requests a minute, of all staff together, tries and repairs counted. A burst may take a minute's share at once; what is over it is
    /// answered without the model. Default 60, from 1 to 10000.
    /// </summary>
    public int RequestsPerMinute { get; init; } = 60;

    /// <summary>Euros for a million tokens that are sent, to count the cost with. Default 0, from 0 to 10000.</summary>
    public decimal InputPrice { get; init; }

    /// <summary>Euros for a million tokens of replies. Default 0, from 0 to 10000.</summary>
    public decimal OutputPrice { get; init; }

    /// <summary>
    /// Makes the same question get the same reply as far as the server can; empty sends none. Default 7. It is sent to every server, for an
    /// address does not tell which ones take it: most that do not know it pass over it, and one that refuses it is not sent it again.
    /// </summary>
    public int? Seed { get; init; } = 7;

    /// <summary>Whether there is a model.</summary>
    public bool IsConfigured => Endpoint is not null;

    /// <summary>The longest that one question waits for the model.</summary>
    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>The name alone: the key must not come into a log by way of this.</summary>
    public override string ToString() => nameof(ModelOptions);
}

/// <summary>How the model's server knows the assistant.</summary>
public enum ModelAuthentication
{
    /// <summary>It does not: a server in the house.</summary>
    None,

    /// <summary>By a key, sent as <c>Authorization: Bearer</c>: Azure's v1 endpoint takes it so, as all others do.</summary>
    Key,

    /// <summary>By the identity that the host runs as, in Entra; over https only.</summary>
    Identity,
}
