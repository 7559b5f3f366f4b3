namespace Bot.School.Learning;

/// <summary>
/// A set of places in the order in which they came, to be used again and again: a stamp for each place tells whether it came since the last
/// clearing, so that clearing costs nothing. For one thread.
/// </summary>
internal sealed class PlaceSet
{
    private int[] _stamps = [];
    private int[] _places = [];
    private int _count;
    private int _stamp;

    public ReadOnlySpan<int> Places => _places.AsSpan(0, _count);

    /// <summary>Empties the set, and makes room for places below <paramref name="size"/>.</summary>
    public void Clear(int size)
    {
        _count = 0;
        if (_stamps.Length < size || _stamp == int.MaxValue)
        {
            _stamps = new int[Math.Max(size, _stamps.Length)];
            _places = new int[_stamps.Length];
            _stamp = 0;
        }

        _stamp++;
    }

    public void Add(int place)
    {
        if (_stamps[place] == _stamp) return;
        _stamps[place] = _stamp;
        _places[_count++] = place;
    }
}
