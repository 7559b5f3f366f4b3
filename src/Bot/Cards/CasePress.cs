using System.Text.Json;
using Bot.School.Cases;
using Bot.Teams.Cards;
using Bot.Teams.Invokes;

namespace Bot.Cards;

/// <summary>What a button of a case does. Made into the button's data, and read back from it: nothing in it is trusted, only looked up.</summary>
internal abstract record CasePress
{
    /// <summary>What the button does to Teams: it is answered with a card in the place of its own.</summary>
    public const string Verb = "case";

    /// <summary>The id of the text that is typed beside the buttons.</summary>
    public const string WordsInput = "toelichting";

    /// <summary>The id of the toggle "geldt voortaan".</summary>
    public const string LaterInput = "voortaan";

    // No button has this and that of ButtonPress: neither reads the other's.
    private const string Kind = "magditzaak";
    private const string Id = "zaak";
    private const string Decided = "besluit";

    // A case's id is 24 signs; more is no id, and nobody looks it up.
    private const int LongestId = 64;

    private CasePress(CaseId @case) => Case = @case;

    public CaseId Case { get; }

    /// <summary>What was typed beside the button; empty when nothing was.</summary>
    public string Words { get; private init; } = "";

    /// <summary>Whether the ruling is to stand for later questions.</summary>
    public bool StandsForLater { get; private init; }

    public sealed record Take(CaseId Case) : CasePress(Case);

    public sealed record GiveBack(CaseId Case) : CasePress(Case);

    /// <summary>Rules; <see cref="Words"/> is the explanation.</summary>
    public sealed record Rule(CaseId Case, RulingDecision Decision) : CasePress(Case);

    /// <summary>Rules as the case proposes; <see cref="StandsForLater"/> counts, <see cref="Words"/> does not.</summary>
    public sealed record Adopt(CaseId Case) : CasePress(Case);

    /// <summary>Asks the one who asked; <see cref="Words"/> is the question.</summary>
    public sealed record AskBack(CaseId Case) : CasePress(Case);

    /// <summary>Rules anew; <see cref="Words"/> is the explanation.</summary>
    public sealed record Correct(CaseId Case, RulingDecision Decision) : CasePress(Case);

    /// <summary>Shows a case of a list.</summary>
    public sealed record Show(CaseId Case) : CasePress(Case);

    /// <summary>Answers what was asked back; <see cref="Words"/> is the answer.</summary>
    public sealed record Answer(CaseId Case) : CasePress(Case);

    /// <summary>Tells more; <see cref="Words"/> is what.</summary>
    public sealed record Add(CaseId Case) : CasePress(Case);

    public sealed record Withdraw(CaseId Case) : CasePress(Case);

    /// <summary>A button whose answer takes the place of the card that it stands on.</summary>
    public ExecuteAction InPlace(string title) => new(title, Verb, Data());

    /// <summary>Null when the value is not one of ours.</summary>
    public static CasePress? TryRead(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } data || data.Text(Id) is not { Length: > 0 and <= LongestId } id) return null;
        var read = Named(data.Text(Kind), new CaseId(id), DecisionOf(data.Text(Decided)));
        return read is null ? null : read with { Words = (data.Text(WordsInput) ?? "").Trim(), StandsForLater = data.Text(LaterInput) == "true" };
    }

    private static CasePress? Named(string? kind, CaseId id, RulingDecision? decision) => kind switch
    {
        "take" => new Take(id),
        "giveBack" => new GiveBack(id),
        "rule" when decision is { } ruled => new Rule(id, ruled),
        "adopt" => new Adopt(id),
        "askBack" => new AskBack(id),
        "correct" when decision is { } ruled => new Correct(id, ruled),
        "show" => new Show(id),
        "answer" => new Answer(id),
        "add" => new Add(id),
        "withdraw" => new Withdraw(id),
        _ => null,
    };

    private Dictionary<string, string> Data() => this switch
    {
        Take => Data("take"),
        GiveBack => Data("giveBack"),
        Rule rule => Data("rule", rule.Decision),
        Adopt => Data("adopt"),
        AskBack => Data("askBack"),
        Correct correct => Data("correct", correct.Decision),
        Show => Data("show"),
        Answer => Data("answer"),
        Add => Data("add"),
        Withdraw => Data("withdraw"),
        _ => throw new InvalidOperationException($"A case press of type {GetType().Name} has no data."),
    };

    private Dictionary<string, string> Data(string kind) => new() { [Kind] = kind, [Id] = Case.Value };

    private Dictionary<string, string> Data(string kind, RulingDecision decision) => new(Data(kind)) { [Decided] = CodeOf(decision) };

    private static string CodeOf(RulingDecision decision) => decision switch
    {
        RulingDecision.Allowed => "mag",
        RulingDecision.AllowedIf => "mag_mits",
        RulingDecision.NotAllowed => "mag_niet",
        RulingDecision.Handled => "opgepakt",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    private static RulingDecision? DecisionOf(string? code) => code switch
    {
        "mag" => RulingDecision.Allowed,
        "mag_mits" => RulingDecision.AllowedIf,
        "mag_niet" => RulingDecision.NotAllowed,
        "opgepakt" => RulingDecision.Handled,
        _ => null,
    };
}
