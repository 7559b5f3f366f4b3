using System.Buffers;

namespace Bot.Language.Privacy;

/// <summary>Tells of one word whether it is (part of) a person's name.</summary>
internal sealed class NameSeeds(List<Word> words, PublicWords known, IReadOnlySet<string> named)
{
    private static readonly string[] Articles = ["een", "de", "het", "deze", "die", "geen", "elke", "mijn", "rode", "witte", "dit", "dat", "n"];
    private static readonly string[] Introductions = ["heet", "heette", "heten", "geheten", "genaamd", "bijnaam", "roepnaam", "voornaam", "achternaam", "nickname", "alias"];
    private static readonly string[] Shown = ["foto", "foto's", "fotootje", "filmpje", "filmpjes", "film", "video", "video's", "beeld", "beelden", "tekening", "werkstuk", "bericht", "berichtje", "naam", "namen", "account", "moeder", "vader", "ouders", "mama", "papa", "opa", "oma", "verjaardag"];
    private static readonly string[] Prepositions = ["van", "met", "voor", "door", "aan", "dat", "over", "en", "of", "bij", "tegen", "als", "omdat"];
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly string[] Stressed = ["wel", "niet", "elk", "boven", "heel", "es", "look", "well", "net", "min", "met", "of", "om", "per", "als", "laat", "meer", "minder", "al", "alle"];
    private static readonly string[] PlaceEnds = ["dam", "dorp", "veen", "burg", "wijk", "recht", "hout", "stad", "ingen", "beek", "voort", "oord", "hoven", "kerk", "meer", "broek", "drecht", "zand", "veld", "huizen", "sluis", "haven", "zijl", "mond", "kerke", "wolde", "rade", "loo", "um"];

    public bool IsName(int at)
    {
        var word = words[at];
        if (!IsCandidate(at)) return false;
        if (HasNameAsPrevious(at, "#")) return NameLists.FirstName(word.Key) == NameShade.Strong || (word.IsCapital && NameLists.FirstName(word.Key) == NameShade.Weak);
        if (named.Contains(word.Key) && IsNamedAgain(at)) return true;
        if (IsInitials(at)) return true;
        var hasRole = HasRoleBefore(at);
        var shade = NameLists.FirstName(word.Key);
        if (shade == NameShade.None && NameLists.RoleWords.ContainsKey(word.Key) && NameLists.Surname(word.Key) == NameShade.None) return false;
        if (known.IsSchool(word.Key) && !hasRole && !HasSurnameAfter(at)) return false;
        if (IsThing(word) && !IsMonthAsName(at)) return word.IsCapital && (shade != NameShade.None || NameLists.Surname(word.Key) != NameShade.None || (at > 0 && words[at - 1].IsCapital && NameLists.Particles.Contains(words[at - 1].Key))) && ((hasRole && !IsGreetingBefore(at)) || HasSurnameAfter(at));
        if (shade == NameShade.Strong) return true;
        if (hasRole && IsNameAfterRole(at, shade)) return true;
        if (word.IsCapital && HasIntroducedName(at)) return true;
        if (word.StandsOut) return IsNameInMidSentence(at, shade);
        if (word.IsCapital && !word.IsAmongCapitals && !word.IsShouted) return IsNameAtStart(at, shade);
        return IsNameInLowerCase(at, shade);
    }

    /// <summary>Whether it can be a name beside one that is: "Sem en Roos", "sem, floor".</summary>
    public bool CanBeName(int at, bool isBesideLower)
    {
        var word = words[at];
        if (!IsCandidate(at) || known.IsSchool(word.Key) || IsThing(word) || NameLists.Particles.Contains(word.Key)) return false;
        var shade = NameLists.FirstName(word.Key);
        if (word.IsCapital && !word.IsAmongCapitals)
            return shade is NameShade.Weak or NameShade.Strong || (!word.StartsSentence && shade == NameShade.Hard) || NameLists.Surname(word.Key) >= NameShade.Weak || !known.IsKnown(word.Key);
        return (shade == NameShade.Weak && (isBesideLower || word.IsAmongCapitals) && !NameLists.NeverLower.Contains(word.Key) && !IsVerbLike(at))
            || (isBesideLower && word.Text.Length > 2 && !known.IsKnown(word.Key));
    }

