using System.Text.RegularExpressions;

namespace Bot.Language.Privacy;

/// <summary>
/// Finds telephone numbers, addresses, e-mail addresses, dates of birth, licence plates and numbers that stand for one person. Every pattern
/// runs in time linear to the text (<see cref="RegexOptions.NonBacktracking"/>); the group <c>x</c> is what is private.
/// </summary>
internal static class ContactPatterns
{
    public const string Months = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept|sep|okt|nov|dec)";
    public const string FullDate = @"(?:\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2} " + Months + @"\.? (?:19|20)\d\d)";

    private const string Streets = "(?:straat|laan|plein|gracht|steeg|singel|dreef|plantsoen|kade)";
    private const string StreetsWithACapital = "(?:straat|str\\.|laan|weg|plein|gracht|kade|dijk|hof|pad|steeg|singel|dreef|plantsoen|baan|ring|akker|markt|brink|dam|haven|boulevard|wal|kamp|park|horst|veld|erf|weide|oord|berg|heuvel|meent|gaarde|hoeve|donk|zoom|kwartier)";
    private const string HouseNumber = @"(?:nr\.? ?|nummer |huisnummer )?\d{1,4}(?: ?- ?\d{1,3}| ?[a-hA-H]| ?(?:bis|hs))?";

    private static readonly string[] NoStreets = ["schoolplein", "speelplein", "kerkplein", "marktplein", "dorpsplein", "straat", "laan", "plein", "gracht", "steeg", "singel", "dreef", "kade", "plantsoen"];
    private static readonly string[] NoPostcodes = ["EN", "OP", "IN", "IS", "DE", "TE", "OM", "WE", "ZE", "JE", "IK", "OF", "AL", "NU", "ER", "ZO", "MR", "EU", "SA", "SD", "SS"];
    private static readonly string[] NoLowerPostcodes = ["ml", "kb", "mb", "gb", "km", "cm", "mm", "px", "kg", "gr", "st", "de", "en", "op", "is", "in"];
    private static readonly Regex StreetWord = new(@"[\w'’-]+(?:\s|$)", RegexOptions.NonBacktracking);
    private static readonly Regex Date = new("^" + FullDate, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Counted = new(@"^\s*(?:euro|volgers?|likes?|views?|keer|leerlingen|mensen|kinderen|gram|meter|stemmen|abonnees|weergaven|personen)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly (PrivateKind Kind, Regex Pattern, Func<string, Group, bool>? Holds)[] Patterns =
    [
        (PrivateKind.Typed, Placeholder.Pattern, null),
        (PrivateKind.Email, Of(@"(?<x>[\w.+'-]*\w(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[\w-]+(?:(?:\.|\s?\(punt\)\s?|\s?\[punt\]\s?)[\w-]+)+)"), null),
        (PrivateKind.Number, Of(@"\b(?<x>[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10})\b"), null),
        (PrivateKind.Number, Of(@"\b(?:bsn|burgerservicenummer|sofinummer|leerlingnummer|leerling-?nr|leerlingennummer|studentnummer|studentnr|stamnummer|stamnr|onderwijsnummer|personeelsnummer|medewerkersnummer|pgn|klantnummer|polisnummer|paspoortnummer|rekeningnummer)s?\b[^\d\n]{0,40}?(?<x>[A-Z]{0,3}\d[\d. -]*\d\w*)"), null),
        (PrivateKind.Number, Of(@"\b(?:wachtwoord|password|inlogcode|pincode|pin-code|toegangscode)(?: is|:| =|=)\s*(?<x>[^\s,;]*[^\s,;.!?])"), (_, found) => found.Value.Any(char.IsDigit)),
        (PrivateKind.Number, Of(@"\bkenteken\b[^\d\n.!?]{0,15}?\b(?<x>[A-Z0-9]{1,3}[ -]?[A-Z0-9]{1,3}[ -]?[A-Z0-9]{1,3})\b"), (_, found) => found.Value.Any(char.IsDigit)),
        (PrivateKind.Number, Of(@"\b(?<x>[A-Z0-9]{1,3}-[A-Z0-9]{1,3}-[A-Z0-9]{1,3})\b"), (_, found) => IsPlate(found.Value)),
        (PrivateKind.Number, Exact(@"\b(?<x>[A-Z]{2}\d{3}[A-Z]|[A-Z]{2}\d{2}[A-Z]{2}|\d{2}[A-Z]{3}\d|\d[A-Z]{3}\d{2}|[A-Z]\d{3}[A-Z]{2}|[A-Z]{3}\d{2}[A-Z]|\d{3}[A-Z]{2}\d|\d[A-Z]{2}\d{3}|\d{2}[A-Z]{2}\d{2})\b"), null),
        (PrivateKind.BirthDate, Of(@"\b(?:geboren|geboortedatum|geboortedag|geb|geboorte)\b[^\d\n]{0,30}?(?<x>" + FullDate + @"|\d{1,2} " + Months + @"\b|\d{1,2}[-/]\d{1,2})"), null),
        (PrivateKind.BirthDate, Of(@"\b(?:verjaardag|verjaart|jarig|\*)[^\d\n]{0,25}?(?<x>" + FullDate + ")"), null),
        (PrivateKind.Telephone, Of(@"(?<x>(?:\+|\b00)[1-9]\d{0,2}[ .\-/]{0,3}(?:\(0\)[ .-]?)?(?:\d[ .\-/]{0,3}){6,11}\d)\b"), null),
        (PrivateKind.Telephone, Of(@"(?<x>\(0\d{1,3}\)[ -]{0,3}\d(?:[ -]?\d){4,8})\b"), null),
        (PrivateKind.Telephone, Of(@"\b(?<x>0[1-9](?:[ .\-/]{0,3}\d){7,8})\b"), (_, found) => !Date.IsMatch(found.Value)),
        (PrivateKind.Address, Exact(@"\b(?<x>\p{Lu}[\w'’-]+(?: (?:\p{Lu}[\w'’-]*|van|de|der|den|het|ten|ter)){0,3} \d{1,4} ?[a-zA-Z]?,? +[1-9]\d{3} ?[A-Z]{2})\b"), (_, found) => IsPostcode(found.Value[^2..], "")),
        (PrivateKind.Address, Exact(@"(?<x>(?:(?:\p{Lu}[\w'’.-]*|van|de|der|den|het|'t|ten|ter|la) ){0,4}(?:\p{Lu}[\w'’-]*" + StreetsWithACapital + @"|Markt|Brink|Dam|Hof|Kade|Ring|Laan|Dijk) " + HouseNumber + @")\b"), (_, found) => IsNoPlaceOrYear(found.Value)),
        (PrivateKind.Address, Exact(@"\b(?<x>[\w'’-]+" + Streets + " " + HouseNumber + @")\b"), (_, found) => IsStreet(found.Value)),
        (PrivateKind.Address, Of(@"\b(?:\w{4,}(?:weg|dijk|hof|pad)) (?<x>\d{1,4} ?[a-h]?),? +[1-9]\d{3} ?[a-z]{2}\b"), null),
        (PrivateKind.Address, Exact(@"\b(?:[Ww]oon(?:t|de|achtig)?|[Ww]oonden|[Ww]onen|[Aa]dres)\b(?: (?:is|op|aan|in|naar|van|nu|nog|ook))*:? (?<x>(?:(?:\p{Lu}[\w'’.-]*|van|de|der|den|het|'t|ten|ter) ){1,5}\d{1,4}(?: ?[a-hA-H])?)\b"), (_, found) => !found.Value.Contains("roep", StringComparison.Ordinal)),
        (PrivateKind.Address, Of(@"\badres(?: is|:| =) ?(?<x>[^\n,.;!?\d]{2,40} \d{1,4} ?[a-h]?)\b"), null),
        (PrivateKind.Address, Of(@"\bwoon(?:t|de|achtig)?\b[^\n.!?]{0,30}?\b(?<x>[\w'’-]{3,}(?:straat|laan|gracht|steeg|singel|dreef|plantsoen))\b"), null),
        (PrivateKind.Address, Exact(@"\b(?<x>[1-9]\d{3} ?[A-Z]{2})\b"), (_, found) => IsPostcode(found.Value[^2..], found.Value)),
        (PrivateKind.Address, Exact(@"\b(?<x>[1-9]\d{3}[a-z]{2})\b"), (_, found) => !NoLowerPostcodes.Contains(found.Value[^2..])),
        (PrivateKind.Number, Of(@"\b(?<x>\d(?:[ .-]?\d){5,})\b"), IsLongNumber),
    ];

    /// <summary>What the patterns find, in order of place; where two overlap the one of the earlier pattern.</summary>
    public static IEnumerable<PrivateSpan> Find(string text) =>
        Patterns.SelectMany(pattern => pattern.Pattern.Matches(text)
            .Select(match => match.Groups["x"])
            .Where(found => found.Length > 0 && pattern.Holds?.Invoke(text, found) != false)
            .Select(found => Trimmed(found, pattern.Kind)));

    private static PrivateSpan Trimmed(Group found, PrivateKind kind)
    {
        // "aan de Kerkstraat 12": the small words before the street stay.
        var skip = 0;
        if (kind == PrivateKind.Address)
        {
            foreach (var word in StreetWord.Matches(found.Value).Select(match => match.Value.Trim()))
            {
                if (word is not ("van" or "de" or "der" or "den" or "het" or "aan" or "in" or "op" or "ten" or "ter" or "is")) break;
                skip = found.Value.IndexOf(word, skip, StringComparison.Ordinal) + word.Length + 1;
            }
        }

        return new PrivateSpan(found.Index + skip, found.Length - skip, kind);
    }

    private static bool IsPlate(string text)
    {
        var groups = text.Split('-');
        return groups.Sum(group => group.Length) == 6
            && groups.All(group => group.All(char.IsAsciiDigit) || group.All(char.IsAsciiLetter))
            && groups.Any(group => char.IsAsciiDigit(group[0])) && groups.Any(group => char.IsAsciiLetter(group[0]));
    }

    /// <summary>Not "Rotterdam 3" or "Zomerkamp 2025".</summary>
    private static bool IsNoPlaceOrYear(string text)
    {
        var words = text.Split(' ');
        return !words.Any(word => PublicWords.IsThing(Folding.Fold(word)))
            && !(words[^1].Length == 4 && (words[^1].StartsWith("19", StringComparison.Ordinal) || words[^1].StartsWith("20", StringComparison.Ordinal)));
    }

    private static bool IsStreet(string text) => !NoStreets.Contains(Folding.Fold(text.Split(' ')[0]));

    private static bool IsPostcode(string letters, string whole) =>
        letters is not ("SA" or "SD" or "SS") && !((whole.StartsWith("19", StringComparison.Ordinal) || whole.StartsWith("20", StringComparison.Ordinal)) && NoPostcodes.Contains(letters));

    private static bool IsLongNumber(string text, Group found)
    {
        var runs = found.Value.Split(' ', '.', '-');
        if (!runs.Any(run => run.Length >= 3) || Date.IsMatch(found.Value)) return false;
        if (runs.All(run => run.Length == 4 && (run.StartsWith("19", StringComparison.Ordinal) || run.StartsWith("20", StringComparison.Ordinal)))) return false;
        var isThousands = found.Value.Contains('.', StringComparison.Ordinal) && runs.Skip(1).All(run => run.Length == 3) && !(runs.Length == 3 && runs[0].Length == 3);
        return !isThousands && !Counted.IsMatch(text.AsSpan(found.Index + found.Length, Math.Min(20, text.Length - found.Index - found.Length)))
            && !(found.Index > 0 && text.AsSpan(Math.Max(0, found.Index - 2), Math.Min(2, found.Index)).Contains('€'));
    }

    private static Regex Of(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Exact(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
