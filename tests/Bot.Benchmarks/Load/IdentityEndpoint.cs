using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Benchmarks.Load;

/// <summary>Gives a bot its token for the connector, as the address of a managed identity does in Azure.</summary>
internal sealed class IdentityEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IdentityEndpoint(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First() + "/token");

    public static async Task<IdentityEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var endpoint = new IdentityEndpoint(builder.Build());
        var end = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds();
        endpoint._app.MapGet("/token", () => Results.Text(
            $$"""{"access_token":"a-token-for-the-connector","expires_on":"{{end}}","resource":"https://api.botframework.com","token_type":"Bearer"}""", "application/json"));
        await endpoint._app.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
