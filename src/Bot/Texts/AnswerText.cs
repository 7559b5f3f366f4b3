using System.Text;
using Bot.Cards;
using Bot.School.Protocols;
using Bot.School.Verdicts;

namespace Bot.Texts;

/// <summary>An answer as plain text: for files, and for clients that show no cards.</summary>
internal static class AnswerText
{
    /// <param name="turns">What was said; null leaves it out, where others read along.</param>
    /// <param name="handover">The case that the question became; null when it was not handed over.</param>
    public static string Of(Verdict verdict, Protocol protocol, IReadOnlyList<string>? turns, Handover? handover = null)
    {
        var text = new StringBuilder();
        text.AppendLine(AnswerTexts.Name(verdict.Outcome, handover).ToUpperInvariant());
        text.AppendLine(AnswerTexts.Explanation(verdict, protocol.SchoolName, handover));
        if (verdict.AsksWhoIsShown) text.AppendLine().AppendLine(AnswerTexts.WhoIsShown);
        AddConditions(text, verdict);
        if (verdict.FollowUp is { } followUp) text.AppendLine().Append(followUp.Question).Append(" (").AppendJoin(" / ", followUp.Options).AppendLine(")");
        if (handover is not null) text.AppendLine().Append(handover.Heading).AppendLine(":").AppendJoin('\n', handover.Sentences).AppendLine();
        if (verdict.Precedent is { } earlier) text.AppendLine().AppendLine(AnswerTexts.Earlier(earlier));
        AddCitations(text, verdict);
        if (handover is null or { LeavesThemAlone: true } && AnswerTexts.Summary(verdict, turns) is { } summary) text.AppendLine().Append(AnswerTexts.ForSupervisor).AppendLine(":").AppendLine(summary);
        if (verdict.Model is { WroteText: true }) text.AppendLine().AppendLine(AnswerTexts.WrittenByModel);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    private static void AddConditions(StringBuilder text, Verdict verdict)
    {
        if (verdict.Conditions.Count == 0) return;
        text.AppendLine().AppendLine(AnswerTexts.Conditions);
        foreach (var condition in verdict.Conditions) text.Append("- ").AppendLine(condition);
    }

    private static void AddCitations(StringBuilder text, Verdict verdict)
    {
        if (verdict.Citations.Count == 0) return;
        text.AppendLine().Append(AnswerTexts.SourceHeading(verdict.Outcome)).AppendLine(":");
        foreach (var (number, citation) in verdict.Citations.Index())
        {
            // What Teams lists as sources is referred to by its number (PROTOCOL 7.4).
            if (verdict.Model is { WroteText: true }) text.Append('[').Append(number + 1).Append("] ");
            text.Append(citation.Clause.Address).Append(": \"").Append(citation.Quote).Append("\" (").Append(AnswerTexts.Origin(citation)).AppendLine(")");
        }
    }
}
