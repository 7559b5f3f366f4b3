using System.Text.RegularExpressions;

namespace Bot.Language.Privacy;

/// <summary>
/// Finds account names and the personal part of URLs. The medium stays ("instagram.com/[account 1]"), and so does an account that is
/// plainly the school's own ("@debron_groep7").
/// </summary>
internal sealed class AccountPatterns(PublicWords words)
{
    private const int LongestName = 20;
    private const int LongestHandle = 100;

    private static readonly string[] SocialHosts =
        ["instagram", "facebook", "fb", "tiktok", "snapchat", "twitter", "x.com", "linkedin", "youtube", "youtu.be", "pinterest", "threads", "strava", "wa.me", "t.me", "discord", "twitch"];

    private static readonly string[] SchoolParts =
    [
        "basisschool", "school", "scholen", "obs", "cbs", "rkbs", "ikc", "bs", "kc", "groep", "groepen", "klas", "team", "de", "het", "van", "op", "onze", "official", "officieel", "nl", "com",
        "info", "bso", "college", "lyceum", "vo", "po", "www", "p", "sportdag", "musical", "kamp", "kleuters", "bovenbouw", "onderbouw", "in", "the", "a", "b", "c", "social", "media",
    ];

    private static readonly Regex Url = Of(@"(?<x>\b(?:https?://)?(?:[\w-]+\.)+(?:nl|com|org|net|be|eu|info|me|tv|app|io|gg|fr|de)\b(?<path>[/?][^\s<>""]*[^\s<>"".,;:!?)'’])?)");
    private static readonly Regex Handle = Of(@"(?:^|[^\w@./])(?<x>@\w[\w.]*\w)");

    private static readonly Regex After = Of(
        @"\b(?:account|accountnaam|gebruikersnaam|username|insta|instagram|snap|snapchat|tiktok|twitter|discord|gamertag|skype|telegram|profielnaam|inlognaam|ig)(?:-?\s?(?:account|naam|accountnaam|profiel))?\b"
        + @"(?<link> is| heet|\s?:|\s?=| genaamd|) ?(?<x>@?\w[\w.-]*\w)");

    private static readonly Regex Joined = Of(@"\b(?<x>\w*[a-z]\w*_\w*\w)\b");
    private static readonly Regex FileEnd = Of(@"^\.(?:jpe?g|png|gif|heic|mp4|mov|pdf|docx?|pptx?)\b");
    private static readonly Regex Numbered = Of(@"\b(?<x>(?<letters>[a-z]{3,})\d{2,}\w*)\b");
    private static readonly Regex Dotted = Of(@"\b(?<x>(?<first>[a-z]{2,})\.(?<second>[a-z]{3,}\d*))\b");

    public IEnumerable<PrivateSpan> Find(string text)
    {
        foreach (var match in Url.Matches(text).Cast<Match>())
            if (PersonalPart(match) is { } part) yield return part;
        foreach (var found in Groups(Handle, text))
            if (!IsSchools(found.Value)) yield return Account(found);
        foreach (var match in After.Matches(text).Cast<Match>())
            if (IsAccountName(match)) yield return Account(match.Groups["x"]);
        foreach (var found in Groups(Joined, text))
            if (!IsMadeOfWords(found.Value) && !IsSchools(found.Value) && !IsFile(text, found)) yield return Account(found);
        foreach (var match in Numbered.Matches(text).Cast<Match>())
            if (HoldsName(Folding.Fold(match.Groups["letters"].Value))) yield return Account(match.Groups["x"]);
        foreach (var match in Dotted.Matches(text).Cast<Match>())
            if (IsNameAndMore(match)) yield return Account(match.Groups["x"]);
    }

