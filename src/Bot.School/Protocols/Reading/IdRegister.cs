namespace Bot.School.Protocols.Reading;

/// <summary>Gives out the ids of one protocol's clauses. Two clauses that would get the same one are told apart by their own words.</summary>
internal sealed class IdRegister(SchoolId school)
{
    private const int MostWords = 6;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    public ClauseId Id(string stem, string text)
    {
        var wished = $"{school}/{stem}";
        var id = wished;
        for (var words = 1; !_ids.Add(id); words++)
            id = words <= MostWords ? $"{wished}-{Slug.OfHeading(text, words)}" : $"{wished}-{words - MostWords + 1}";
        return new ClauseId(id);
    }

    public string Address(string address, string text)
    {
        if (_addresses.Add(address)) return address;
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, words.Length); count <= words.Length; count++)
        {
            var told = $"{address} (“{string.Join(' ', words[..count])}…”)";
            if (_addresses.Add(told)) return told;
        }

        for (var times = 2; ; times++)
        {
            var told = $"{address} ({times}e keer)";
            if (_addresses.Add(told)) return told;
        }
    }
}
