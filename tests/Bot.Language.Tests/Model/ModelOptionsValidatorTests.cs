using Bot.Language.Model;

namespace Bot.Language.Tests.Model;

public class ModelOptionsValidatorTests
{
    private static readonly ModelOptions Azure = new()
    {
        Endpoint = new Uri("https://school.openai.azure.com/openai/v1/"),
        Deployment = "gpt",
        EmbeddingDeployment = "embed",
        Authentication = ModelAuthentication.Key,
        ApiKey = "very-secret",
    };

    private static readonly ModelOptions House = new() { Endpoint = new Uri("http://ollama:11434/v1/"), Deployment = "qwen" };

    public static TheoryData<string, ModelOptions> Right => new()
    {
        { "nothing at all", new ModelOptions() },
        { "Azure with a key", Azure },
        { "Azure with an identity", Azure with { Authentication = ModelAuthentication.Identity, ApiKey = null } },
        { "Azure without the last slash", Azure with { Endpoint = new Uri("https://school.openai.azure.com/openai/v1") } },
        { "no embeddings", Azure with { EmbeddingDeployment = " " } },
        { "a key in the house", House with { Authentication = ModelAuthentication.Key, ApiKey = "very-secret" } },
        { "the least", House with { TimeoutSeconds = 1, MaxTokens = 100, PromptTokens = 1_000, RequestsPerMinute = 1, Seed = null } },
        { "the most", House with { TimeoutSeconds = 60, MaxTokens = 32_000, PromptTokens = 200_000, RequestsPerMinute = 10_000, InputPrice = 10_000, OutputPrice = 10_000 } },
    };

    public static TheoryData<string, ModelOptions> Wrong => new()
    {
        { "Model:Endpoint Missing", new ModelOptions { Deployment = "gpt" } },
        { "Model:Endpoint Missing", new ModelOptions { EmbeddingDeployment = "embed" } },
        { "Model:Endpoint Missing", new ModelOptions { Authentication = ModelAuthentication.Key, ApiKey = "very-secret" } },
        { "Model:Endpoint Missing", new ModelOptions { Authentication = ModelAuthentication.Identity } },
        { "Model:Endpoint NotAnAddress", House with { Endpoint = new Uri("ollama/v1", UriKind.Relative) } },
        { "Model:Endpoint NotAnAddress", House with { Endpoint = new Uri("ollama:11434/v1") } },
        { "Model:Endpoint NotAnAddress", House with { Endpoint = new Uri("ftp://ollama/v1/") } },
        { "Model:Endpoint NotAnAddress", House with { Endpoint = new Uri("https://me:very-secret@models.example/v1/") } },
        { "Model:Endpoint NotAnAddress", House with { Endpoint = new Uri("https://models.example/v1/?key=very-secret") } },
        { "Model:Endpoint NotAnAddress", House with { Endpoint = new Uri("https://models.example/v1/#a") } },
        { "Model:Endpoint NotAzuresV1", Azure with { Endpoint = new Uri("https://school.openai.azure.com/") } },
        { "Model:Endpoint NotAzuresV1", Azure with { Endpoint = new Uri("https://school.openai.azure.com/openai/deployments/gpt") } },
        { "Model:Deployment Missing", Azure with { Deployment = "" } },
        { "Model:EmbeddingDeployment SameAsDeployment", Azure with { EmbeddingDeployment = "GPT" } },
        { "Model:ApiKey Missing", Azure with { ApiKey = " " } },
        { "Model:ApiKey KeyNotUsed", Azure with { Authentication = ModelAuthentication.None } },
        { "Model:ApiKey KeyNotUsed", Azure with { Authentication = ModelAuthentication.Identity } },
        { "Model:Authentication IdentityNeedsHttps", House with { Authentication = ModelAuthentication.Identity } },
        { "Model:Authentication UnknownValue", House with { Authentication = (ModelAuthentication)9 } },
        { "Model:TimeoutSeconds OutOfRange", House with { TimeoutSeconds = 0 } },
        { "Model:TimeoutSeconds OutOfRange", House with { TimeoutSeconds = 61 } },
        { "Model:MaxTokens OutOfRange", House with { MaxTokens = 99 } },
        { "Model:MaxTokens OutOfRange", House with { MaxTokens = 32_001 } },
        { "Model:PromptTokens OutOfRange", House with { PromptTokens = 999 } },
        { "Model:PromptTokens OutOfRange", House with { PromptTokens = 200_001 } },
        { "Model:RequestsPerMinute OutOfRange", House with { RequestsPerMinute = 0 } },
        { "Model:RequestsPerMinute OutOfRange", House with { RequestsPerMinute = 10_001 } },
        { "Model:InputPrice OutOfRange", House with { InputPrice = -0.01m } },
        { "Model:OutputPrice OutOfRange", House with { OutputPrice = 10_001 } },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void What_is_right_has_no_errors(string what, ModelOptions options) => ModelOptionsValidator.Validate(options).ShouldBeEmpty(what);

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_named_by_its_full_key(string expected, ModelOptions options) =>
        ModelOptionsValidator.Validate(options).Select(error => $"{error.Key} {error.Problem}").ShouldBe([expected]);

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("ollama")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.1")]
    [InlineData("192.168.1.9")]
    [InlineData("[fd00::1]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("host.docker.internal")]
    [InlineData("gpu.local")]
    public void A_model_in_the_house_may_be_spoken_to_without_encryption(string host) =>
        ModelOptionsValidator.Validate(House with { Endpoint = new Uri($"http://{host}:11434/v1/") }).ShouldBeEmpty();

    [Theory]
    [InlineData("models.example")]
    [InlineData("school.openai.azure.com")]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("192.169.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("[2001:db8::1]")]
    [InlineData("[::ffff:8.8.8.8]")]
    [InlineData("10.0.0.1.example")]
    [InlineData("local.example")]
    [InlineData("models.example.")]
    public void A_model_elsewhere_may_not(string host) =>
        ModelOptionsValidator.Validate(House with { Endpoint = new Uri($"http://{host}/openai/v1/") })
            .ShouldBe([new ModelOptionsError("Model:Endpoint", ModelOptionsProblem.NotSafe)]);

    [Fact]
    public void All_errors_come_at_once()
    {
        var wrong = new ModelOptions { Endpoint = new Uri("http://models.example/"), EmbeddingDeployment = "embed", ApiKey = "very-secret", TimeoutSeconds = 0, InputPrice = -1 };

        ModelOptionsValidator.Validate(wrong).Select(error => error.Key)
            .ShouldBe(["Model:Endpoint", "Model:Deployment", "Model:ApiKey", "Model:TimeoutSeconds", "Model:InputPrice"]);
    }

    [Fact]
    public void Every_problem_has_words_and_none_of_them_is_a_value()
    {
        foreach (var problem in Enum.GetValues<ModelOptionsProblem>()) new ModelOptionsError("Model:X", problem).Message.ShouldStartWith("Model:X: ");

        ModelOptionsValidator.Validate(Azure with { Authentication = ModelAuthentication.None })
            .ShouldAllBe(error => !error.ToString().Contains("very-secret"));
    }
}
