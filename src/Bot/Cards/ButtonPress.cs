using System.Globalization;
using System.Text.Json;
using Bot.Teams.Cards;

namespace Bot.Cards;

/// <summary>What a button of ours does. Made into the button's data, and read back from it.</summary>
internal abstract record ButtonPress
{
    private const string Kind = "magdit";
    private const string Text = "tekst";
    private const string Number = "vraag";

    private ButtonPress()
    {
    }

    /// <summary>Asks one of the example questions.</summary>
    public sealed record Ask(string Question) : ButtonPress;

    public sealed record ChooseSchool(string School) : ButtonPress;

    /// <summary>Answers the assistant's question back about question <paramref name="QuestionNumber"/>.</summary>
    public sealed record Answer(int QuestionNumber, string Option) : ButtonPress;

    public sealed record NewQuestion : ButtonPress;

    /// <summary>Shows a clause of one's own school's protocol.</summary>
    public sealed record ShowClause(string Clause) : ButtonPress;

    /// <summary>A button whose answer is a message of its own.</summary>
    public SubmitAction Titled(string title) => new(title, Data());

    /// <summary>A button whose answer takes the place of the card that it stands on.</summary>
    public ExecuteAction InPlace(string title) => new(title, "press", Data());

    /// <summary>The id of the list that a school is chosen from; its value comes in beside the button's own data.</summary>
    public const string SchoolInput = "school";

    /// <summary>A button that takes its school from the list above it.</summary>
    public static SubmitAction ChooseFromList(string title) => new(title, new Dictionary<string, string> { [Kind] = "school" });

    /// <summary>The id of the list that a clause is chosen from.</summary>
    public const string ClauseInput = "bepaling";

    /// <summary>A button that takes its clause from the list above it.</summary>
    public static SubmitAction ShowFromList(string title) => new(title, new Dictionary<string, string> { [Kind] = "clause" });

    /// <summary>Null when the value is not one of ours. Buttons come back from clients: nothing in them is trusted, only looked up.</summary>
    public static ButtonPress? TryRead(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } data) return null;
        var text = Read(data, Text) ?? "";
        return Read(data, Kind) switch
        {
            "ask" when text.Length > 0 => new Ask(text),
            "school" => new ChooseSchool(text.Length > 0 ? text : Read(data, SchoolInput) ?? ""),
            "answer" when int.TryParse(Read(data, Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new Answer(number, text),
            "new" => new NewQuestion(),
            "clause" => new ShowClause(text.Length > 0 ? text : Read(data, ClauseInput) ?? ""),
            _ => null,
        };
    }

    private Dictionary<string, string> Data() => this switch
    {
        Ask ask => new() { [Kind] = "ask", [Text] = ask.Question },
        ChooseSchool choose => new() { [Kind] = "school", [Text] = choose.School },
        Answer answer => new() { [Kind] = "answer", [Text] = answer.Option, [Number] = answer.QuestionNumber.ToString(CultureInfo.InvariantCulture) },
        NewQuestion => new() { [Kind] = "new" },
        ShowClause show => new() { [Kind] = "clause", [Text] = show.Clause },
        _ => throw new InvalidOperationException($"A button press of type {GetType().Name} has no data."),
    };

    private static string? Read(JsonElement data, string name) =>
        data.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
