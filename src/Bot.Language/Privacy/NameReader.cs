namespace Bot.Language.Privacy;

/// <summary>A name as a range of words, both ends included.</summary>
internal readonly record struct NameRange(int First, int Last);

/// <summary>
/// Finds where persons are named in a turn: words that are names by themselves or by what stands around them (<see cref="NameSeeds"/>),
/// names that are joined to those ("Sem, Roos en Floor"), each reached out to the whole name (<see cref="NameReach"/>).
/// </summary>
internal sealed class NameReader(PublicWords known, IReadOnlySet<string> named)
{
    public List<NameRange> Read(List<Word> words)
    {
        TakePublicPhrases(words);
        var seeds = new NameSeeds(words, known, named);
        var reach = new NameReach(words, known);
        var owner = new int[words.Count];
        var ranges = new List<NameRange>();
        for (var i = 0; i < words.Count; i++)
            if (owner[i] == 0 && seeds.IsName(i)) Add(reach.From(i));

        // Joining can uncover a name that is joined to another again.
        for (var found = true; found;)
        {
            found = false;
            for (var i = 0; i < words.Count; i++)
            {
                if (owner[i] != 0 || !IsJoined(i) || !seeds.CanBeName(i, IsLowerNeighbour(i))) continue;
                Add(reach.From(i));
                found = true;
            }
        }

        return [.. ranges.OrderBy(range => range.First)];

        void Add(NameRange range)
        {
            var (first, last) = (range.First, range.Last);
            while (owner[first] != 0) first++;
            ranges.Add(new NameRange(first, last));
            // A surname can be seen before the first name that it belongs to: the longer range takes the shorter in.
            ranges.RemoveAll(other => other != new NameRange(first, last) && other.First >= first && other.Last <= last);
            for (var i = first; i <= last; i++) owner[i] = 1;
        }

        bool IsJoined(int at) => words[at].IsWord && !words[at].IsTaken
            && ((at > 1 && Joins(at - 1) && owner[at - 2] != 0) || (at + 2 < words.Count && Joins(at + 1) && owner[at + 2] != 0 && words[at + 1].Key != "van"));

        bool Joins(int at) => words[at].Key is "en" or "," or "&" or "/" or "+" or "of";

        bool IsLowerNeighbour(int at) => at > 1 && owner[at - 2] != 0 ? !words[at - 2].IsCapital : at + 2 < words.Count && !words[at + 2].IsCapital;
    }

    private void TakePublicPhrases(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].IsWord) continue;
            var length = known.PhraseLength(words, i);
            // "De Bron" is the school; "Martinus de Vries" of the Martinusschool is a person.
            for (var j = i; j < i + length; j++) words[j].IsTaken = true;
            if (length > 0) i += length - 1;
        }
    }
}
