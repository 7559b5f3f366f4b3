using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.EndToEnd.Kills;

/// <summary>People who each ask one question in their own chat, and a supervisor who rules on each as soon as its card is there. Whoever gets no answer tries again: the
/// service with the same message, a person by pressing again.</summary>
internal sealed partial class Questions(BotProcesses bots, FakeConnector teams)
{
    public const string Channel = "19:leiding@thread.tacv2";
    public const string Supervisor = "Mia Smit";

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, TaskCompletionSource<SentMessage>> _awaited = [];
    private readonly Lock _lock = new();
    private int _presses;

    /// <summary>How often the supervisor had to press again.</summary>
    public int PressedAgain;

    public static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"kenmerk k{number:D4}");

    public static string ChatOf(int number) => string.Create(CultureInfo.InvariantCulture, $"a:vrager-{number}");

    /// <summary>The words of the ruling that this question gets, as cards and messages show them.</summary>
    public static string RulingOf(int number) => number % 2 == 0 ? "mag" : "mag niet";

    public async Task LinkAsync()
    {
        teams.Rosters[Channel] = [new RosterMember("29:mia", Supervisor)];
        await SayAsync(Activity("message", "koppel", "29:mia", Channel, ("text", "koppel leidinggevenden de-bron")));
        while (teams.Shown(Channel).Count == 0) await Task.Delay(Again);
    }

    /// <summary>Asks a question and sees it ruled on.</summary>
    public async Task AskAsync(int number)
    {
        var card = new TaskCompletionSource<SentMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock) _awaited[Mark(number)] = card;
        var who = string.Create(CultureInfo.InvariantCulture, $"29:vrager-{number}");
        await SayAsync(Activity("message", $"vraag-{number}", who, ChatOf(number), ("text", ProtocolOfDoubt.Question(Mark(number)))));
        await RuleAsync(await card.Task, number);
    }

    /// <summary>Looks at the channel until told to stop, and hands each card to who waits for it.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        var seen = new HashSet<string>();
        while (!stop.IsCancellationRequested)
        {
            foreach (var message in teams.Shown(Channel).Where(message => seen.Add(message.Id!)))
            {
                if (!AnyMark().IsMatch(message.Raw)) continue;
                lock (_lock) _awaited[AnyMark().Match(message.Raw).Value].TrySetResult(message);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RuleAsync(SentMessage card, int number)
    {
        while (true)
        {
            var data = new JsonObject
            {
                ["magditzaak"] = "rule",
                ["zaak"] = CaseId().Match(card.Raw).Groups[1].Value,
                ["besluit"] = number % 2 == 0 ? "mag" : "mag_niet",
                ["toelichting"] = "Toelichting.",
            };
            var press = Activity(
                "invoke", $"druk-{Interlocked.Increment(ref _presses)}", "29:mia", $"{Channel};messageid={card.Id}",
                ("name", "adaptiveCard/action"),
                ("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "case", ["data"] = data }, ["trigger"] = "manual" }),
                ("replyToId", card.Id));
            using var answer = await bots.PostAsync(press.ToJsonString());
            if (answer is { IsSuccessStatusCode: true } && IsRuled(await answer.Content.ReadFromJsonAsync<JsonElement>())) return;
            Interlocked.Increment(ref PressedAgain);
            await Task.Delay(Again);
        }
    }

    // A press whose answer got lost may have ruled: who presses again is told so.
    private static bool IsRuled(JsonElement answer) => answer.GetProperty("value") is var value && (value.ValueKind == JsonValueKind.Object
        || value.GetString()!.StartsWith($"Al beslist door {Supervisor}", StringComparison.Ordinal));

    private async Task SayAsync(JsonObject activity)
    {
        var body = activity.ToJsonString();
        while (true)
        {
            using var answer = await bots.PostAsync(body);
            if (answer is { IsSuccessStatusCode: true }) return;
            await Task.Delay(Again);
        }
    }

    private JsonObject Activity(string type, string id, string person, string conversation, params (string Name, JsonNode? Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["serviceUrl"] = teams.ServiceUrl.ToString(),
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = person, ["name"] = person == "29:mia" ? Supervisor : "Jan de Wit" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        foreach (var (name, value) in fields) activity[name] = value;
        return activity;
    }

    [GeneratedRegex(@"kenmerk k\d{4}")]
    private static partial Regex AnyMark();

    [GeneratedRegex("\"zaak\":\"([^\"]+)\"")]
    private static partial Regex CaseId();
}
