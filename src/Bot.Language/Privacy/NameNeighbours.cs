namespace Bot.Language.Privacy;

/// <summary>What the words around a word say of it: that it follows "juf", that a surname or "uit groep 7" follows it.</summary>
internal sealed class NameNeighbours(List<Word> words, PublicWords known)
{
    private const int MostParticles = 3;

    private static readonly string[] Articles = ["een", "de", "het", "deze", "die", "geen", "elke", "mijn", "rode", "witte", "dit", "dat", "n"];
    private static readonly string[] Pronouns = ["ik", "je", "we", "wij", "jij", "u", "ze", "jullie", "het", "de", "een", "dit", "deze"];
    private static readonly string[] Prepositions = ["van", "met", "voor", "door", "aan", "dat", "over", "en", "of", "bij", "tegen", "als", "omdat"];
    private static readonly string[] PlaceWords = ["in", "te", "naar", "uit", "nabij", "rond"];
    private static readonly string[] Greetings = ["beste", "lieve", "hoi", "hallo", "dag", "hey", "gefeliciteerd", "groetjes", "groet", "groeten", "pater"];
    private static readonly string[] Introductions = ["heet", "heette", "heten", "geheten", "genaamd", "bijnaam", "roepnaam", "voornaam", "achternaam", "nickname", "alias"];
    private static readonly string[] Titles = ["meneer", "mevrouw", "dhr", "mevr", "mw", "mvr", "familie", "fam"];
    private static readonly string[] Classes = ["groep", "klas", "brugklas", "havo", "vwo", "mavo", "vmbo"];
    private static readonly string[] NamePrefixes = ["de", "het", "'t", "st", "sint"];

    private static readonly string[] Shown =
    [
        "foto", "foto's", "fotootje", "filmpje", "filmpjes", "film", "video", "video's", "beeld", "beelden", "tekening", "werkstuk", "bericht", "berichtje", "naam", "namen",
        "account", "moeder", "vader", "ouders", "mama", "papa", "opa", "oma", "verjaardag",
    ];

    private static readonly string[] BeforeMonths =
        ["in", "eind", "begin", "half", "vanaf", "sinds", "tot", "per", "deze", "volgende", "vorige", "van", "en", "of", "voor", "na"];

    private static readonly string[] PlaceEnds =
    [
        "dam", "dorp", "veen", "burg", "wijk", "recht", "hout", "stad", "ingen", "beek", "voort", "oord", "hoven", "kerk", "meer", "broek", "drecht", "zand", "veld", "huizen",
        "sluis", "haven", "zijl", "mond", "kerke", "wolde", "rade", "loo", "um",
    ];

    /// <summary>"foto van Mei", "Mag ik Mei filmen"; not "in Mei", "5 Mei".</summary>
    public bool IsMonthAsName(int at) =>
        words[at].StandsOut && words[at].Key is "mei" or "april" or "juni" && !words[at - 1].IsNumber && !(at + 1 < words.Count && words[at + 1].IsNumber)
        && (IsShown(at) || !BeforeMonths.Contains(words[at - 1].Key));

    /// <summary>"foto van xanti"; not "foto van een …".</summary>
    public bool IsShown(int at) => at > 1 && words[at - 1].Key == "van" && Shown.Contains(words[at - 2].Key);

    /// <summary>"zij heet Zuzanna", "bijnaam: 'Beertje'".</summary>
    public bool HasIntroduction(int at)
    {
        if (NameLists.Particles.Contains(words[at].Key)) return false;
        var i = at - 1;
        while (i >= Math.Max(0, at - 3) && !words[i].IsWord && !words[i].IsNumber && words[i].Text is not ("." or "!" or "?")) i--;
        if (i > 0 && words[i].Key is "is" or "van" or "als") i--;
        if (i < 0 || !Introductions.Contains(words[i].Key) || IsOfAThing(i)) return false;
        return words[at].IsCapital || words[i].Key == "bijnaam" || !known.IsKnown(words[at].Key);
    }

    /// <summary>"juf Anja", "mevrouw van der Berg", "dhr. Kok", "kind (Lev)".</summary>
    public bool HasRoleBefore(int at)
    {
        var i = at - 1;
        while (i > 0 && NameLists.Particles.Contains(words[i].Key) && at - i <= MostParticles) i--;
        if (i > 0 && i == at - 1 && words[i].Text == "(" && words[at].IsCapital) return NameLists.RoleWords.ContainsKey(words[i - 1].Key);
        if (i > 0 && words[i].Text == "." && (!words[i - 1].StartsSentence || words[i - 1].Key.Length <= 5)) i--;
        if (i < 0 || !NameLists.RoleWords.ContainsKey(words[i].Key) || IsOfAThing(i)) return false;
        // "de moeder van Yara" has the particle between; "kinderen in Zwolle" is no name.
        return i == at - 1 || words[i + 1].Text == "." || (words[at].IsCapital && words[at - 1].Key is not ("in" or "op" or "uit" or "aan" or "te" or "het" or "al"));
    }

