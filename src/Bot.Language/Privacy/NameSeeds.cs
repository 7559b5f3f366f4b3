using System.Buffers;

namespace Bot.Language.Privacy;

/// <summary>Tells of one word whether it is (part of) a person's name.</summary>
internal sealed class NameSeeds(List<Word> words, PublicWords known, IReadOnlySet<string> named)
{
    /// <summary>A word with capitals only that is no longer is an abbreviation, not a name.</summary>
    private const int LongestAbbreviation = 5;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly string[] Several = ["leerlingen", "kinderen", "ouders", "collega's", "leerkrachten"];
    private static readonly string[] Schools = ["college", "lyceum", "school", "gymnasium", "basisschool", "scholen"];

    // Listed as surnames, but with a capital in mid-sentence they are stressed.
    private static readonly string[] Stressed =
        ["wel", "niet", "elk", "boven", "heel", "es", "look", "well", "net", "min", "met", "of", "om", "per", "als", "laat", "meer", "minder", "al", "alle"];

    private readonly NameNeighbours _around = new(words, known);

    public bool IsName(int at)
    {
        var word = words[at];
        if (!IsCandidate(at)) return false;
        var (shade, surname) = (NameLists.FirstName(word.Key), NameLists.Surname(word.Key));
        if (at > 0 && words[at - 1].Text == "#") return shade == NameShade.Strong || (word.IsCapital && shade == NameShade.Weak);
        if (named.Contains(word.Key) && IsNamedAgain(at)) return true;
        if (_around.HasInitials(at)) return true;
        if (_around.IsTitledSurname(at) && !Stressed.Contains(word.Key)) return true;
        var hasRole = _around.HasRoleBefore(at);
        if (shade == NameShade.None && surname == NameShade.None && NameLists.RoleWords.ContainsKey(word.Key)) return false;
        if (known.IsSchool(word.Key) && !hasRole && !_around.HasSurnameAfter(at)) return false;
        if (PublicWords.IsThing(word) && !_around.IsMonthAsName(at)) return IsThingsNamesake(at, hasRole);
        if (shade == NameShade.Strong) return true;
        if (hasRole && IsNameAfterRole(at, shade)) return true;
        if (word.IsCapital && _around.HasIntroduction(at)) return true;
        if (word.StandsOut) return IsNameInMidSentence(at, shade, surname);
        if (word.IsCapital && !word.IsAmongCapitals && !word.IsShouted) return IsNameAtStart(at, shade, surname);
        return IsNameInLowerCase(at, shade, surname);
    }

    /// <summary>Whether it can be a name beside one that is: "Sem en Roos", "sem, floor".</summary>
    public bool CanBeName(int at, bool isBesideLower)
    {
        var word = words[at];
        if (!IsCandidate(at) || known.IsSchool(word.Key) || PublicWords.IsThing(word) || NameLists.Particles.Contains(word.Key)) return false;
        var shade = NameLists.FirstName(word.Key);
        if (word.IsCapital && !word.IsAmongCapitals)
        {
            return shade is NameShade.Weak or NameShade.Strong || (shade == NameShade.Hard && !word.StartsSentence)
                || NameLists.Surname(word.Key) >= NameShade.Weak || !known.IsKnown(word.Key);
        }

        if (shade == NameShade.Weak && (isBesideLower || word.IsAmongCapitals) && !NameLists.NeverLower.Contains(word.Key) && !_around.IsLikeAVerb(at)) return true;
        return isBesideLower && word.Text.Length > 2 && !known.IsKnown(word.Key);
    }

    private bool IsCandidate(int at) => words[at].IsWord && !words[at].IsTaken && (words[at].Text.Length > 1 || _around.HasInitials(at));

    /// <summary>"Hmm", "Sst" and "pfff" are nobody.</summary>
    private static bool CanBeSaid(Word word) => word.Key.AsSpan().ContainsAny(Vowels);

    private static bool IsAbbreviation(Word word) => word.IsShouted && word.Text.Length <= LongestAbbreviation;

    private bool IsNamedAgain(int at)
    {
        var word = words[at];
        if (PublicWords.IsThing(word)) return false;
        if (word.StandsOut) return true;
        if (NameLists.FirstName(word.Key) == NameShade.Hard || NameLists.Surname(word.Key) == NameShade.Hard) return false;
        if (!known.IsKnown(word.Key)) return true;
        if (NameLists.NeverLower.Contains(word.Key) || _around.HasArticleBefore(at)) return false;
        return (NameLists.IsListed(word.Key) || word.IsCapital) && !(word.IsCapital && word.StartsSentence && _around.IsLikeAVerb(at));
    }

