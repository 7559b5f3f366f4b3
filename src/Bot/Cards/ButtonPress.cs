using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.School.Conversations;
using Bot.Teams.Cards;
using Bot.Teams.Invokes;

namespace Bot.Cards;

/// <summary>What a button of ours does. Made into the button's data, and read back from it.</summary>
internal abstract record ButtonPress
{
    private const string Kind = "magdit";
    private const string Words = "tekst";
    private const string Number = "vraag";
    private const string Asker = "van";

    private ButtonPress()
    {
    }

    /// <summary>Asks one of the example questions.</summary>
    public sealed record Ask(string Question) : ButtonPress;

    public sealed record ChooseSchool(string School) : ButtonPress;

    /// <summary>Answers the assistant's question back about question <paramref name="QuestionNumber"/> of the person that <paramref name="Mark"/> stands for.</summary>
    public sealed record Answer(int QuestionNumber, string Option, string Mark) : ButtonPress;

    public sealed record NewQuestion : ButtonPress;

    /// <summary>Says yes to being forgotten.</summary>
    public sealed record ForgetMe : ButtonPress;

    /// <summary>Hands question <paramref name="QuestionNumber"/> of the person that <paramref name="Mark"/> stands for over to the supervisors.</summary>
    public sealed record HandOver(int QuestionNumber, string Mark) : ButtonPress;

    /// <summary>Shows a clause of one's own school's protocol.</summary>
    public sealed record ShowClause(string Clause) : ButtonPress;

    /// <summary>Tells people in a group apart, whose questions are counted each for themselves, without naming them.</summary>
    public static string MarkOf(PersonId person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person.Value)).AsSpan(0, 6));

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
        var text = data.Text(Words) ?? "";
        return data.Text(Kind) switch
        {
            "ask" when text.Length > 0 => new Ask(text),
            "school" => new ChooseSchool(text.Length > 0 ? text : data.Text(SchoolInput) ?? ""),
            "answer" when NumberIn(data) is { } number => new Answer(number, text, data.Text(Asker) ?? ""),
            "handOver" when NumberIn(data) is { } number => new HandOver(number, data.Text(Asker) ?? ""),
            "new" => new NewQuestion(),
            "forget" => new ForgetMe(),
            "clause" => new ShowClause(text.Length > 0 ? text : data.Text(ClauseInput) ?? ""),
            _ => null,
        };
    }

    private static int? NumberIn(JsonElement data) => int.TryParse(data.Text(Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Dictionary<string, string> Data() => this switch
    {
        Ask ask => new() { [Kind] = "ask", [Words] = ask.Question },
        ChooseSchool choose => new() { [Kind] = "school", [Words] = choose.School },
        Answer answer => new() { [Kind] = "answer", [Words] = answer.Option, [Number] = Written(answer.QuestionNumber), [Asker] = answer.Mark },
        HandOver over => new() { [Kind] = "handOver", [Number] = Written(over.QuestionNumber), [Asker] = over.Mark },
        NewQuestion => new() { [Kind] = "new" },
        ForgetMe => new() { [Kind] = "forget" },
        ShowClause show => new() { [Kind] = "clause", [Words] = show.Clause },
        _ => throw new InvalidOperationException($"A button press of type {GetType().Name} has no data."),
    };
}
