using System.Net.Http.Headers;
using Bot.Teams.Endpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Tests.Endpoint;

/// <summary>Bodies as a real server gives them.</summary>
public sealed class RequestBodyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    [InlineData(100_000)]
    [InlineData(RequestBody.MostBytes)]
    [InlineData(RequestBody.MostBytes + 1)]
    public async Task EveryBodyOfManyOverOneConnectionIsAnswered(int bytes)
    {
        await using var app = await StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
        for (var i = 0; i < 5; i++)
        {
            using var content = new StreamContent(new MemoryStream(new byte[bytes]), 1000);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await http.PostAsync(new Uri(app.Urls.First()), content);
            (await answer.Content.ReadAsStringAsync()).ShouldBe(bytes <= RequestBody.MostBytes ? $"{bytes} bytes" : "too large");
        }
    }

    [Fact]
    public async Task ABodyThatSaysNothingOfItsLengthIsReadAsFarAsItMayBe()
    {
        await using var app = await StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
        foreach (var bytes in new[] { 10, RequestBody.MostBytes, RequestBody.MostBytes + 1, 10 })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, app.Urls.First()) { Content = new StreamContent(new MemoryStream(new byte[bytes]), 1000) };
            request.Headers.TransferEncodingChunked = true;
            using var answer = await http.SendAsync(request);
            (await answer.Content.ReadAsStringAsync()).ShouldBe(bytes <= RequestBody.MostBytes ? $"{bytes} bytes" : "too large");
        }
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
            await context.Response.WriteAsync(await RequestBody.ReadAsync(context.Request, context.RequestAborted) is { } body ? $"{body.Length} bytes" : "too large"));
        await app.StartAsync();
        return app;
    }
}
