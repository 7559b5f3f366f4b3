using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Questions;
using Microsoft.Extensions.AI;

namespace Bot.Language.Proposing;

/// <summary>Writes what a model gets to read: first what stays the same for a school, then the question, as data that cannot end its own fence.</summary>
public static class PromptWriter
{
    // Dutch takes about four; rather too many tokens counted than a prompt that a server refuses.
    private const int CharactersPerToken = 3;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The messages of a question.</summary>
    /// <param name="protocol">The protocol in force.</param>
    /// <param name="clauses">The clauses to show, all of them or those that bear on the question.</param>
    /// <param name="question">The question, its names replaced already.</param>
    public static IReadOnlyList<ChatMessage> Write(Protocol protocol, IEnumerable<Clause> clauses, Question question)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentNullException.ThrowIfNull(question);
        return
        [
            new ChatMessage(ChatRole.System, $"{PromptFiles.Instructions}\n\n{PromptFiles.Facts}\n\n{Protocol(protocol, clauses)}"),
            new ChatMessage(ChatRole.User, Question(question)),
        ];
    }

    /// <summary>About how many tokens a text is; rather too many than too few.</summary>
    public static int Tokens(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (text.Length / CharactersPerToken) + 1;
    }

    /// <summary>The same for a clause as it is shown.</summary>
    internal static int Tokens(Clause clause) => Tokens(Shown(clause));

    /// <summary>Says what was wrong with a reply.</summary>
    internal static ChatMessage Repair(IEnumerable<string> problems) => new(ChatRole.User, $"{PromptFiles.Repair}\n{string.Join('\n', problems.Select(problem => $"- {problem}"))}");

    /// <summary>What is wrong, to the model.</summary>
    internal static string Say(ProposalProblem problem) => problem switch
    {
        ProposalProblem.UnknownClause(var clause) => $"Er is geen bepaling met het id {Quoted(clause.Value)}.",
        ProposalProblem.FalseQuote(var clause, var words) => $"De woorden {Quoted(words)} staan niet letterlijk in bepaling {Quoted(clause.Value)}. Kopieer een hele zin uit die bepaling.",
        ProposalProblem.NoQuote => "Er is geen citaat. Elk oordeel rust op een bepaling, behalve buiten_bereik.",
        ProposalProblem.NoCondition => "Bij mag_mits hoort minstens één voorwaarde.",
        ProposalProblem.UnfitText(var text) => text switch
        {
            TextProblem.Empty => "Het veld antwoord is leeg.",
            TextProblem.TooLong => "Het veld antwoord is te lang. Geef hoogstens drie korte zinnen.",
            TextProblem.NotDutch => "Het veld antwoord is geen Nederlands.",
            TextProblem.QuotesWhatIsNotThere => "Het veld antwoord citeert woorden die niet in het protocol of in de vraag staan. Citeer daar niet.",
            TextProblem.HoldsLink => "In het veld antwoord mag geen link, adres of opmaak staan.",
            TextProblem.SaysOtherwise => "Het veld antwoord zegt iets anders dan het oordeel.",
            _ => throw new ArgumentOutOfRangeException(nameof(problem)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    private static string Protocol(Protocol protocol, IEnumerable<Clause> clauses)
    {
        var text = new StringBuilder($"# Het protocol: {protocol.Title}, {protocol.SchoolName}\n");
        foreach (var clause in clauses) text.Append(Shown(clause));
        return text.ToString();
    }

    private static string Shown(Clause clause) => $"\n## bepaling {clause.Id.Value} ({string.Join(" > ", [.. clause.HeadingPath, clause.Address])})\n{clause.FullText}\n";

    private static string Question(Question question)
    {
        var data = new Dictionary<string, object> { ["berichten"] = question.Turns.Select(Shorten) };
        if (question.Asked is { Length: > 0 } asked) data["de assistent vroeg voor het laatste bericht"] = asked;
        if (question.Attachments.Count > 0) data["bijlagen (soort; de inhoud is niet bekend)"] = question.Attachments;
        return $"De vraag van de medewerker, als gegevens:\n{JsonSerializer.Serialize(data, Readable)}";
    }

    private static string Shorten(string turn) => turn.Length <= MessageReading.LongestTurn ? turn : turn[..MessageReading.LongestTurn];

    private static string Quoted(string words) => JsonSerializer.Serialize(words.Length <= 300 ? words : words[..300], Readable);
}