    /// <summary>Two letters are a thing as "MR" or "fb"; "Li" can be a name.</summary>
    private static bool IsThing(Word word) => PublicWords.IsThing(word.Key) && !(word.Text.Length == 2 && word.StandsOut && !word.IsShouted);

    /// <summary>"Hmm", "Sst" and "pfff" are nobody.</summary>
    private static bool CanBeSaid(Word word) => word.Key.AsSpan().ContainsAny(Vowels);

    private bool IsCandidate(int at) => words[at].IsWord && !words[at].IsTaken && !(words[at].Text.Length == 1 && !IsInitials(at));

    private bool IsNamedAgain(int at)
    {
        var word = words[at];
        if (IsThing(word)) return false;
        if (word.StandsOut) return true;
        if (NameLists.FirstName(word.Key) == NameShade.Hard || NameLists.Surname(word.Key) == NameShade.Hard) return false;
        if (!known.IsKnown(word.Key)) return true;
        return !NameLists.NeverLower.Contains(word.Key) && !IsArticleBefore(at) && (NameLists.IsListed(word.Key) || word.IsCapital) && !(word.IsCapital && word.StartsSentence && IsVerbLike(at));
    }

    private bool IsNameAfterRole(int at, NameShade shade)
    {
        var word = words[at];
        if (NameLists.Particles.Contains(word.Key)) return word.IsCapital && HasSurnameAfter(at) && shade >= NameShade.Hard;
        if (word.StandsOut || (word.IsCapital && !word.StartsSentence && !word.IsAmongCapitals))
            return !IsGreetingBefore(at) || shade != NameShade.None || NameLists.Surname(word.Key) != NameShade.None || !known.IsKnown(word.Key);
        if (NameLists.NeverLower.Contains(word.Key) || shade == NameShade.Hard) return false;
        if (shade == NameShade.Weak || NameLists.Surname(word.Key) >= NameShade.Weak) return !IsGreetingBefore(at) && (!IsVerbLike(at) || word.IsCapital) && !(words[at - 1].Key is "leerlingen" or "kinderen" or "ouders" or "collega's" or "leerkrachten");
        return word.Text.Length > 2 && !known.IsKnown(word.Key);
    }

    private bool IsNameInMidSentence(int at, NameShade shade)
    {
        var word = words[at];
        if (NameLists.Particles.Contains(word.Key)) return word.Key == "ben" && !(at + 1 < words.Count && words[at + 1].IsCapital);
        if (IsNameOfAThing(at) || Stressed.Contains(word.Key)) return false;
        if (shade != NameShade.None || NameLists.Surname(word.Key) != NameShade.None) return !(word.IsShouted && word.Text.Length < 3) && !(word.IsShouted && DutchWords.Contains(word.Key));
        if (word.IsCamel || (word.Text.Length <= 5 && word.Text.Count(char.IsUpper) > 1) || known.IsKnown(word.Key)) return false;
        var isAfterPlaceWord = at > 0 && words[at - 1].Key is "in" or "te" or "naar" or "uit" or "nabij" or "rond";
        isAfterPlaceWord |= at > 1 && words[at - 1].Key is "en" or "," or "of" && PublicWords.IsPlace(words[at - 2].Key);
        if (at + 1 < words.Count && words[at + 1].IsCapital && words[at + 1].Key is "college" or "lyceum" or "school" or "gymnasium" or "basisschool" or "scholen") return false;
        return !(isAfterPlaceWord && PlaceEnds.Any(end => word.Key.EndsWith(end, StringComparison.Ordinal)));
    }

    private bool IsNameAtStart(int at, NameShade shade)
    {
        var word = words[at];
        if ((NameLists.Particles.Contains(word.Key) && word.Key != "ben") || word.IsCamel) return shade >= NameShade.Weak && HasSurnameAfter(at);
        var surname = NameLists.Surname(word.Key);
        if (surname == NameShade.Strong || HasSurnameAfter(at)) return shade != NameShade.None || surname == NameShade.Strong || !known.IsKnown(word.Key);
        if (shade == NameShade.Weak) return HasVerbAfter(at) || word.HasPossessive || HasClassAfter(at);
        if (shade != NameShade.None || known.IsKnown(word.Key) || !CanBeSaid(word)) return false;
        if (at + 1 < words.Count && words[at + 1].StandsOut && !IsThing(words[at + 1])) return true;
        return word.Text.Length > 2 && (HasVerbAfter(at) || word.HasPossessive || HasClassAfter(at) || (at > 0 && words[at - 1].Text is ":" or "-") || !DutchWords.IsTypo(word.Key));
    }

