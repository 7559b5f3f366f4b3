using Bot.School.Verdicts;
using Bot.Teams.Schema;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>The label that Teams shows on what a model wrote, with the clauses it rests on as its sources.</summary>
internal static class ModelLabel
{
    /// <summary>Null when no model wrote along.</summary>
    public static MessageLabel? Of(Verdict verdict) => verdict.Model is { WroteText: true }
        ? MessageLabel.Create(writtenByModel: true, verdict.Citations.Select(citation => new CitationAppearance($"{citation.Clause.Address}, {AnswerTexts.Origin(citation)}", citation.Quote)))
        : null;
}
