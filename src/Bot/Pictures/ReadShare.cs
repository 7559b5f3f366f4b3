using Bot.Texts;

namespace Bot.Pictures;

/// <summary>Which share of those who have an announcement has read it, over time.</summary>
internal sealed class ReadShare
{
    private const int MostMoments = 4;

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    private readonly List<TimeSpan> _reads;
    private readonly int _whole;

    /// <param name="reads">How long after it was sent each read it, in order.</param>
    /// <param name="whole">How many have it.</param>
    /// <param name="span">How long ago it was sent.</param>
    public ReadShare(IEnumerable<TimeSpan> reads, int whole, TimeSpan span)
    {
        _reads = [.. reads.Select(read => read < TimeSpan.Zero ? TimeSpan.Zero : read)];
        _whole = Math.Max(whole, Math.Max(1, _reads.Count));
        Span = span < Shortest ? Shortest : span;
    }

    /// <summary>From when it was sent to now; at least an hour.</summary>
    public TimeSpan Span { get; }

    /// <summary>From 0 to 1.</summary>
    public double After(TimeSpan elapsed) => (double)CountAfter(elapsed) / _whole;

    /// <summary>The same in words: "Na 1 dag had 40% het gelezen, na 2 dagen 65%. Nu heeft 70% het gelezen."</summary>
    public string InWords()
    {
        var moments = ElapsedWords.Told.Where(moment => moment < Span && CountAfter(moment) > 0).ToList();
        while (moments.Count > MostMoments) moments = [.. moments.Where((_, place) => (moments.Count - 1 - place) % 2 == 0)];
        var told = moments.Select((moment, place) => place == 0
            ? $"Na {ElapsedWords.Of(moment)} had {PercentAfter(moment)} het gelezen"
            : $"na {ElapsedWords.Of(moment)} {PercentAfter(moment)}").ToList();
        var now = $"Nu heeft {PercentAfter(TimeSpan.MaxValue)} het gelezen.";
        return told.Count == 0 ? now : $"{string.Join(", ", told)}. {now}";
    }

    private string PercentAfter(TimeSpan elapsed) => DutchNumbers.Percent(CountAfter(elapsed), _whole);

    private int CountAfter(TimeSpan elapsed)
    {
        var (from, to) = (0, _reads.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_reads[middle] <= elapsed) from = middle + 1;
            else to = middle;
        }

        return from;
    }
}
