namespace Bot.School.Learning;

/// <summary>Hashes what the learned readers see to 32 bits (FNV-1a: small, fast, the same on every machine).</summary>
internal static class FeatureHash
{
    private const uint Prime = 16777619u;

    public static uint Seed(uint kind) => (2166136261u ^ kind) * Prime;

    /// <summary>Adds a word to a hash; "ab", "c" and "a", "bc" differ.</summary>
    public static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return (hash ^ 0x1Fu) * Prime;
    }

    /// <summary>The same feature as seen by one school only.</summary>
    public static uint At(uint school, uint feature) => (feature ^ school) * Prime;

    /// <summary>FNV's low bits are its weakest: they are mixed with the others before a remainder is taken.</summary>
    public static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 15)) * 0x2C1B3C6D;
        hash = (hash ^ (hash >> 12)) * 0x297A2D39;
        return hash ^ (hash >> 15);
    }
}
