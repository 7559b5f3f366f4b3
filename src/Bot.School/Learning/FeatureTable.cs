using System.Numerics;

namespace Bot.School.Learning;

/// <summary>
/// Where a model keeps a feature. Open addressing in one array that is at most half full: most features of a message are unknown to the model,
/// and are known to be so after one look.
/// </summary>
internal sealed class FeatureTable
{
    // Features are hashes, but FNV's low bits are its weakest; Fibonacci hashing spreads them by the high bits of a product.
    private const uint Golden = 2654435769;

    private readonly (uint Feature, int PlaceAndOne)[] _slots;
    private readonly int _shift;

    public FeatureTable(uint[] features)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(features.Length * 2, 2));
        _slots = new (uint, int)[size];
        _shift = 32 - BitOperations.Log2(size);
        for (var place = 0; place < features.Length; place++) _slots[SlotOf(features[place])] = (features[place], place + 1);
    }

    /// <summary>The feature's place; -1 when the model does not know it.</summary>
    public int Find(uint feature) => _slots[SlotOf(feature)].PlaceAndOne - 1;

    /// <summary>The slot that holds the feature, or the free one where it would stand.</summary>
    private uint SlotOf(uint feature)
    {
        var last = (uint)_slots.Length - 1;
        for (var slot = (feature * Golden) >> _shift; ; slot = (slot + 1) & last)
        {
            ref readonly var held = ref _slots[slot];
            if (held.PlaceAndOne == 0 || held.Feature == feature) return slot;
        }
    }
}
