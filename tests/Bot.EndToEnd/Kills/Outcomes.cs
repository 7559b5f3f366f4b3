using System.Text.RegularExpressions;
using Bot.Testing;

namespace Bot.EndToEnd.Kills;

/// <summary>What became of all questions, as the conversations show it in the end.</summary>
internal sealed partial class Outcomes
{
    private readonly List<string> _lost = [];

    public Outcomes(FakeConnector teams, int questions)
    {
        var cards = teams.Shown(Questions.Channel).Where(message => AnyMark().IsMatch(message.Raw)).ToLookup(message => AnyMark().Match(message.Raw).Value, message => message.Raw);
        for (var number = 0; number < questions; number++) Look(number, [.. cards[Questions.Mark(number)]], [.. teams.Shown(Questions.ChatOf(number)).Select(message => message.Raw)]);
    }

    /// <summary>What nobody got to see, or saw otherwise than it was ruled.</summary>
    public IReadOnlyList<string> Lost => _lost;

    public int ExtraCards { get; private set; }

    public int ExtraAnswers { get; private set; }

    public int ExtraRulings { get; private set; }

    public int Extra => ExtraCards + ExtraAnswers + ExtraRulings;

    private void Look(int number, IReadOnlyList<string> cards, IReadOnlyList<string> chat)
    {
        var ruling = Questions.RulingOf(number);
        var answers = chat.Count(raw => raw.Contains("doorgestuurd naar de leidinggevenden", StringComparison.Ordinal));
        var told = chat.Select(raw => RuledOver().Match(raw)).Where(match => match.Success).Select(match => match.Groups["ruling"].Value).ToList();
        if (cards.Count == 0) _lost.Add($"{number}: no card");
        else if (!cards.Any(raw => Ruled().Match(raw).Groups["ruling"].Value == ruling)) _lost.Add($"{number}: no card shows '{ruling}'");
        if (answers == 0) _lost.Add($"{number}: no answer");
        if (told.Count == 0) _lost.Add($"{number}: the ruling was not told");
        if (told.Any(each => each != ruling)) _lost.Add($"{number}: another ruling was told");
        ExtraCards += Math.Max(cards.Count - 1, 0);
        ExtraAnswers += Math.Max(answers - 1, 0);
        ExtraRulings += Math.Max(told.Count - 1, 0);
    }

    [GeneratedRegex(@"kenmerk k\d{4}")]
    private static partial Regex AnyMark();

    [GeneratedRegex($@"{Questions.Supervisor} besliste op [^""]*?: (?<ruling>mag niet|mag)\.")]
    private static partial Regex Ruled();

    [GeneratedRegex($@"{Questions.Supervisor} besliste op [^""]*? over zaak \d+: (?<ruling>mag niet|mag)\.")]
    private static partial Regex RuledOver();
}
