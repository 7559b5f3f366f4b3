namespace Bot.Language.Privacy;

/// <summary>Tells from the words around a name whether it is a pupil's, a colleague's or a parent's.</summary>
internal sealed class RoleReader(List<Word> words, List<NameRange> names)
{
    public const string Pupil = "leerling";
    public const string Colleague = "collega";
    public const string Parent = "ouder";
    public const string Person = "persoon";

    private const int WordsBefore = 3;

    private static readonly string[] Possessive = ["zijn", "haar", "hun", "z'n", "d'r"];
    private static readonly string[] Family = ["ouders", "moeder", "vader", "mama", "papa", "ouder", "juf", "meester"];

    // Whose mother or school work it is, is a pupil.
    private static readonly string[] Belongings =
    [
        "moeder", "vader", "ouders", "ouder", "mama", "papa", "opa", "oma", "zus", "zusje", "broer", "broertje", "verjaardag",
        "rapport", "werkstuk", "tekening", "cijfers", "toets", "diploma", "dossier",
    ];

    private static readonly string[] Classes = ["groep", "klas", "brugklas", "kleuterklas", "onderbouw", "middenbouw", "bovenbouw", "mentorklas", "havo", "vwo", "mavo", "vmbo"];

    /// <summary>The roles of all names, in their order; joined names share what one of them is told to be.</summary>
    public string?[] Read()
    {
        var roles = names.Select(Own).ToArray();
        for (var i = 1; i < names.Count; i++)
            if (AreJoined(names[i - 1], names[i])) roles[i] ??= roles[i - 1];
        for (var i = names.Count - 2; i >= 0; i--)
            if (AreJoined(names[i], names[i + 1])) roles[i] ??= roles[i + 1];
        return roles;
    }

    /// <summary>"mevrouw Jansen", "familie Jansen".</summary>
    public bool IsAddressed(NameRange name)
    {
        var at = name.First - 1;
        if (at > 0 && words[at].Text == ".") at--;
        return at >= 0 && words[at].Key is "meneer" or "mevrouw" or "dhr" or "mevr" or "mw" or "mvr" or "hr" or "heer" or "familie" or "fam" or "gezin";
    }

    private string? Own(NameRange name) => After(name) ?? Before(name) ?? Later(name);

    private string? Before(NameRange name)
    {
        var at = name.First - 1;
        for (var steps = 0; at >= 0 && steps < WordsBefore; at--, steps++)
        {
            var key = words[at].Key;
            if (key == "is" && at > 0) return Next(at);
            if (key == "van" && at > 0 && Belongings.Contains(words[at - 1].Key)) return Pupil;
            if (NameLists.RoleWords.TryGetValue(key, out var role)) return role == Person ? Passed(key) ? Next(at) : null : role;
            // Only small words may stand between: "mijn leerling, de kleine Sem" no; "collega's: Henk" yes.
            if (words[at].IsWord && !NameLists.Particles.Contains(key)) return null;
            if (key == "van" || (!words[at].IsWord && key is not ("." or ":" or "(" or "," or "'" or "\""))) return null;
        }

        return null;
    }

    /// <summary>"mijn leerling heet Sem": the words before the verb tell.</summary>
    private static bool Passed(string key) => key is "heet" or "heette" or "genaamd" or "geheten" or "noemen" or "voornaam" or "bijnaam";

    private string? Next(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6) && !words[i + 1].StartsSentence; i--)
            if (NameLists.RoleWords.TryGetValue(words[i].Key, out var role) && role != Person) return role;
        return null;
    }

    private string? After(NameRange name)
    {
        var at = name.Last + 1;
        if (at >= words.Count) return null;
        if (words[name.Last].HasPossessive && Belongings.Contains(words[at].Key)) return Pupil;
        if (words[at].Text is "," or "(" && at + 1 < words.Count) at++;
        if (words[at].Key == "is" && at + 1 < words.Count) at++;
        while (at < words.Count && words[at].Key is "een" or "de" or "mijn" or "onze" or "het" or "zijn" or "haar") at++;
        if (at >= words.Count) return null;
        var key = words[at].Key;
        if (key is "uit" or "van" or "in")
        {
            for (var i = at + 1; i < Math.Min(words.Count, at + 4); i++)
                if (Classes.Contains(words[i].Key) || IsClass(words[i].Text)) return IsColleagueBefore(name) ? Colleague : Pupil;
            return words.Count > at + 1 && words[at + 1].Key is "school" or "administratie" && key == "van" ? Colleague : null;
        }

        if (Classes.Contains(key) || IsClass(words[at].Text)) return IsColleagueBefore(name) ? Colleague : Pupil;
        if (key == "zit" && at + 2 < words.Count && Classes.Contains(words[at + 2].Key)) return Pupil;
        if (at == name.Last + 1 || !NameLists.RoleWords.TryGetValue(key, out var role) || role == Person) return null;
        // ", zijn moeder" is about the child; ", de moeder van" about the parent.
        if (role == Parent && Possessive.Contains(words[at - 1].Key)) return Pupil;
        return role;
    }

    /// <summary>"Sem … zijn ouders vinden het goed".</summary>
    private string? Later(NameRange name)
    {
        for (var i = name.Last + 1; i + 1 < words.Count && i - name.Last < 12; i++)
        {
            if (words[i].StartsSentence && i > name.Last + 1) return null;
            if (Possessive.Contains(words[i].Key) && Family.Contains(words[i + 1].Key)) return Pupil;
        }

        return null;
    }

    private bool IsColleagueBefore(NameRange name) =>
        name.First > 0 && NameLists.RoleWords.TryGetValue(words[name.First - 1].Key, out var role) && role is Colleague or Parent;

    private bool AreJoined(NameRange one, NameRange other)
    {
        var between = other.First - one.Last - 1;
        return between is 1 or 2 && Enumerable.Range(one.Last + 1, between).All(at => words[at].Key is "en" or "," or "&" or "/" or "+" or "of" or "#");
    }

    private static bool IsClass(string text) =>
        text.Length is 2 or 3 && ((char.IsDigit(text[0]) && char.IsLetter(text[^1])) || (text.Length == 3 && char.IsLetter(text[0]) && char.IsDigit(text[1]) && char.IsLetter(text[2])));
}
