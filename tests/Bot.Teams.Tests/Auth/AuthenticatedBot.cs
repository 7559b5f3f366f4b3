using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Teams.Auth;
using Bot.Teams.Schema;
using Bot.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Tests.Auth;

/// <summary>A bot on a free port that takes every activity that its caller may bring, and does nothing with it.</summary>
internal sealed class AuthenticatedBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private AuthenticatedBot(WebApplication app, KeptLog log) => (_app, Log) = (app, log);

    public KeptLog Log { get; }

    /// <summary>The last line of the log about a 401.</summary>
    public string? LastRefusal => Log.Text.Split('\n').LastOrDefault(line => line.StartsWith("Warning 2101 ", StringComparison.Ordinal));

    /// <summary>Who brought the last activity that was taken.</summary>
    public Caller? LastCaller { get; private set; }

    /// <summary>How often a body was read.</summary>
    public int BodiesRead { get; private set; }

    public static async Task<AuthenticatedBot> StartAsync(TeamsOptions options, TimeProvider clock, string environment = "Development")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock).AddTeamsAuthentication(options);
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Logging.ClearProviders();
        var log = new KeptLog();
        builder.Logging.AddProvider(log);
        var app = builder.Build();
        var bot = new AuthenticatedBot(app, log);
        app.MapPost("/api/messages", bot.TakeAsync).RequireAuthorization();
        await app.StartAsync();
        return bot;
    }

    public Task<HttpResponseMessage> PostAsync(string? authorization, string activity, IReadOnlyDictionary<string, string>? headers = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _app.Urls.First() + "/api/messages")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        if (!string.IsNullOrEmpty(authorization)) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        foreach (var (name, value) in headers ?? new Dictionary<string, string>()) request.Headers.TryAddWithoutValidation(name, value);
        return _http.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusOfAsync(string token, string activity)
    {
        using var response = await PostAsync($"Bearer {token}", activity);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpContext context, CallerRights rights)
    {
        BodiesRead++;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (ActivityReader.Read(body.ToArray()) is not ReadActivity.Accepted(var activity, _)) return Results.BadRequest();
        var caller = context.Features.Get<Caller>() ?? throw new InvalidOperationException("Nobody came in.");
        if (rights.WhyRefused(caller, activity) is { } reason) return Results.Text(reason, statusCode: StatusCodes.Status403Forbidden);
        LastCaller = caller;
        return Results.Ok();
    }
}
