using Azure.Core;
using Azure.Identity;
using Bot.Language.Model;
using Bot.Language.Searching;
using Bot.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Language.Tests.Model;

public class ModelClientsTests
{
    [Theory]
    [InlineData(ModelAuthentication.None, null, null)]
    [InlineData(ModelAuthentication.Key, "zeer-geheim", "Bearer zeer-geheim")]
    public async Task A_key_goes_as_a_bearer_and_without_one_no_header_goes(ModelAuthentication authentication, string? key, string? header)
    {
        await using var bed = await ModelBed.StartAsync(options => options with { Authentication = authentication, ApiKey = key });
        await bed.AsksAsync();

        bed.Model.Requests[0].Authorization.ShouldBe(header);
        bed.Model.Requests[0].Headers.Keys.ShouldNotContain("api-key");
    }

    [Fact]
    public async Task An_identity_asks_a_token_for_the_models_of_Azure()
    {
        await using var model = await FakeModel.StartAsync();
        var credential = new FixedCredential(() => "identity-token");

        (await AskAsync(model, credential)).ShouldBe("Said");

        model.Requests[0].Authorization.ShouldBe("Bearer identity-token");
        credential.Scopes.ShouldBe(["https://cognitiveservices.azure.com/.default"]);
    }

    [Fact]
    public async Task An_identity_without_a_token_is_not_let_in_and_nothing_is_sent()
    {
        await using var model = await FakeModel.StartAsync();

        (await AskAsync(model, new FixedCredential(() => throw new CredentialUnavailableException("geen identiteit")))).ShouldBe("Unauthorised");
        model.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_token_of_an_identity_does_not_travel_unencrypted()
    {
        await using var model = await FakeModel.StartAsync();

        (await AskAsync(model, new FixedCredential(() => "identity-token"), model.Endpoint)).ShouldNotBe("Said");
        model.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("v1/")]
    [InlineData("v1")]
    public async Task An_address_may_end_in_a_slash_or_not(string end)
    {
        await using var bed = await ModelBed.StartAsync(options => options with { Endpoint = new Uri(options.Endpoint!, "/" + end) });

        (await bed.HearsAsync()).ShouldBe("{}");
        bed.Model.Requests[0].Path.ShouldBe("/v1/chat/completions");
    }

    [Fact]
    public async Task Embeddings_come_from_a_deployment_of_their_own_and_rank_clauses()
    {
        await using var model = await FakeModel.StartAsync();
        using var clients = new ModelClients(new ModelOptions { Endpoint = model.Endpoint, Deployment = "model", EmbeddingDeployment = "vectors" });

        var ranking = await EmbeddingRanking.CreateAsync(TestProtocol.Lindeboom, new EmbeddingModel("vectors", clients.Embeddings.ShouldNotBeNull()));
        var hits = await ranking.FindAsync("in discussie met een ouder", 1);

        hits.ShouldHaveSingleItem().Clause.Id.Value.ShouldBe("discussie");
        model.Requests[0].Path.ShouldBe("/v1/embeddings");
        model.Requests[0].Json.GetProperty("model").GetString().ShouldBe("vectors");
    }

    [Fact]
    public async Task Without_a_deployment_for_them_there_are_no_embeddings()
    {
        await using var model = await FakeModel.StartAsync();
        using var clients = new ModelClients(new ModelOptions { Endpoint = model.Endpoint, Deployment = "model" });

        clients.Embeddings.ShouldBeNull();
    }

    [Fact]
    public void Without_a_model_there_are_no_clients() => Should.Throw<InvalidOperationException>(() => new ModelClients(new ModelOptions()));

    private static async Task<string> AskAsync(FakeModel model, TokenCredential credential, Uri? endpoint = null)
    {
        var options = new ModelOptions { Endpoint = endpoint ?? new Uri("https://school.openai.azure.com/v1/"), Deployment = "model", Authentication = ModelAuthentication.Identity };
        using var clients = new ModelClients(options, credential, new Detour(model.Endpoint));
        var clock = new ManualClock();
        var call = new ModelCall(clients.Chat, options, clock, NullLogger<ModelCall>.Instance);
        var reply = await call.AskAsync([new(ChatRole.User, "Mag dit?")], ModelBed.Schema, "oordeel", ModelBudget.Of(options, clock), default);
        return reply is ModelReply.Silent silent ? silent.Reason.ToString() : reply.GetType().Name;
    }

    /// <summary>Brings what goes to Azure over https to the server of the test, which has no certificate.</summary>
    private sealed class Detour(Uri to) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(to, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class FixedCredential(Func<string> token) : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken(token(), DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
