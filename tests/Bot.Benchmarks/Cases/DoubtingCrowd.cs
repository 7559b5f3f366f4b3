using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Benchmarks.Load;
using Bot.Testing;

namespace Bot.Benchmarks.Cases;

/// <summary>People who each ask one question in doubt in their own chat, spread over schools whose supervisors have a channel. A card is known by the name of who asked.</summary>
internal sealed partial class DoubtingCrowd(BotProcess bot, FakeConnector teams, IReadOnlyDictionary<string, IReadOnlyList<string>> questions) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _cards = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _answers = new();
    private readonly string[] _schools = [.. questions.Keys];
    private int _activities;

    public int Schools => _schools.Length;

    public int Questions => questions.Values.Sum(school => school.Count);

    /// <summary>Notes when each card arrives, until nobody listens to the connector any more.</summary>
    public async Task ListenAsync()
    {
        while (true)
        {
            var message = await teams.ArrivesAsync();
            var arrived = Stopwatch.GetTimestamp();
            if (message.Method != "POST" || message.IsTyping) continue;
            if (message.Conversation is { } chat && _answers.TryGetValue(chat, out var answered)) answered.TrySetResult();
            else if (Asked().Match(message.Raw) is { Success: true } by && _cards.TryGetValue(by.Value, out var card)) card.TrySetResult(arrived);
        }
    }

    /// <summary>Each school's supervisors get their channel.</summary>
    public async Task LinkAsync()
    {
        foreach (var school in _schools)
        {
            var channel = $"19:{school}@thread.tacv2";
            teams.Rosters[channel] = [new RosterMember("29:leiding", "Mia Smit")];
            await AnsweredAsync("29:leiding", "Mia Smit", channel, $"koppel leidinggevenden {school}");
        }
    }

    /// <summary>Somebody chooses their school.</summary>
    public Task ChooseAsync(int person) => AnsweredAsync($"29:vrager-{person}", NameOf(person), $"a:vrager-{person}", _schools[person % _schools.Length]);

    /// <summary>Somebody asks. Gives how long it took from the sending until the card was in the channel, in milliseconds.</summary>
    public async Task<double> AskAsync(int person)
    {
        var school = questions[_schools[person % _schools.Length]];
        var card = _cards[NameOf(person)] = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = Stopwatch.GetTimestamp();
        await SendAsync($"29:vrager-{person}", NameOf(person), $"a:vrager-{person}", school[person / _schools.Length % school.Count]);
        return Stopwatch.GetElapsedTime(sent, await card.Task).TotalMilliseconds;
    }

    public void Dispose() => _http.Dispose();

    private static string NameOf(int person) => $"Vrager q{person:D6}";

    private async Task AnsweredAsync(string who, string name, string conversation, string text)
    {
        var answered = _answers[conversation] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(who, name, conversation, text);
        await answered.Task.WaitAsync(TimeSpan.FromSeconds(60));
        _answers.TryRemove(conversation, out _);
    }

    private async Task SendAsync(string who, string name, string conversation, string text)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{Interlocked.Increment(ref _activities)}",
            ["text"] = text,
            ["serviceUrl"] = teams.ServiceUrl.ToString(),
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = who, ["name"] = name },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(bot.Address, "/api/messages"), content);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The bot answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex(@"Vrager q\d{6}(?= vroeg op)")]
    private static partial Regex Asked();
}
