using Bot.School.Protocols;
using Bot.Teams.Cards;
using Bot.Texts;

namespace Bot.Cards;

/// <summary>What stands in a protocol: a list of its clauses to choose from.</summary>
internal static class ContentsCard
{
    private const int LongestFirstWords = 70;

    public static AdaptiveCard Of(Protocol protocol) => new(
    [
        new TextBlock(ChatTexts.ContentsIntro),
        new RichTextBlock([new TextRun(protocol.Title) { Weight = TextWeight.Bolder }]),
        new ChoiceSet(ButtonPress.ClauseInput, [.. protocol.Clauses.Select(clause => new Choice($"{clause.Address}: {FirstWords(clause)}", clause.Id.Value))])
        {
            Placeholder = ChatTexts.ClausePlaceholder,
        },
        new ActionSet([ButtonPress.ShowFromList(ChatTexts.Show)]),
    ]);

    public static string Text(Protocol protocol) =>
        $"{protocol.Title}\n{string.Join('\n', protocol.Clauses.Select(clause => $"{clause.Address}: {FirstWords(clause)}"))}";

    /// <summary>The clause at an address, as people write it: "A6" for "A.6", "artikel 3d" for "Artikel 3 lid d".</summary>
    public static Clause? Find(Protocol protocol, string address)
    {
        var sought = Plain(address);
        return sought.Length == 0 ? null
            : protocol.Clauses.FirstOrDefault(clause => Plain(clause.Address) == sought)
            ?? protocol.Clauses.FirstOrDefault(clause => Plain(clause.Address).StartsWith(sought, StringComparison.Ordinal));
    }

    public static string FirstWords(Clause clause)
    {
        var line = clause.Text.Split('\n')[0];
        if (line.Length <= LongestFirstWords) return line;

        // A line may begin with a web address that is longer than this.
        var space = line.LastIndexOf(' ', LongestFirstWords);
        return AnswerTexts.Short(line[..(space > 0 ? space : LongestFirstWords)], LongestFirstWords) + " …";
    }

    private static string Plain(string address) =>
        string.Concat(address.Replace(" lid ", "", StringComparison.OrdinalIgnoreCase).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
