using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Texts;
using Spectre.Console;

namespace Bot.Asking;

/// <summary>An answer in a terminal: the same parts as the card, with colour and words.</summary>
internal static class TerminalAnswer
{
    public static void Write(IAnsiConsole console, Verdict verdict, Protocol protocol, IReadOnlyList<string> turns)
    {
        console.WriteLine();
        console.Write(new Text($" {OutcomeTexts.Name(verdict.Outcome)} ", Banner(verdict.Outcome)));
        console.WriteLine();
        Paragraph(console, AnswerTexts.Explanation(verdict, protocol.SchoolName));
        WriteConditions(console, verdict.Conditions);
        if (verdict.FollowUp is { } followUp) Paragraph(console, $"{followUp.Question} ({string.Join(" / ", followUp.Options)})");
        WriteCitations(console, verdict);
        if (AnswerTexts.Summary(verdict, turns) is { } summary) Paragraph(console, $"{AnswerTexts.ForSupervisor}:\n{summary}");
        if (verdict.Model is { WroteText: true }) Paragraph(console, AnswerTexts.WrittenByModel);
        console.WriteLine();
    }

    private static Style Banner(Outcome outcome) => outcome switch
    {
        Outcome.Allowed => new Style(Color.Black, Color.Green, Decoration.Bold),
        Outcome.AllowedIf or Outcome.Doubt => new Style(Color.Black, Color.Yellow, Decoration.Bold),
        Outcome.NotAllowed or Outcome.Report => new Style(Color.White, Color.Red, Decoration.Bold),
        Outcome.Information => new Style(Color.White, Color.Blue, Decoration.Bold),
        Outcome.OutOfScope => new Style(Color.Black, Color.Silver, Decoration.Bold),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static void WriteConditions(IAnsiConsole console, IReadOnlyList<string> conditions)
    {
        if (conditions.Count == 0) return;
        Paragraph(console, AnswerTexts.Conditions);
        foreach (var condition in conditions) console.Write(new Text($"  [ ] {condition}\n"));
    }

    private static void WriteCitations(IAnsiConsole console, Verdict verdict)
    {
        if (verdict.Citations.Count == 0) return;
        Paragraph(console, $"{AnswerTexts.SourceHeading(verdict.Outcome)}:");
        foreach (var citation in verdict.Citations)
        {
            var panel = new Panel(new Rows(Clause(citation), new Text(AnswerTexts.Origin(citation), new Style(decoration: Decoration.Dim))))
            {
                Header = new PanelHeader(Markup.Escape(citation.Clause.Address)),
            };
            console.Write(panel);
        }
    }

    private static Paragraph Clause(Citation citation)
    {
        var text = citation.Clause.FullText;
        var start = text.IndexOf(citation.Quote, StringComparison.Ordinal);

        // A clause that is quoted whole needs no mark: all underlined nothing stands out.
        var mark = citation.Quote == citation.Clause.Text ? Style.Plain : new Style(decoration: Decoration.Bold | Decoration.Underline);
        return new Paragraph(text[..start], Style.Plain)
            .Append(citation.Quote, mark)
            .Append(text[(start + citation.Quote.Length)..], Style.Plain);
    }

    private static void Paragraph(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Text(text));
        console.WriteLine();
    }
}
