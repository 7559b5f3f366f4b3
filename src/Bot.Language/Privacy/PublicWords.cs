using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Bot.School.Dutch;
using Bot.School.Protocols;

namespace Bot.Language.Privacy;

/// <summary>
/// The words that are no person, whoever asks: media, places, months, organisations, the school's own name and the words of its protocol.
/// A person whom the protocol names is not among them: that it names her does not make her public elsewhere.
/// </summary>
internal sealed class PublicWords
{
    private static readonly FrozenSet<string> Places = WordFile.Read("places.txt");
    private static readonly FrozenSet<string> English = WordFile.Read("english-words.txt");
    private static readonly FrozenSet<string> Entries = WordFile.Read("not-persons.txt").Concat(Places).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Singles = Entries.Where(entry => !entry.Contains('_', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly ILookup<string, string[]> Phrases = Entries
        .Where(entry => entry.Contains('_', StringComparison.Ordinal))
        .Select(entry => entry.Split('_'))
        .ToLookup(parts => parts[0], StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<Protocol, PublicWords> Read = [];

    private readonly FrozenSet<string> _protocol;
    private readonly FrozenSet<string> _school;
    private readonly string[] _schoolPhrase;

    private PublicWords(Protocol protocol)
    {
        var name = Words(protocol.SchoolName);
        _schoolPhrase = [.. name.SkipWhile(word => !char.IsUpper(word.Text[0])).Select(word => Folding.Fold(word.Text))];
        _school = name.Concat(Words(protocol.School.Value))
            .Select(word => Folding.Fold(word.Text))
            .SelectMany(key => key.Split('-').Append(key))
            .Where(key => key.Length > 1 && !NameLists.Particles.Contains(key))
            .ToFrozenSet(StringComparer.Ordinal);
        _protocol = protocol.Clauses
            .SelectMany(clause => clause.HeadingPath.Append(clause.FullText))
            .Append(protocol.Title)
            .SelectMany(KnownIn)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    public static PublicWords Of(Protocol protocol) => Read.GetValue(protocol, static made => new PublicWords(made));

    /// <summary>Whether it is a thing of public life: Instagram, Zwolle, mei.</summary>
    public static bool IsThing(string key) =>
        Singles.Contains(key) || (key.EndsWith('s') && key.Length > 4 && Singles.Contains(key[..^1]))
        || (key.Contains('-', StringComparison.Ordinal) && key.Split('-') is var parts && parts.Any(Singles.Contains) && parts.All(part => Singles.Contains(part) || DutchWords.Contains(part)));

    /// <summary>As <see cref="IsThing(string)"/>; of two letters only as written in small letters or in capitals: "MR" and "fb", while "Li" can be a name.</summary>
    public static bool IsThing(Word word) => IsThing(word.Key) && !(word.Text.Length == 2 && word.StandsOut && !word.IsShouted);

    /// <summary>Whether it is a place, which can also be (part of) a surname.</summary>
    public static bool IsPlace(string key) => Places.Contains(key);

    /// <summary>Whether it is a part of the school's name, or that with "school" behind it: "Martinusschool".</summary>
    public bool IsSchool(string key) =>
        _school.Contains(key)
        || (key.EndsWith("school", StringComparison.Ordinal) && _school.Any(part => part.Length > 3 && key.StartsWith(part, StringComparison.Ordinal)));

    /// <summary>Whether a word with a capital needs no other explanation than that it is a word, a thing or a word of the protocol.</summary>
    public bool IsKnown(string key) =>
        IsThing(key) || English.Contains(key) || IsSchool(key) || _protocol.Contains(key) || DutchWords.ContainsOrComposes(key)
        || BeginsWithThing(key)
        || (key.Contains('-', StringComparison.Ordinal) && key.Split('-').All(part => part.Length == 0 || IsKnown(part)));

    /// <summary>How many words from this one on are one public name ("zwarte piet", "Den Haag", the school's); 0 if none.</summary>
    public int PhraseLength(IReadOnlyList<Word> words, int at)
    {
        var longest = _schoolPhrase.Length > 1 && Stands(_schoolPhrase, words, at) && words[at].IsCapital ? _schoolPhrase.Length : 0;
        foreach (var phrase in Phrases[words[at].Key])
            if (phrase.Length > longest && Stands(phrase, words, at)) longest = phrase.Length;
        return longest;
    }

    /// <summary>"Facebookbericht", "Hemelvaartsdag".</summary>
    private static bool BeginsWithThing(string key)
    {
        for (var length = 4; length <= Math.Min(key.Length - 3, 20); length++)
        {
            if (!Singles.Contains(key[..length])) continue;
            var rest = key.AsSpan(length);
            if (DutchWords.Contains(rest) || (rest[0] == 's' && rest.Length > 3 && DutchWords.Contains(rest[1..]))) return true;
        }

        return false;
    }

    private static bool Stands(string[] phrase, IReadOnlyList<Word> words, int at)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (words[at + i].Key != phrase[i]) return false;
        return true;
    }

    private static IEnumerable<string> KnownIn(string text)
    {
        var words = Words(text).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var key = Folding.Fold(words[i].Text);
            var isLower = !char.IsUpper(words[i].Text[0]);
            if (isLower || !(NameLists.IsListed(key) || NamesAPerson(words, i))) yield return key;
        }
    }

    /// <summary>Whether a role or a listed name stands before it: "contactpersoon: Quirijntje Wolterbeek".</summary>
    private static bool NamesAPerson(List<Token> words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
        {
            var key = Folding.Fold(words[i].Text);
            if (NameLists.RoleWords.ContainsKey(key) || (NameLists.FirstName(key) == NameShade.Strong && char.IsUpper(words[i].Text[0]))) return true;
            if (!char.IsUpper(words[i].Text[0]) && !NameLists.Particles.Contains(key)) return false;
        }

        return false;
    }

    private static IEnumerable<Token> Words(string text) => Tokenizer.Tokenize(text).Where(token => token.Kind == TokenKind.Word);
}