    private PrivateSpan? PersonalPart(Match url)
    {
        var path = url.Groups["path"];
        var whole = url.Groups["x"].Value;
        var host = whole[..(whole.Length - path.Length)];
        var isSocial = SocialHosts.Any(social => host.Contains(social, StringComparison.OrdinalIgnoreCase));
        if (path.Length > 1 && !IsSchools(path.Value) && (isSocial || Pieces(path.Value).Any(HoldsName)))
            return new PrivateSpan(path.Index + 1, path.Length - 1, PrivateKind.Account);
        if (isSocial) return null;
        foreach (var label in host.Split('/')[^1].Split('.').SkipLast(1))
        {
            if (label == "www" || !Pieces(label).Any(HoldsName) || IsSchools(label)) continue;
            return new PrivateSpan(url.Index + whole.IndexOf(label, StringComparison.Ordinal), label.Length, PrivateKind.Account);
        }

        return null;
    }

    private bool IsAccountName(Match match)
    {
        var name = match.Groups["x"].Value;
        if (name[0] == '@') return !IsSchools(name);
        if (name.Any(char.IsAsciiDigit) || name.Contains('_', StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal))
            return !IsSchools(name) && !(char.IsAsciiDigit(name[0]) && match.Groups["link"].Length == 0);
        if (match.Groups["link"].Length == 0) return false;
        var key = Folding.Fold(name);
        return !words.IsKnown(key) && NameLists.FirstName(key) == NameShade.None && !IsSchools(name);
    }

    private bool IsMadeOfWords(string joined) =>
        joined.Split('_').All(piece => piece.Length < 2 || piece.All(char.IsDigit) || words.IsKnown(Folding.Fold(piece)));

    /// <summary>"foto_sem_groep7.jpg": the name in it is found as a name.</summary>
    private bool IsFile(string text, Group found) =>
        FileEnd.IsMatch(text.AsSpan(found.Index + found.Length, Math.Min(6, text.Length - found.Index - found.Length)))
        && found.Value.Split('_').All(piece => piece.Length < 2 || char.IsDigit(piece[^1]) || NameLists.IsListed(Folding.Fold(piece)) || words.IsKnown(Folding.Fold(piece)));

    private bool IsNameAndMore(Match match)
    {
        var (first, second) = (Folding.Fold(match.Groups["first"].Value), Folding.Fold(match.Groups["second"].Value));
        return NameLists.FirstName(first) == NameShade.Strong && !words.IsKnown(second);
    }

    /// <summary>Whether a piece is a name, or begins with one and is no word: "noor", "semmetje".</summary>
    private bool HoldsName(string piece)
    {
        if (NameLists.FirstName(piece) == NameShade.Strong || NameLists.Surname(piece) == NameShade.Strong) return true;
        if (words.IsKnown(piece)) return false;
        for (var length = 4; length < Math.Min(piece.Length, LongestName); length++)
            if (NameLists.FirstName(piece[..length]) == NameShade.Strong || NameLists.FirstName(piece[^length..]) == NameShade.Strong) return true;
        return piece.Length > 3 && NameLists.FirstName(piece[..3]) == NameShade.Strong && NameLists.IsListed(piece[3..]);
    }

    /// <summary>Whether nothing is left when the school's name, "groep", "team" and such are taken out.</summary>
    private bool IsSchools(string handle)
    {
        var letters = Folding.Fold(new string([.. handle.Where(char.IsLetter)]));
        if (letters.Length > LongestHandle) return false;
        var reach = new bool[letters.Length + 1];
        reach[0] = true;
        for (var from = 0; from < letters.Length; from++)
        {
            if (!reach[from]) continue;
            for (var to = from + 1; to <= Math.Min(letters.Length, from + 30); to++)
            {
                var piece = letters[from..to];
                if (SchoolParts.Contains(piece) || words.IsSchool(piece) || (piece.Length > 3 && PublicWords.IsThing(piece))) reach[to] = true;
            }
        }

        return letters.Length > 0 && reach[^1];
    }

    private static IEnumerable<string> Pieces(string text) =>
        Folding.Fold(text).Split(['/', '.', '-', '_', '?', '=', '&', '@', '%', '+'], StringSplitOptions.RemoveEmptyEntries).Select(piece => piece.Trim([.. "0123456789"])).Where(piece => piece.Length > 2);

    private static PrivateSpan Account(Group found) => new(found.Index, found.Length, PrivateKind.Account);

    private static IEnumerable<Group> Groups(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups["x"]);

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
