using System.Numerics;

namespace Bot.School.Learning;

/// <summary>
/// Keeps each feature once, in the order in which they first came; to be used again and again. A stamp in each slot tells whether it was filled since the last
/// time, so that emptying costs nothing. For one thread.
/// </summary>
internal sealed class FeatureSet
{
    private (uint Feature, int Stamp)[] _slots = [];
    private uint[] _distinct = [];
    private int _stamp;

    /// <summary>The features without those that came before; good until the next call.</summary>
    public ReadOnlySpan<uint> Distinct(ReadOnlySpan<uint> features)
    {
        MakeRoom(features.Length);
        var shift = 32 - BitOperations.Log2((uint)_slots.Length);
        var last = (uint)_slots.Length - 1;
        var count = 0;
        foreach (var feature in features)
        {
            var slot = FeatureTable.Spread(feature) >> shift;
            while (_slots[slot].Stamp == _stamp && _slots[slot].Feature != feature) slot = (slot + 1) & last;
            if (_slots[slot].Stamp == _stamp) continue;
            _slots[slot] = (feature, _stamp);
            _distinct[count++] = feature;
        }

        return _distinct.AsSpan(0, count);
    }

    private void MakeRoom(int count)
    {
        _stamp++;
        if (_distinct.Length >= count && _stamp > 0) return;
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 512));
        _distinct = new uint[size];
        _slots = new (uint, int)[2 * size];
        _stamp = 1;
    }
}
