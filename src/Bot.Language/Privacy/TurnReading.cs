using System.Text.RegularExpressions;

namespace Bot.Language.Privacy;

/// <summary>What is private in one turn: contact details, and persons.</summary>
internal sealed record TurnReading(IReadOnlyList<PrivateSpan> Spans, IReadOnlyList<Mention> Mentions)
{
    private static readonly IReadOnlySet<string> NoNames = new HashSet<string>();

    private static readonly Regex BirthDateAfterName = new(
        @"^\s*[,(*-]{1,2}\s*(?:geb\.? ?)?(?<x>" + ContactPatterns.FullDate + ")", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static List<TurnReading> ReadAll(IReadOnlyList<string> turns, PublicWords known)
    {
        var accounts = new AccountPatterns(known);
        var spans = turns.Select(turn => Settle(ContactPatterns.Find(turn).Concat(accounts.Find(turn)))).ToList();
        // Names of one turn are names in all: "Roos" in the first tells what "roos" is in the second.
        var first = turns.Select((turn, i) => Persons(i, turn, spans[i], known, NoNames)).ToList();
        var named = first.SelectMany(mentions => mentions).SelectMany(KeysOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. turns.Select((turn, i) =>
            {
                var mentions = Persons(i, turn, spans[i], known, named);
                var dates = mentions.Select(mention => BirthDate(turn, mention)).OfType<PrivateSpan>();
                return new TurnReading(Settle(spans[i].Concat(dates)), mentions);
            }),
        ];
    }

    private static List<Mention> Persons(int turn, string text, IReadOnlyList<PrivateSpan> spans, PublicWords known, IReadOnlySet<string> named)
    {
        var words = WordCutter.Cut(text, spans);
        var hidden = HiddenInTags(turn, words, known);
        var names = new NameReader(known, named).Read(words);
        return [.. MentionMaker.Make(turn, words, names).Concat(hidden).OrderBy(mention => mention.Start)];
    }

    private static List<Mention> HiddenInTags(int turn, List<Word> words, PublicWords known)
    {
        var found = new List<Mention>();
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i - 1].Text != "#" || words[i].IsTaken || !words[i].IsWord || Hashtags.NameIn(words[i], known) is not { } part) continue;
            words[i].IsTaken = true;
            found.Add(new Mention(turn, words[i].Start + part.Start, part.Length)
            {
                First = Folding.Fold(words[i].Text.Substring(part.Start, part.Length)),
                Surname = null,
                HasInitial = false,
                Form = "",
                IsAddressed = false,
                Role = null,
            });
        }

        return found;
    }

    private static IEnumerable<string> KeysOf(Mention mention) =>
        new[] { mention.First, mention.Surname }.OfType<string>().Where(key => key.Length > 1);

    private static PrivateSpan? BirthDate(string text, Mention mention)
    {
        var end = mention.Start + mention.Length;
        var found = BirthDateAfterName.Match(text.Substring(end, Math.Min(40, text.Length - end))).Groups["x"];
        return found.Success ? new PrivateSpan(end + found.Index, found.Length, PrivateKind.BirthDate) : null;
    }

    /// <summary>In order of place; of two that overlap the one that was given first.</summary>
    private static List<PrivateSpan> Settle(IEnumerable<PrivateSpan> given)
    {
        var kept = new SortedList<int, PrivateSpan>();
        foreach (var span in given)
        {
            if (span.Length <= 0) continue;
            var at = FirstFrom(kept, span.Start);
            if (at < kept.Count && kept.Values[at].Start < span.End) continue;
            if (at > 0 && kept.Values[at - 1].End > span.Start) continue;
            kept.Add(span.Start, span);
        }

        return [.. kept.Values];
    }

    private static int FirstFrom(SortedList<int, PrivateSpan> spans, int start)
    {
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans.Keys[middle] < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
