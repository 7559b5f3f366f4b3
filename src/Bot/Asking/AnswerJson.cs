using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Texts;

namespace Bot.Asking;

/// <summary>An answer as <c>ask --json</c> and <c>evaluate --out</c> write it, one on a line.</summary>
internal sealed record AnswerJson(
    string Id,
    string Outcome,
    IReadOnlyList<CitationJson> Citations,
    IReadOnlyList<string> Conditions,
    FollowUpJson? FollowUp,
    bool HandedOver,
    string Text,
    string Reason,
    double Milliseconds)
{
    // Written for people and files, not into a web page: a Dutch "é" stays one.
    private static readonly AnswerJsonContext Context = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    public static AnswerJson Of(string id, Verdict verdict, Protocol protocol, IReadOnlyList<string> turns, TimeSpan taken) => new(
        id,
        verdict.Outcome.Code(),
        [.. verdict.Citations.Select(citation => new CitationJson(citation.Clause.Id.Value, citation.Clause.Address, citation.Clause.FullText, citation.Quote))],
        verdict.Conditions,
        verdict.FollowUp is { } followUp ? new FollowUpJson(followUp.Question, followUp.Options) : null,
        verdict.HandedOver,
        AnswerText.Of(verdict, protocol, turns),
        verdict.Reason,
        Math.Round(taken.TotalMilliseconds, 3));

    public string Write() => JsonSerializer.Serialize(this, Context.AnswerJson);
}

internal sealed record CitationJson(string Clause, string Address, string Text, string Quote);

internal sealed record FollowUpJson(string Question, IReadOnlyList<string> Options);

[JsonSerializable(typeof(AnswerJson))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
