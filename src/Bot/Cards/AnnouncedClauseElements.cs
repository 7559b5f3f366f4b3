using Bot.School.Announcements;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>The clauses that an announcement quotes: address, the words letter for letter, and from which protocol.</summary>
internal static class AnnouncedClauseElements
{
    /// <param name="clauses">Those of one school.</param>
    /// <param name="longest">How many signs of each are shown; 0 shows where they stand only.</param>
    public static IEnumerable<CardElement> Of(IReadOnlyList<AnnouncedClause> clauses, int longest)
    {
        if (clauses.Count == 0) yield break;
        yield return CaseElements.Heading(ReceiverTexts.InProtocol);
        if (longest == 0) yield return CaseElements.Line(AnswerTexts.Short(string.Join(", ", clauses.Select(clause => clause.Address)), MostOfAddresses));
        else foreach (var clause in clauses) yield return One(clause, longest);
        if (clauses.Any(clause => clause.Words.Length > longest)) yield return CaseElements.Subtle(ReceiverTexts.HowToReadAll);
    }

    private const int MostOfAddresses = 2_000;

    // Runs instead of markdown: the protocol's own stars and brackets stay what they are.
    private static Container One(AnnouncedClause clause, int longest) => new(
    [
        CaseElements.Bold(clause.Address),
        .. AnswerTexts.Short(clause.Words, longest).Split('\n').Select(line => CaseElements.Line(line) with { Spacing = CardSpacing.Small }),
        CaseElements.Subtle(clause.Origin),
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = CardSpacing.Small,
    };
}
