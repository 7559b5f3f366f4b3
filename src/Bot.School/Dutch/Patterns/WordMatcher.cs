namespace Bot.School.Dutch.Patterns;

/// <summary>
/// Knows which word forms of the pattern files a word matches: "foto" (the word itself), "foto*" (its beginning), "*foto" (its end) or
/// "*foto*" (anywhere, for compounds). Each form has a number; classes of words are forms that other forms lead to.
/// </summary>
internal sealed class WordMatcher
{
    private readonly Forms _whole = new();
    private readonly Forms _beginnings = new();
    private readonly Forms _ends = new();
    private readonly Forms _parts = new();
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<int, List<int>> _classesOf = [];
    private readonly List<string> _forms = [];
    private readonly WordMemo<MatchedWord> _matched;

    public WordMatcher() => _matched = new WordMemo<MatchedWord>(Matched);

    /// <summary>How many forms and classes there are.</summary>
    public int Count => _forms.Count;

    /// <summary>The name of a class, or null when the number is that of a word form.</summary>
    public string? ClassName(int number) => _forms[number][0] == '@' ? _forms[number] : null;

    /// <summary>The number of a form; a form that is new gets the next.</summary>
    public int NumberOf(string form)
    {
        if (_numbers.TryGetValue(form, out var number)) return number;
        number = _numbers.Count;
        _numbers[form] = number;
        _forms.Add(form);
        if (form[0] == '@') return number;
        var (forms, core) = (form.Length > 1 && form[0] == '*', form.Length > 1 && form[^1] == '*') switch
        {
            (true, true) => (_parts, form[1..^1]),
            (true, false) => (_ends, form[1..]),
            (false, true) => (_beginnings, form[..^1]),
            _ => (_whole, form),
        };
        forms.Add(core, number);
        return number;
    }

    public void AddToClass(string className, string form)
    {
        var number = NumberOf(form);
        if (!_classesOf.TryGetValue(number, out var classes)) _classesOf[number] = classes = [];
        classes.Add(NumberOf(className));
    }

    /// <summary>All forms and classes that the word matches. Only once all forms have their numbers.</summary>
    public MatchedWord Match(string norm) => _matched.Of(norm);

    private MatchedWord Matched(string norm)
    {
        var matched = new List<int>();
        _whole.Find(norm, matched);
        for (var length = _beginnings.Shortest; length <= Math.Min(norm.Length, _beginnings.Longest); length++) _beginnings.Find(norm.AsSpan(0, length), matched);
        for (var length = _ends.Shortest; length <= Math.Min(norm.Length, _ends.Longest); length++) _ends.Find(norm.AsSpan(norm.Length - length), matched);
        for (var start = 0; start + _parts.Shortest <= norm.Length; start++)
        {
            var longest = Math.Min(norm.Length - start, _parts.Longest);
            for (var length = _parts.Shortest; length <= longest; length++) _parts.Find(norm.AsSpan(start, length), matched);
        }

        for (var i = 0; i < matched.Count; i++)
        {
            if (!_classesOf.TryGetValue(matched[i], out var classes)) continue;
            foreach (var number in classes)
            {
                if (!matched.Contains(number)) matched.Add(number);
            }
        }

        return new MatchedWord([.. matched]);
    }

    private sealed class Forms
    {
        private readonly Dictionary<string, int> _numbers = [];

        public int Shortest { get; private set; } = int.MaxValue;

        public int Longest { get; private set; }

        public void Add(string core, int number)
        {
            _numbers[core] = number;
            Shortest = Math.Min(Shortest, core.Length);
            Longest = Math.Max(Longest, core.Length);
        }

        public void Find(ReadOnlySpan<char> core, List<int> matched)
        {
            if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(core, out var number)) matched.Add(number);
        }
    }
}