    /// <summary>"mevrouw ter horst", "meneer groot", "juf de boer": after such a title also a plain word is a surname.</summary>
    public bool IsTitledSurname(int at)
    {
        if (NameLists.Surname(words[at].Key) == NameShade.None || NameLists.Particles.Contains(words[at].Key)) return false;
        var i = at - 1;
        while (i > 0 && at - i <= MostParticles && NameLists.Particles.Contains(words[i].Key)) i--;
        if (i > 0 && words[i].Text == ".") i--;
        return i >= 0 && (Titles.Contains(words[i].Key) || (i < at - 1 && words[i].Key is "juf" or "meester"));
    }

    public bool HasGreetingBefore(int at) => at > 0 && Greetings.Contains(words[at - 1].Key);

    public bool HasArticleBefore(int at) => at > 0 && Articles.Contains(words[at - 1].Key);

    /// <summary>A thing that one can count stands there without an article: "dat roos meedoet", "zet roos erop".</summary>
    public bool IsBareNoun(int at) =>
        at > 0 && (Prepositions.Contains(words[at - 1].Key) || (words[at - 1].Key != "is" && NameLists.VerbsAfterAName.Contains(words[at - 1].Key)));

    /// <summary>"basisschool De Regenboog", "boek Kruistocht".</summary>
    public bool IsNameOfAThing(int at)
    {
        var i = at - 1;
        while (i >= 0 && at - i <= MostParticles && (NamePrefixes.Contains(words[i].Key) || words[i].Text == "." || words[i].StandsOut)) i--;
        if (i < 0 || !NameLists.PlacesOfThings.Contains(words[i].Key)) return false;
        if (NamePrefixes.Contains(words[i + 1].Key) && words[i + 1].IsCapital) return true;
        // "op school Sem gefilmd": a bare listed name after a common word is a person.
        return NameLists.FirstName(words[at].Key) == NameShade.None && words[at - 1].Key != "de";
    }

    /// <summary>"in Kootwijkerbroek", "in Wezep en Hattemerbroek": a place that no list has.</summary>
    public bool IsPlace(int at)
    {
        var isAfterPlaceWord = (at > 0 && PlaceWords.Contains(words[at - 1].Key))
            || (at > 1 && words[at - 1].Key is "en" or "," or "of" && PublicWords.IsPlace(words[at - 2].Key));
        return isAfterPlaceWord && PlaceEnds.Any(end => words[at].Key.EndsWith(end, StringComparison.Ordinal));
    }

    public bool HasSurnameAfter(int at)
    {
        var i = at + 1;
        while (i < words.Count && i - at <= MostParticles && NameLists.Particles.Contains(words[i].Key)) i++;
        if (i >= words.Count || !words[i].IsWord || words[i].IsTaken || words[i].StartsSentence) return false;
        var isListed = NameLists.Surname(words[i].Key) != NameShade.None;
        var isCapital = words[i].IsCapital && !words[i].IsAmongCapitals && !PublicWords.IsThing(words[i]) && !known.IsSchool(words[i].Key);
        if (i == at + 1) return isCapital && (isListed || !known.IsKnown(words[i].Key));
        return (isCapital || isListed) && words[at + 1].Key is not ("in" or "uit" or "aan" or "het") && (isCapital || words[at + 1].Key != "op");
    }

    public bool HasVerbAfter(int at) => at + 1 < words.Count && NameLists.VerbsAfterAName.Contains(words[at + 1].Key);

    /// <summary>"uit groep 7", "van 3b", "(groep 5)".</summary>
    public bool HasClassAfter(int at)
    {
        if (at + 2 >= words.Count || words[at + 1].Key is not ("uit" or "van" or "(")) return false;
        var after = words[at + 2];
        return Classes.Contains(after.Key) || (after.Text.Length is 2 or 3 && char.IsDigit(after.Text[0]) && char.IsLetter(after.Text[^1]));
    }

    /// <summary>A pronoun or a number follows, as after a verb: "storm ik", "max 10".</summary>
    public bool IsLikeAVerb(int at) => at + 1 < words.Count && (words[at + 1].IsNumber || Pronouns.Contains(words[at + 1].Key));

    /// <summary>"J. de Vries", "J.P. Jansen", "leerling A.B.".</summary>
    public bool HasInitials(int at)
    {
        var word = words[at];
        if (!word.IsCapital) return false;
        var isDotted = word.Text.Length is > 1 and <= 8 && word.Text.Contains('.', StringComparison.Ordinal) && word.Text.All(c => c == '.' || char.IsUpper(c));
        if (isDotted && at > 0 && NameLists.RoleWords.ContainsKey(words[at - 1].Key)) return true;
        var isLetterWithDot = word.Text.Length == 1 && at + 1 < words.Count && words[at + 1].Text == "." && words[at + 1].Start == word.End;
        if (!isDotted && !isLetterWithDot) return false;
        var first = at + (isDotted ? 1 : 2);
        var i = first;
        while (i < words.Count && i - first < MostParticles && NameLists.Particles.Contains(words[i].Key)) i++;
        return i < words.Count && words[i].IsCapital && !words[i].IsTaken && (i > first || NameLists.Surname(words[i].Key) != NameShade.None || !known.IsKnown(words[i].Key));
    }

    /// <summary>"Onze musical heet De Gouden Sleutel".</summary>
    private bool IsOfAThing(int verb) =>
        Introductions.Contains(words[verb].Key) && words[Math.Max(0, verb - MostParticles)..verb].Any(word => NameLists.PlacesOfThings.Contains(word.Key));
}
