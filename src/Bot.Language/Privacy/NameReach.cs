namespace Bot.Language.Privacy;

/// <summary>Reaches out from one word of a name to the whole of it, so that no part is left: "Fatima El Amrani", "mevrouw van der Berg".</summary>
internal sealed class NameReach(List<Word> words, PublicWords known)
{
    private const int MostParticles = 3;
    private const int MostWords = 6;

    // "de moeder van Yara": here "van" is the preposition.
    private static readonly string[] Relatives =
        ["moeder", "vader", "ouders", "ouder", "mama", "papa", "oma", "opa", "kinderen", "kind", "zoon", "dochter", "naam"];

    public NameRange From(int at)
    {
        var last = at;
        while (last - at < MostWords && Next(at, last) is { } next) last = next;
        return new NameRange(Before(at), last);
    }

    /// <summary>The last word of the next part of the name, or null when the name ends here.</summary>
    private int? Next(int seed, int last)
    {
        if (words[last].HasPossessive) return null;
        var next = last + 1;
        if (words[seed].Text.Length == 1 && last == seed && next < words.Count && words[next].Text == ".") next++;
        if (next < words.Count && !words[next].IsWord && !words[next].IsTaken && words[next].Text == "." && words[last].Text.Length == 1 && last > seed) return null;
        var first = next;
        while (next < words.Count && next - first < MostParticles && IsParticle(next)) next++;
        if (next >= words.Count || !words[next].IsWord || words[next].IsTaken) return null;
        var isAfterParticle = next > first;
        if (words[next].StartsSentence && !isAfterParticle && words[seed].Text.Length > 1) return null;
        return IsPart(seed, last, first, next, isAfterParticle) ? next : null;
    }

    private bool IsParticle(int at) => NameLists.Particles.Contains(words[at].Key) && !words[at].IsTaken
        && !(words[at].Key is "in" or "op" or "uit" or "aan" && !(at + 1 < words.Count && words[at + 1].Key is "de" or "den" or "het" or "'t" or "t" or "der"));

    private bool IsPart(int seed, int last, int first, int next, bool isAfterParticle)
    {
        var word = words[next];
        var key = word.Key;
        var isFrom = isAfterParticle && word.IsCapital && words[first].Key == "van" && PublicWords.IsPlace(key) && NameLists.FirstName(words[seed].Key) == NameShade.Strong;
        if (isFrom) return true;
        var isSurnameToo = word.StandsOut && NameLists.Surname(key) != NameShade.None;
        if ((PublicWords.IsThing(word) && !isSurnameToo) || known.IsSchool(key)) return false;
        var surname = NameLists.Surname(key);
        var isCapital = word.IsCapital && !word.IsAmongCapitals;
        if (isAfterParticle)
        {
            // "Sem van Anja" is Anja's; "Sem van der Anja" is nobody.
            var isBareVan = next == first + 1 && words[first].Key is "van" or "uit" or "aan" or "in" or "te" or "op";
            if (isBareVan && !words[first].IsCapital && NameLists.FirstName(key) == NameShade.Strong && surname == NameShade.None) return false;
            if (words[first].Key is "in" or "uit" or "aan" or "op" && !(isCapital || surname >= NameShade.Weak)) return false;
            if (isCapital) return true;
            if (words[first].Key == "ben" && surname == NameShade.None && known.IsKnown(key)) return false;
            if (surname != NameShade.None) return surname != NameShade.Hard || next - first > 1 || words[first].Key is "de" or "van";
            return NameLists.ForeignParticles.Contains(words[first].Key) && word.Text.Length > 2
                || (next - first > 1 && words[next - 1].Key is "der" or "den") || (words[first].Key is "al" or "ben" or "bin" or "ter" or "ten" && !known.IsKnown(key));
        }

        if (word.Text.Length == 1) return word.IsCapital && last == seed && !word.IsAmongCapitals && (next + 1 >= words.Count || !words[next + 1].IsNumber);
        if (isCapital) return !word.IsCamel || surname != NameShade.None;
        var isSeedLower = !words[seed].IsCapital || words[seed].IsAmongCapitals;
        if (surname == NameShade.Strong) return true;
        if (!isSeedLower) return NameLists.FirstName(key) == NameShade.Strong && NameLists.FirstName(words[seed].Key) == NameShade.None;
        if (surname == NameShade.Weak) return !NameLists.NeverLower.Contains(key) && !NameLists.VerbsAfterAName.Contains(key);
        return (NameLists.FirstName(key) == NameShade.Strong && !word.IsAmongCapitals) || (word.Text.Length > 3 && !known.IsKnown(key));
    }

    /// <summary>The small words and initials before: "de Vries", "J. van Dijk"; "van" alone only after a title or an initial, else it is the preposition.</summary>
    private int Before(int at)
    {
        var isSurname = NameLists.FirstName(words[at].Key) is NameShade.None or NameShade.Weak or NameShade.Hard || NameLists.Surname(words[at].Key) != NameShade.None;
        var first = at;
        while (isSurname && first > 0 && at - first < MostParticles && IsParticleBefore(first - 1)) first--;
        if (first == at) return at;
        var isTitled = first > 0 && (NameLists.RoleWords.ContainsKey(words[first - 1].Key) || words[first - 1].Text == ".")
            && !Relatives.Contains(words[first - 1].Key);
        // "van de Vries" after a noun: the preposition stays outside.
        if (words[first].Key == "van" && !words[first].IsCapital && !isTitled && !(at - first > 1 && words[first + 1].Key is "der" or "den")) first++;
        if (first == at || NameLists.Surname(words[at].Key) != NameShade.None) return first;
        // Before a name that is no listed surname a small word is more often just that: "de Emma van groep 5".
        var isPlainWord = words[first].Key is "de" or "het" or "te" or "al" or "la" or "ben" or "do" or "t" && !words[first].IsCapital && !isTitled;
        var isFirstWord = words[first].Key is "de" or "het" or "van" or "ben" or "al" or "te" && words[first].StartsSentence;
        return isPlainWord || isFirstWord ? at : first;
    }

    private bool IsParticleBefore(int at) => NameLists.Particles.Contains(words[at].Key) && !words[at].IsTaken && words[at].Key is not ("in" or "uit" or "aan" or "op" or "het")
        && !(words[at].Key is "ben" or "al" or "te" or "do" or "o" && !words[at].IsCapital && words[at].Key != "o");
}
