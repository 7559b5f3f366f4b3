using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>One clause, letter for letter, with where it stands.</summary>
internal static class ClauseCard
{
    public static AdaptiveCard Of(Protocol protocol, Clause clause) => new([.. CitationElements.Of([Citation.Whole(protocol, clause)])]);

    public static string Text(Protocol protocol, Clause clause) => $"{clause.Address}: \"{clause.FullText}\" ({AnswerTexts.Origin(Citation.Whole(protocol, clause))})";
}