    private bool IsNameInLowerCase(int at, NameShade shade)
    {
        var word = words[at];
        if (NameLists.Surname(word.Key) == NameShade.Strong) return true;
        if (NameLists.NeverLower.Contains(word.Key) || shade == NameShade.Hard) return false;
        var previous = at > 0 ? words[at - 1] : null;
        if (shade == NameShade.Weak)
        {
            if (IsVerbLike(at) && !NameLists.NounNames.Contains(word.Key)) return false;
            if (at + 1 < words.Count && NameLists.Surname(words[at + 1].Key) >= NameShade.Weak) return true;
            return (NameLists.NounNames.Contains(word.Key) && previous is not null && (Prepositions.Contains(previous.Key) || (previous.Key != "is" && NameLists.VerbsAfterAName.Contains(previous.Key)))) || IsShownPerson(at) || HasClassAfter(at) || HasIntroducedName(at);
        }

        if (word.Text.Length < 3 || known.IsKnown(word.Key) || word.IsCamel || !CanBeSaid(word)) return false;
        return IsShownPerson(at) || HasClassAfter(at) || HasIntroducedName(at) || (HasVerbAfter(at) && !(word.IsShouted && word.Text.Length <= 5) && !DutchWords.IsTypo(word.Key)) || (word.IsAmongCapitals && !(word.IsShouted && word.Text.Length <= 5) && !word.StartsSentence);
    }

    /// <summary>"foto van Mei", "Mag ik Mei filmen"; not "in Mei", "5 Mei".</summary>
    private bool IsMonthAsName(int at) =>
        words[at].StandsOut && words[at].Key is "mei" or "april" or "juni" && !words[at - 1].IsNumber && !(at + 1 < words.Count && words[at + 1].IsNumber)
        && (IsShownPerson(at) || words[at - 1].Key is not ("in" or "eind" or "begin" or "half" or "vanaf" or "sinds" or "tot" or "per" or "deze" or "volgende" or "vorige" or "van" or "en" or "of" or "voor" or "na"));

    /// <summary>"foto van xanti"; not "foto van een …".</summary>
    private bool IsShownPerson(int at) => at > 1 && words[at - 1].Key == "van" && Shown.Contains(words[at - 2].Key);

    private bool HasIntroducedName(int at)
    {
        var i = at - 1;
        while (i >= Math.Max(0, at - 3) && !words[i].IsWord && !words[i].IsNumber && words[i].Text is not ("." or "!" or "?")) i--;
        if (i > 0 && words[i].Key is "is" or "van" or "als") i--;
        return i >= 0 && Introductions.Contains(words[i].Key) && !IsNameOfAThingCalled(i) && (!known.IsKnown(words[at].Key) || words[i].Key == "bijnaam" || words[at].IsCapital)
            && !NameLists.Particles.Contains(words[at].Key);
    }

