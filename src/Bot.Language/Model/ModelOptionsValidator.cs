using static Bot.Language.Model.ModelOptionsProblem;

namespace Bot.Language.Model;

/// <summary>Finds everything that is wrong in the options at once.</summary>
public static class ModelOptionsValidator
{
    /// <summary>All errors; empty when there are none. With no model nothing is needed, but what is there must be right.</summary>
    public static IReadOnlyList<ModelOptionsError> Validate(ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. Endpoint(options), .. Deployments(options), .. Authentication(options), .. Numbers(options)];
    }

    private static IEnumerable<ModelOptionsError> Endpoint(ModelOptions options)
    {
        if (options.Endpoint is not { } endpoint)
        {
            // Half a configuration is a forgotten line, and would leave the model out without a word.
            if (IsGiven(options.Deployment) || IsGiven(options.EmbeddingDeployment) || IsGiven(options.ApiKey) || options.Authentication != ModelAuthentication.None)
                yield return Error(nameof(ModelOptions.Endpoint), Missing);
            yield break;
        }

        if (!IsAddress(endpoint)) yield return Error(nameof(ModelOptions.Endpoint), NotAnAddress);
        else if (endpoint.Scheme == Uri.UriSchemeHttp && !HouseAddress.Is(endpoint)) yield return Error(nameof(ModelOptions.Endpoint), NotSafe);
        else if (IsAzureWithoutV1(endpoint)) yield return Error(nameof(ModelOptions.Endpoint), NotAzuresV1);
    }

    private static IEnumerable<ModelOptionsError> Deployments(ModelOptions options)
    {
        if (options.IsConfigured && !IsGiven(options.Deployment)) yield return Error(nameof(ModelOptions.Deployment), Missing);
        if (IsGiven(options.EmbeddingDeployment) && string.Equals(options.EmbeddingDeployment, options.Deployment, StringComparison.OrdinalIgnoreCase))
            yield return Error(nameof(ModelOptions.EmbeddingDeployment), SameAsDeployment);
    }

    private static IEnumerable<ModelOptionsError> Authentication(ModelOptions options)
    {
        if (!Enum.IsDefined(options.Authentication)) yield return Error(nameof(ModelOptions.Authentication), UnknownValue);
        else if (options.Authentication != ModelAuthentication.Key && IsGiven(options.ApiKey)) yield return Error(nameof(ModelOptions.ApiKey), KeyNotUsed);
        if (options.Authentication == ModelAuthentication.Key && !IsGiven(options.ApiKey)) yield return Error(nameof(ModelOptions.ApiKey), Missing);
        if (options is { Authentication: ModelAuthentication.Identity, Endpoint: { } endpoint } && IsAddress(endpoint) && endpoint.Scheme != Uri.UriSchemeHttps)
            yield return Error(nameof(ModelOptions.Authentication), IdentityNeedsHttps);
    }

    private static IEnumerable<ModelOptionsError> Numbers(ModelOptions options)
    {
        if (options.TimeoutSeconds is < 1 or > 60) yield return Error(nameof(ModelOptions.TimeoutSeconds), OutOfRange);
        if (options.MaxTokens is < 100 or > 32_000) yield return Error(nameof(ModelOptions.MaxTokens), OutOfRange);
        if (options.PromptTokens is < 1_000 or > 200_000) yield return Error(nameof(ModelOptions.PromptTokens), OutOfRange);
        if (options.RequestsPerMinute is < 1 or > 10_000) yield return Error(nameof(ModelOptions.RequestsPerMinute), OutOfRange);
        if (options.InputPrice is < 0 or > 10_000) yield return Error(nameof(ModelOptions.InputPrice), OutOfRange);
        if (options.OutputPrice is < 0 or > 10_000) yield return Error(nameof(ModelOptions.OutputPrice), OutOfRange);
    }

    private static bool IsAddress(Uri endpoint) =>
        endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.Scheme == Uri.UriSchemeHttp)
        && endpoint.UserInfo.Length == 0 && endpoint.Query.Length == 0 && endpoint.Fragment.Length == 0;

    // The older address, without the version, asks another form of every request: it would answer 404 to each.
    private static bool IsAzureWithoutV1(Uri endpoint) =>
        endpoint.IdnHost.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase)
        && !string.Equals(endpoint.AbsolutePath.TrimEnd('/'), "/openai/v1", StringComparison.OrdinalIgnoreCase);

    private static ModelOptionsError Error(string name, ModelOptionsProblem problem) => new($"{ModelOptions.Section}:{name}", problem);

    private static bool IsGiven(string? value) => !string.IsNullOrWhiteSpace(value);
}
