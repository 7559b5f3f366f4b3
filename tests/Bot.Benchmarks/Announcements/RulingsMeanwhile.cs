using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.Benchmarks.Announcements;

/// <summary>People who asked something in doubt, and a supervisor who rules on it while very many are sent something.</summary>
internal sealed partial class RulingsMeanwhile(Uri bot, LimitedConnector teams, MeasuredQuestion doubt) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly List<(string Person, ReceivedMessage Card)> _asked = [];
    private int _activities;

    private string Channel => Broadcast.SupervisorsOf(doubt.Protocol.School);

    /// <summary>So many people choose their school and ask; each card is in the supervisors' channel.</summary>
    public async Task AskAsync(int people)
    {
        for (var number = 0; _asked.Count < people; number++)
        {
            var person = $"29:vrager-{number}";
            if (new Mishaps().Blocks(LimitedConnector.ChatOf(person))) continue;
            var chat = teams.OpenChat(person);
            await SendAsync("message", person, chat, ("text", doubt.Protocol.School.Value));
            await teams.Received.FirstAsync(message => message.Conversation == chat).WaitAsync(Patience);
            var seen = _asked.Select(one => one.Card.Id).ToHashSet();
            await SendAsync("message", person, chat, ("text", doubt.Question.Turns[0]));
            var card = await teams.Received.FirstAsync(message => message.Conversation.StartsWith(Channel, StringComparison.Ordinal) && CaseId().IsMatch(message.Raw) && !seen.Contains(message.Id)).WaitAsync(Patience);
            _asked.Add((person, card));
        }
    }

    /// <summary>Rules on one of the questions. Gives how many seconds it took from the press until who asked had it.</summary>
    public async Task<double> RuleAsync(int number)
    {
        var (person, card) = _asked[number];
        var pressed = Stopwatch.GetTimestamp();
        var data = new JsonObject { ["magditzaak"] = "rule", ["zaak"] = CaseId().Match(card.Raw).Groups[1].Value, ["besluit"] = "mag", ["toelichting"] = "Toelichting." };
        var value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "case", ["data"] = data }, ["trigger"] = "manual" };
        while (true)
        {
            // A press that the connector made fail is pressed again.
            var answer = await SendAsync("invoke", Broadcast.Supervisor, $"{Channel};messageid={card.Id}", ("name", "adaptiveCard/action"), ("value", value.DeepClone()), ("replyToId", card.Id));
            if (answer?["value"] is JsonObject || (answer?["value"] is JsonValue words && words.ToString().StartsWith("Al beslist", StringComparison.Ordinal))) break;
            await Task.Delay(Again);
        }

        var told = await teams.Received.FirstAsync(message => message.Conversation == LimitedConnector.ChatOf(person) && message.Raw.Contains("besliste", StringComparison.Ordinal)).WaitAsync(Patience);
        return Stopwatch.GetElapsedTime(pressed, told.At).TotalSeconds;
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode?> SendAsync(string type, string person, string conversation, params (string Name, JsonNode? Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{Interlocked.Increment(ref _activities)}",
            ["serviceUrl"] = teams.ServiceUrl.ToString(),
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = person, ["name"] = person == Broadcast.Supervisor ? "Mia Smit" : "Jan de Wit" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        foreach (var (name, value) in fields) activity[name] = value;
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(bot, "/api/messages"), content);
        var said = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The bot answered {(int)answer.StatusCode}: {said}");
        return said.Length == 0 ? null : JsonNode.Parse(said);
    }

    [GeneratedRegex("\"zaak\":\"([^\"]+)\"")]
    private static partial Regex CaseId();
}
