using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bot.School.Learning;

/// <summary>A feature that a model knows.</summary>
/// <param name="Feature">Its hash.</param>
/// <param name="Rarity">How much it counts in a message.</param>
/// <param name="StartAndOne">Where its weights begin, and one: 0 is no feature.</param>
/// <param name="Count">How many weights it has.</param>
internal readonly record struct KnownFeature(uint Feature, float Rarity, int StartAndOne, int Count)
{
    public bool IsNone => StartAndOne == 0;

    public int Start => StartAndOne - 1;
}

/// <summary>
/// The features that a model knows, in one open-addressed array. It is far larger than a processor's caches, and a message's features lie scattered over it:
/// what a look costs is the wait for memory. So all there is to know of a feature stands in its slot, and many are fetched before the first is looked at.
/// </summary>
internal sealed class FeatureTable
{
    // Features are hashes, but FNV's low bits are its weakest; Fibonacci hashing spreads them by the high bits of a product.
    private const uint Golden = 2654435769;

    /// <summary>How many are fetched before the first is looked at: they fit in the nearest cache.</summary>
    private const int Together = 128;

    private readonly KnownFeature[] _slots;
    private readonly int _shift;

    public FeatureTable(KnownFeature[] known)
    {
        // At most three quarters full: neighbours share a line of the cache, so that a few steps more cost nothing, and a smaller array more often lies near.
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max((known.Length * 4 / 3) + 1, 2));
        _slots = new KnownFeature[size];
        _shift = 32 - BitOperations.Log2(size);
        foreach (var feature in known) _slots[SlotOf(feature.Feature)] = feature;
    }

    /// <summary>The feature with its bits spread: the high ones choose a slot.</summary>
    public static uint Spread(uint feature) => feature * Golden;

    /// <summary>What the model knows of a feature.</summary>
    public KnownFeature Find(uint feature) => _slots[SlotOf(feature)];

    /// <summary>What the model knows of these features, in their order, without those that it does not know.</summary>
    /// <param name="features">The features.</param>
    /// <param name="found">Room for all of them.</param>
    /// <returns>How many it knows.</returns>
    public int Find(ReadOnlySpan<uint> features, Span<KnownFeature> found)
    {
        Span<KnownFeature> fetched = stackalloc KnownFeature[Together];
        var count = 0;
        for (; features.Length > 0; features = features[Math.Min(Together, features.Length)..])
        {
            var some = features[..Math.Min(Together, features.Length)];
            for (var i = 0; i < some.Length; i++) fetched[i] = _slots[FirstSlot(some[i])];
            for (var i = 0; i < some.Length; i++)
            {
                var known = fetched[i].IsNone || fetched[i].Feature == some[i] ? fetched[i] : Find(some[i]);
                if (!known.IsNone) found[count++] = known;
            }
        }

        return count;
    }

    private uint FirstSlot(uint feature) => Spread(feature) >> _shift;

    /// <summary>The slot that holds the feature, or the free one where it would stand.</summary>
    // Inlined: the loop that fills the table is compiled well at once, what it calls only later.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint SlotOf(uint feature)
    {
        var last = (uint)_slots.Length - 1;
        for (var slot = FirstSlot(feature); ; slot = (slot + 1) & last)
        {
            ref readonly var held = ref _slots[slot];
            if (held.IsNone || held.Feature == feature) return slot;
        }
    }
}