    /// <summary>A person who is called as a thing is: "mevrouw Brown", "Valentijn de Boer".</summary>
    private bool IsThingsNamesake(int at, bool hasRole)
    {
        var word = words[at];
        var isListed = NameLists.FirstName(word.Key) != NameShade.None || NameLists.Surname(word.Key) != NameShade.None
            || (at > 0 && words[at - 1].IsCapital && NameLists.Particles.Contains(words[at - 1].Key));
        return word.IsCapital && isListed && ((hasRole && !_around.HasGreetingBefore(at)) || _around.HasSurnameAfter(at));
    }

    private bool IsNameAfterRole(int at, NameShade shade)
    {
        var word = words[at];
        if (NameLists.Particles.Contains(word.Key)) return word.IsCapital && shade != NameShade.None && _around.HasSurnameAfter(at);
        if (word.StandsOut) return !_around.HasGreetingBefore(at) || NameLists.IsListed(word.Key) || !known.IsKnown(word.Key);
        if (NameLists.NeverLower.Contains(word.Key) || shade == NameShade.Hard) return false;
        if (shade == NameShade.Weak || NameLists.Surname(word.Key) >= NameShade.Weak)
            return !_around.HasGreetingBefore(at) && (word.IsCapital || !_around.IsLikeAVerb(at)) && !Several.Contains(words[at - 1].Key);
        return word.Text.Length > 2 && !known.IsKnown(word.Key);
    }

    private bool IsNameInMidSentence(int at, NameShade shade, NameShade surname)
    {
        var word = words[at];
        if (NameLists.Particles.Contains(word.Key)) return word.Key == "ben" && !(at + 1 < words.Count && words[at + 1].IsCapital);
        if (_around.IsNameOfAThing(at) || Stressed.Contains(word.Key)) return false;
        if (shade != NameShade.None || surname != NameShade.None) return !(word.IsShouted && (word.Text.Length < 3 || DutchWords.Contains(word.Key)));
        if (word.IsCamel || (word.Text.Length <= LongestAbbreviation && word.Text.Count(char.IsUpper) > 1) || known.IsKnown(word.Key)) return false;
        if (at + 1 < words.Count && words[at + 1].IsCapital && Schools.Contains(words[at + 1].Key)) return false;
        return !_around.IsPlace(at);
    }

    private bool IsNameAtStart(int at, NameShade shade, NameShade surname)
    {
        var word = words[at];
        if ((NameLists.Particles.Contains(word.Key) && word.Key != "ben") || word.IsCamel) return shade >= NameShade.Weak && _around.HasSurnameAfter(at);
        if (surname == NameShade.Strong) return true;
        if (_around.HasSurnameAfter(at)) return shade != NameShade.None || !known.IsKnown(word.Key);
        var isSupported = _around.HasVerbAfter(at) || _around.HasClassAfter(at) || word.HasPossessive;
        if (shade == NameShade.Weak) return isSupported;
        if (shade == NameShade.Hard || known.IsKnown(word.Key) || !CanBeSaid(word)) return false;
        if (at + 1 < words.Count && words[at + 1].StandsOut && !PublicWords.IsThing(words[at + 1])) return true;
        return word.Text.Length > 2 && (isSupported || (at > 0 && words[at - 1].Text is ":" or "-") || !DutchWords.IsTypo(word.Key));
    }

    private bool IsNameInLowerCase(int at, NameShade shade, NameShade surname)
    {
        var word = words[at];
        if (surname == NameShade.Strong) return true;
        if (NameLists.NeverLower.Contains(word.Key) || shade == NameShade.Hard) return false;
        var isNounName = NameLists.NounNames.Contains(word.Key);
        if (shade == NameShade.Weak && _around.IsLikeAVerb(at) && !isNounName) return false;
        if (shade == NameShade.None && (word.Text.Length < 3 || known.IsKnown(word.Key) || word.IsCamel || !CanBeSaid(word))) return false;
        if (_around.IsShown(at) || _around.HasClassAfter(at) || _around.HasIntroduction(at)) return true;
        if (shade == NameShade.Weak)
            return (at + 1 < words.Count && NameLists.Surname(words[at + 1].Key) >= NameShade.Weak) || (isNounName && _around.IsBareNoun(at));
        if (IsAbbreviation(word)) return false;
        return (_around.HasVerbAfter(at) && !DutchWords.IsTypo(word.Key)) || (word.IsAmongCapitals && !word.StartsSentence);
    }
}
