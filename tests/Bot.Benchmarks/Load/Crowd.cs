using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Benchmarks.Load;

/// <summary>The people who ask: spread over the schools, each in a chat of their own, each with other questions. Every message is put together from bytes that are at hand.</summary>
internal sealed class Crowd
{
    private readonly Person[] _people;

    /// <param name="questions">What is asked of each school: the first turns of its worked examples.</param>
    public Crowd(int people, ILookup<string, string> questions, Uri serviceUrl)
    {
        (string School, byte[][] Asked)[] schools = [.. questions.Select(school => (school.Key, school.Distinct().Select(Json).ToArray()))];
        _people = [.. Enumerable.Range(0, people).Select(number =>
        {
            var (school, asked) = schools[number % schools.Length];
            return new Person(Json(school), asked, number * 37, Rest(number, serviceUrl));
        })];
        Questions = schools.Sum(school => school.Asked.Length);
        Schools = schools.Length;
    }

    public int People => _people.Length;

    public int Questions { get; }

    public int Schools { get; }

    /// <summary>The message with which somebody chooses a school.</summary>
    public byte[] ChoosesSchool(int person, long turn) => Message(_people[person], _people[person].School, turn);

    /// <summary>The next question of this person. Not for two at once.</summary>
    public byte[] Asks(int person, long turn)
    {
        var who = _people[person];
        return Message(who, who.Asked[who.Next++ % who.Asked.Length], turn);
    }

    private static byte[] Message(Person person, byte[] text, long turn)
    {
        var id = Encoding.ASCII.GetBytes(turn.ToString(CultureInfo.InvariantCulture));
        return [.. "{\"text\":"u8, .. text, .. ",\"id\":\""u8, .. id, .. "\","u8, .. person.Rest];
    }

    private static byte[] Json(string text) => JsonSerializer.SerializeToUtf8Bytes(text);

    // What Teams sends beside the text and the id (PROTOCOL 1.1), without the brace that opens it.
    private static byte[] Rest(int number, Uri serviceUrl)
    {
        var chat = new JsonObject
        {
            ["type"] = "message",
            ["textFormat"] = "plain",
            ["timestamp"] = "2026-03-02T10:15:30.123Z",
            ["localTimestamp"] = "2026-03-02T11:15:30.123+01:00",
            ["localTimezone"] = "Europe/Amsterdam",
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl.ToString(),
            ["from"] = new JsonObject { ["id"] = $"29:person-{number:D6}", ["name"] = $"Medewerker {number}", ["aadObjectId"] = $"00000000-0000-0000-0000-{number:D12}" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = BothBots.TenantId, ["id"] = $"a:chat-{number:D6}" },
            ["recipient"] = new JsonObject { ["id"] = $"28:{BothBots.AppId}", ["name"] = "Mag dit?" },
            ["entities"] = new JsonArray(new JsonObject { ["locale"] = "nl-NL", ["country"] = "NL", ["platform"] = "Web", ["timezone"] = "Europe/Amsterdam", ["type"] = "clientInfo" }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BothBots.TenantId } },
            ["locale"] = "nl-NL",
        };
        return Encoding.UTF8.GetBytes(chat.ToJsonString()[1..]);
    }

    private sealed class Person(byte[] school, byte[][] asked, int first, byte[] rest)
    {
        public byte[] School { get; } = school;

        public byte[][] Asked { get; } = asked;

        public byte[] Rest { get; } = rest;

        public int Next { get; set; } = first;
    }
}
