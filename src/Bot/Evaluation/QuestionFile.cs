using System.Text.Json;
using Bot.Commands;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Texts;

namespace Bot.Evaluation;

/// <summary>Reads a file of questions, one JSON object on a line; whatever is wrong is named with its file and line.</summary>
internal static class QuestionFile
{
    public static IReadOnlyList<LabelledQuestion> Read(string file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CommandError(CommandTexts.UnreadableFile(file, unreadable.Message));
        }

        var questions = new List<LabelledQuestion>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i])) questions.Add(ReadLine(lines[i], why => new CommandError(CommandTexts.BrokenLine(file, i + 1, why))));
        }

        return questions;
    }

    private static LabelledQuestion ReadLine(string line, Func<string, CommandError> broken)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw broken(CommandTexts.NotJson);
            return ReadQuestion(document.RootElement, broken);
        }
        catch (JsonException)
        {
            throw broken(CommandTexts.NotJson);
        }
    }

    private static LabelledQuestion ReadQuestion(JsonElement json, Func<string, CommandError> broken)
    {
        Outcome? expected = Text(json, "expected", broken) is { } code ? ReadOutcome(code, broken) : null;
        var acceptable = Texts(json, "acceptable", broken)?.Select(each => ReadOutcome(each, broken)).ToArray();
        return new LabelledQuestion
        {
            Id = Text(json, "id", broken) ?? throw broken(CommandTexts.MissingField("id")),
            School = Text(json, "school", broken) ?? throw broken(CommandTexts.MissingField("school")),
            Turns = Texts(json, "turns", broken) is { Count: > 0 } turns ? turns : throw broken(CommandTexts.MissingField("turns")),
            Attachments = Texts(json, "attachments", broken) ?? [],
            Expected = expected,
            Acceptable = acceptable ?? (expected is { } only ? [only] : []),
            Evidence = Texts(json, "evidence", broken),
            Facts = ReadFacts(json, broken),
            Pair = Text(json, "pair", broken),
        };
    }

    private static List<FactValue>? ReadFacts(JsonElement json, Func<string, CommandError> broken)
    {
        if (!json.TryGetProperty("facts", out var facts) || facts.ValueKind != JsonValueKind.Object) return null;
        return [.. facts.EnumerateObject().SelectMany(fact =>
            (fact.Value.ValueKind == JsonValueKind.Array ? fact.Value.EnumerateArray().Select(value => value.GetString()!) : [fact.Value.GetString()!])
                .Select(value => FactVocabulary.Find(fact.Name, value) ?? throw broken(CommandTexts.UnknownFact($"{fact.Name}={value}"))))];
    }

    private static Outcome ReadOutcome(string code, Func<string, CommandError> broken) =>
        OutcomeCodes.Find(code) ?? throw broken(CommandTexts.UnknownOutcome(code));

    private static string? Text(JsonElement json, string name, Func<string, CommandError> broken)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw broken(CommandTexts.MissingField(name));
    }

    private static List<string>? Texts(JsonElement json, string name, Func<string, CommandError> broken)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            throw broken(CommandTexts.MissingField(name));
        return [.. value.EnumerateArray().Select(item => item.GetString()!)];
    }
}
