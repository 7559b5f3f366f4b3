namespace Bot.School.Dutch;

/// <summary>
/// Knows the words of the Dutch language of 6 to 12 letters, so that a right word is not taken for a typing error: a Bloom filter over
/// OpenTaal's word list (Debian's wdutch, BSD licence), which answers yes for each of its words and for 2 % of all else.
/// </summary>
internal static class KnownWords
{
    public const string File = "Dutch/known-words.bin";

    private const int ShortestWord = 6;
    private const int LongestWord = 12;
    private const int Bits = 1 << 21;
    private const int Probes = 6;

    private static readonly byte[] Filter = Load();

    public static bool Contains(ReadOnlySpan<char> norm)
    {
        if (norm.Length is < ShortestWord or > LongestWord) return false;
        var hash = Hash(norm);
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = Bit(hash, probe);
            if ((Filter[bit >> 3] & 1 << (bit & 7)) == 0) return false;
        }

        return true;
    }

    /// <summary>The filter for a list of words as people write them.</summary>
    public static byte[] Build(IEnumerable<string> words)
    {
        var filter = new byte[Bits / 8];
        foreach (var word in words)
        {
            var norm = Spelling.Fold(word);
            if (norm.Length is < ShortestWord or > LongestWord) continue;
            var hash = Hash(norm);
            for (var probe = 0; probe < Probes; probe++)
            {
                var bit = Bit(hash, probe);
                filter[bit >> 3] |= (byte)(1 << (bit & 7));
            }
        }

        return filter;
    }

    private static int Bit(ulong hash, int probe) => (int)(((uint)hash + (uint)probe * (uint)(hash >> 32 | 1)) % Bits);

    /// <summary>FNV-1a with a last mixing, the same on every machine and in every run.</summary>
    private static ulong Hash(ReadOnlySpan<char> norm)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in norm) hash = (hash ^ c) * 1099511628211UL;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        return hash ^ hash >> 29;
    }

    private static byte[] Load()
    {
        using var stream = EmbeddedText.Open(File);
        var filter = new byte[stream.Length];
        stream.ReadExactly(filter);
        return filter;
    }
}
