using Bot.School.Cases;
using Bot.School.Verdicts;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>That an answer's question was handed over as it was given.</summary>
/// <param name="Case">The case that it became.</param>
/// <param name="Room">Where the one who asked reads it.</param>
/// <param name="IsLinked">Whether there is a conversation of supervisors to show it in.</param>
internal sealed record Handover(Case Case, CaseRoom Room, bool IsLinked)
{
    /// <summary>Whether the one who asked has nobody to turn to but whom they find themselves: then the summary to copy helps.</summary>
    public bool LeavesThemAlone => !IsLinked && Room.Phone is null;

    public string Heading => IsLinked ? AnswerTexts.HandedOver(Case.Number) : AnswerTexts.NotHandedOver(Case.Number);

    public IEnumerable<string> Sentences => AskerTexts.HandedOver(Case, Room, IsLinked, withReason: false);
}

/// <summary>The buttons under an answer in a conversation.</summary>
internal static class AnswerButtons
{
    /// <param name="verdict">The answer.</param>
    /// <param name="questionNumber">Counts the questions of the one who asked.</param>
    /// <param name="mark">Stands for the one who asked: <see cref="ButtonPress.MarkOf"/>.</param>
    public static CardAction[] Of(Verdict verdict, int questionNumber, string mark)
    {
        var newQuestion = new ButtonPress.NewQuestion().Titled(AnswerTexts.NewQuestion);
        return MayAskSupervisor(verdict.Outcome) ? [new ButtonPress.HandOver(questionNumber, mark).Titled(AnswerTexts.AskSupervisor), newQuestion] : [newQuestion];
    }

    /// <summary>Whether there is something that a supervisor could decide and that did not go to them already.</summary>
    public static bool MayAskSupervisor(Outcome outcome) => outcome switch
    {
        Outcome.Allowed or Outcome.AllowedIf or Outcome.NotAllowed or Outcome.Information => true,
        Outcome.Doubt or Outcome.Report or Outcome.OutOfScope => false,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
