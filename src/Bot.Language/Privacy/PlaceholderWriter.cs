using System.Text;

namespace Bot.Language.Privacy;

/// <summary>Gives every private stretch its placeholder and writes the turns with them.</summary>
internal sealed class PlaceholderWriter
{
    private readonly IReadOnlyList<string> _turns;
    private readonly List<List<(int Start, int Length, string Placeholder)>> _replacements;
    private readonly Dictionary<string, string> _originals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reserved = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public PlaceholderWriter(IReadOnlyList<string> turns, IReadOnlyList<TurnReading> readings)
    {
        _turns = turns;
        _replacements = [.. turns.Select(_ => new List<(int, int, string)>())];
        ReserveTyped(readings);
        WritePersons([.. readings.SelectMany(reading => reading.Mentions)]);
        WriteContacts(readings);
        Replaced = _replacements.Sum(found => found.Count);
    }

    /// <summary>By placeholder what it stands for, as it was first written with a capital.</summary>
    public IReadOnlyDictionary<string, string> Originals => _originals;

    /// <summary>Stretches that were replaced, in all turns.</summary>
    public int Replaced { get; }

    public string Write(int turn)
    {
        var text = _turns[turn];
        var written = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var (start, length, placeholder) in _replacements[turn].OrderBy(replacement => replacement.Start))
        {
            written.Append(text, at, start - at).Append(placeholder);
            at = start + length;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Who typed "[leerling 1]" means it: it comes back as typed, and nobody else gets that number.</summary>
    private void ReserveTyped(IReadOnlyList<TurnReading> readings)
    {
        for (var turn = 0; turn < readings.Count; turn++)
        {
            foreach (var span in readings[turn].Spans.Where(span => span.Kind == PrivateKind.Typed))
            {
                var typed = _turns[turn].Substring(span.Start, span.Length);
                _originals[typed] = typed;
                _reserved.Add(Placeholder.Pattern.Match(typed).Groups["who"].Value);
            }
        }
    }

    private void WritePersons(List<Mention> mentions)
    {
        var persons = Persons.Tell(mentions);
        var names = new Dictionary<Person, string>();
        for (var i = 0; i < mentions.Count; i++)
        {
            if (!names.TryGetValue(persons[i], out var who)) names.Add(persons[i], who = NextOf(persons[i].Role ?? RoleReader.Person));
            Add(mentions[i].Turn, mentions[i].Start, mentions[i].Length, Placeholder.Write(who, mentions[i].Form));
        }

        BorrowCapitals(names.Values);
    }

    private void WriteContacts(IReadOnlyList<TurnReading> readings)
    {
        var known = new Dictionary<(PrivateKind, string), string>();
        for (var turn = 0; turn < readings.Count; turn++)
        {
            foreach (var span in readings[turn].Spans.Where(span => span.Kind != PrivateKind.Typed))
            {
                var key = (span.Kind, KeyOf(_turns[turn].Substring(span.Start, span.Length)));
                if (!known.TryGetValue(key, out var placeholder)) known.Add(key, placeholder = Placeholder.Write(NextOf(Placeholder.Word(span.Kind)), ""));
                Add(turn, span.Start, span.Length, placeholder);
            }
        }
    }

    private void Add(int turn, int start, int length, string placeholder)
    {
        _replacements[turn].Add((start, length, placeholder));
        var original = _turns[turn].Substring(start, length);
        if (!_originals.TryGetValue(placeholder, out var held) || (!IsWellWritten(held) && IsWellWritten(original))) _originals[placeholder] = original;
    }

    /// <summary>Who is "fatima" in one place and "Fatima El Amrani" in another is Fatima.</summary>
    private void BorrowCapitals(IEnumerable<string> names)
    {
        foreach (var who in names)
        {
            if (!_originals.TryGetValue(Placeholder.Write(who, ""), out var first) || IsWellWritten(first)) continue;
            if (_originals.TryGetValue(Placeholder.Write(who, Placeholder.WithSurname), out var whole) && IsWellWritten(whole) && whole.StartsWith(first, StringComparison.OrdinalIgnoreCase))
                _originals[Placeholder.Write(who, "")] = whole[..first.Length];
        }
    }

    private string NextOf(string word)
    {
        string who;
        do who = Placeholder.Who(word, _numbers[word] = _numbers.GetValueOrDefault(word) + 1);
        while (_reserved.Contains(who));
        return who;
    }

    private static bool IsWellWritten(string name) => char.IsUpper(name[0]) && (name.Length == 1 || name.Any(char.IsLower));

    /// <summary>"06-12 34" and "0612 34" are one number.</summary>
    private static string KeyOf(string written) => new([.. written.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