    /// <summary>"Onze musical heet De Gouden Sleutel".</summary>
    private bool IsNameOfAThingCalled(int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 3); i--)
            if (NameLists.PlacesOfThings.Contains(words[i].Key) && Introductions.Contains(words[verb].Key)) return true;
        return false;
    }

    private bool HasRoleBefore(int at)
    {
        var i = at - 1;
        while (i > 0 && NameLists.Particles.Contains(words[i].Key) && at - i <= 3) i--;
        if (i > 0 && i == at - 1 && words[i].Text == "(" && words[at].IsCapital) return NameLists.RoleWords.ContainsKey(words[i - 1].Key);
        if (i > 0 && words[i].Text == "." && !words[i - 1].StartsSentence) i--;
        else if (i > 0 && words[i].Text == "." && words[i - 1].Key.Length <= 5) i--;
        if (i < 0 || !NameLists.RoleWords.ContainsKey(words[i].Key)) return false;
        if (IsNameOfAThingCalled(i)) return false;
        // "de moeder van Yara" has the particle between; "kinderen in Zwolle" is no name.
        return i == at - 1 || words[i + 1].Text == "." || words[at - 1].Key is not ("in" or "op" or "uit" or "aan" or "te" or "het" or "al") && words[at].IsCapital;
    }

    private bool IsGreetingBefore(int at) =>
        at > 0 && words[at - 1].Key is "beste" or "lieve" or "hoi" or "hallo" or "dag" or "hey" or "gefeliciteerd" or "groetjes" or "groet" or "groeten" or "pater";

    private bool IsNameOfAThing(int at)
    {
        var i = at - 1;
        while (i >= 0 && at - i <= 3 && (words[i].Key is "de" or "het" or "'t" or "st" or "sint" or "." || words[i].StandsOut)) i--;
        if (i < 0 || !NameLists.PlacesOfThings.Contains(words[i].Key)) return false;
        // "op school Sem gefilmd": a bare listed name after a common word is a person.
        var isNamedDe = words[i + 1].Key is "de" or "het" or "'t" or "st" or "sint" && words[i + 1].IsCapital;
        return isNamedDe || (NameLists.FirstName(words[at].Key) == NameShade.None && words[at - 1].Key is not "de");
    }

    private bool HasSurnameAfter(int at)
    {
        var i = at + 1;
        while (i < words.Count && i - at <= 3 && NameLists.Particles.Contains(words[i].Key)) i++;
        if (i >= words.Count || !words[i].IsWord || words[i].IsTaken || words[i].StartsSentence) return false;
        var isListed = NameLists.Surname(words[i].Key) != NameShade.None;
        if (i == at + 1) return words[i].IsCapital && !words[i].IsAmongCapitals && !IsThing(words[i]) && !known.IsSchool(words[i].Key) && (isListed || !known.IsKnown(words[i].Key));
        return (words[i].IsCapital && !words[i].IsAmongCapitals && !IsThing(words[i]) && !known.IsSchool(words[i].Key) && words[at + 1].Key is not ("in" or "uit" or "aan" or "het"))
            || (isListed && words[at + 1].Key is not ("in" or "uit" or "aan" or "het" or "op"));
    }

    private bool HasVerbAfter(int at) => at + 1 < words.Count && NameLists.VerbsAfterAName.Contains(words[at + 1].Key);

    /// <summary>"uit groep 7", "van 3b", "(groep 5)".</summary>
    private bool HasClassAfter(int at)
    {
        if (at + 2 >= words.Count) return false;
        if (words[at + 1].Key is not ("uit" or "van" or "(")) return false;
        var after = words[at + 2];
        return after.Key is "groep" or "klas" or "brugklas" or "havo" or "vwo" or "mavo" or "vmbo" or "groep3" || (after.Text.Length is 2 or 3 && char.IsDigit(after.Text[0]) && char.IsLetter(after.Text[^1]));
    }

    private bool IsArticleBefore(int at) => at > 0 && Articles.Contains(words[at - 1].Key);

    /// <summary>A pronoun or a number follows, as after a verb: "roos" no, "storm ik", "bas en".</summary>
    private bool IsVerbLike(int at) =>
        at + 1 < words.Count && (words[at + 1].IsNumber || words[at + 1].Key is "ik" or "je" or "we" or "wij" or "jij" or "u" or "ze" or "jullie" or "het" or "de" or "een" or "dit" or "deze");

    private bool HasNameAsPrevious(int at, string mark) => at > 0 && words[at - 1].Text == mark;

    /// <summary>"J. de Vries", "J.P. Jansen", "leerling A.B.".</summary>
    private bool IsInitials(int at)
    {
        var word = words[at];
        if (!word.IsCapital) return false;
        var isDotted = word.Text.Length > 1 && word.Text.Length <= 8 && word.Text.Contains('.', StringComparison.Ordinal) && word.Text.All(c => c == '.' || char.IsUpper(c));
        if (isDotted && at > 0 && NameLists.RoleWords.ContainsKey(words[at - 1].Key)) return true;
        var i = at + 1;
        if (word.Text.Length == 1)
        {
            if (i >= words.Count || words[i].Text != "." || words[i].Start != word.End) return false;
            i++;
        }
        else if (!isDotted) return false;

        var first = i;
        while (i < words.Count && i - first < 3 && NameLists.Particles.Contains(words[i].Key)) i++;
        return i < words.Count && words[i].IsCapital && !words[i].IsTaken && (i > first || NameLists.Surname(words[i].Key) != NameShade.None || !known.IsKnown(words[i].Key));
    }
}
