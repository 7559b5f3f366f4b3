namespace Bot.School.Protocols.Changes;

/// <summary>The words of a text with how often each stands in it, in any order.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> _counts;
    private readonly int _size;

    private WordBag(Dictionary<string, int> counts) => (_counts, _size) = (counts, counts.Values.Sum());

    public static WordBag Of(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var words = new string([.. text.Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words) counts[word] = counts.GetValueOrDefault(word) + 1;
        return new WordBag(counts);
    }

    /// <summary>The share of the words of both that they have in common (Dice), 0 to 1.</summary>
    public double Likeness(WordBag other) => _size + other._size == 0
        ? 0
        : 2.0 * _counts.Sum(word => Math.Min(word.Value, other._counts.GetValueOrDefault(word.Key))) / (_size + other._size);
}
