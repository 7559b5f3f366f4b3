using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Limits;

/// <summary>A connector with Teams' limits under a clock that stands still, and whoever calls it.</summary>
internal sealed class LimitedCalls : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly LimitedConnector _teams;

    private LimitedCalls(LimitedConnector teams) => _teams = teams;

    public required ManualClock Clock { get; init; }

    public LimitedConnector Teams => _teams;

    public static async Task<LimitedCalls> StartAsync(TeamsLimits? limits = null)
    {
        var clock = new ManualClock();
        return new LimitedCalls(await LimitedConnector.StartAsync(limits, clock)) { Clock = clock };
    }

    /// <summary>Says something in a chat that exists.</summary>
    public Task<LimitedAnswer> SendAsync(string person, string text = "Hoi") =>
        CallAsync(HttpMethod.Post, $"/v3/conversations/{Uri.EscapeDataString(_teams.OpenChat(person))}/activities", new { type = "message", text });

    public Task<LimitedAnswer> ReplaceAsync(string person, string id, string text) =>
        CallAsync(HttpMethod.Put, $"/v3/conversations/{Uri.EscapeDataString(LimitedConnector.ChatOf(person))}/activities/{id}", new { type = "message", text });

    public Task<LimitedAnswer> DeleteAsync(string person, string id) =>
        CallAsync(HttpMethod.Delete, $"/v3/conversations/{Uri.EscapeDataString(LimitedConnector.ChatOf(person))}/activities/{id}");

    public Task<LimitedAnswer> CreateAsync(string person) =>
        CallAsync(HttpMethod.Post, "/v3/conversations", new { isGroup = false, bot = new { id = "28:bot" }, members = new[] { new { id = person } }, tenantId = "t" });

    public Task<LimitedAnswer> MembersAsync(string conversation, string query = "") =>
        CallAsync(HttpMethod.Get, $"/v3/conversations/{Uri.EscapeDataString(conversation)}/pagedmembers{query}");

    public async Task<LimitedAnswer> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_teams.ServiceUrl + path));
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await _http.SendAsync(request);
        return new LimitedAnswer(answer.StatusCode, answer.Headers.RetryAfter?.Delta, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _teams.DisposeAsync();
    }
}

internal sealed record LimitedAnswer(HttpStatusCode Status, TimeSpan? RetryAfter, string Body)
{
    public string Id => JsonDocument.Parse(Body).RootElement.GetProperty("id").GetString()!;

    public string Code => JsonDocument.Parse(Body).RootElement.GetProperty("error").GetProperty("code").GetString()!;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Status} {Body}");
}
