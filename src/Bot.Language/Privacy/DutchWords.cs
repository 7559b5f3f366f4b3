namespace Bot.Language.Privacy;

/// <summary>
/// Knows which words are Dutch and no name: a Bloom filter over the words of OpenTaal's list (Debian's wdutch, BSD licence) that begin with
/// a small letter. Answers yes for each of its words and for less than one in ten thousand of all else: a name taken for a word would leak.
/// </summary>
internal static class DutchWords
{
    private const int Bits = 1 << 23;
    private const int Probes = 8;
    private const int ShortestPart = 4;

    // Dutch has longer words, but nobody names a pupil with them.
    private const int LongestCompound = 60;

    private static readonly byte[] Filter = Load();

    /// <param name="key">Folded.</param>
    public static bool Contains(ReadOnlySpan<char> key)
    {
        if (key.Length == 0) return false;
        var hash = Hash(key);
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = Bit(hash, probe);
            if ((Filter[bit >> 3] & 1 << (bit & 7)) == 0) return false;
        }

        return true;
    }

    /// <summary>Whether it is a word, or two words in one such as "klassenfilmpje".</summary>
    public static bool ContainsOrComposes(string key)
    {
        if (Contains(key)) return true;
        if (key.Length > LongestCompound) return false;
        for (var cut = ShortestPart; cut <= key.Length - ShortestPart; cut++)
        {
            if (!Contains(key.AsSpan(cut))) continue;
            if (Contains(key.AsSpan(0, cut)) || (key[cut - 1] == 's' && cut > ShortestPart && Contains(key.AsSpan(0, cut - 1)))) return true;
        }

        return false;
    }

    /// <summary>Whether one letter more, less, other or changed of place makes it a word: "leerlnig", "Magik".</summary>
    public static bool IsTypo(string key)
    {
        if (key.Length is < 4 or > LongestCompound) return false;
        Span<char> changed = stackalloc char[key.Length + 1];
        for (var at = 0; at <= key.Length; at++)
        {
            key.AsSpan(0, at).CopyTo(changed);
            if (at < key.Length)
            {
                key.AsSpan(at + 1).CopyTo(changed[at..]);
                if (Contains(changed[..(key.Length - 1)])) return true;
                key.AsSpan(at).CopyTo(changed[at..]);
                for (var letter = 'a'; letter <= 'z'; letter++)
                {
                    changed[at] = letter;
                    if (Contains(changed[..key.Length])) return true;
                }

                changed[at] = key[at];
                if (at + 1 < key.Length)
                {
                    (changed[at], changed[at + 1]) = (changed[at + 1], changed[at]);
                    if (Contains(changed[..key.Length])) return true;
                }
            }

            key.AsSpan(at).CopyTo(changed[(at + 1)..]);
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                changed[at] = letter;
                if (Contains(changed)) return true;
            }

            key.AsSpan(at).CopyTo(changed[at..]);
        }

        return IsTwoWordsInOne(key);
    }

    /// <summary>"magik", "isdit".</summary>
    private static bool IsTwoWordsInOne(string key)
    {
        for (var cut = 2; cut <= key.Length - 2; cut++)
            if (Contains(key.AsSpan(0, cut)) && Contains(key.AsSpan(cut))) return true;
        return false;
    }

    /// <summary>The filter for a list of words as people write them; words with a capital are left out.</summary>
    public static byte[] Build(IEnumerable<string> words)
    {
        var filter = new byte[Bits / 8];
        foreach (var word in words)
        {
            if (word.Length == 0 || !(char.IsLower(word[0]) || word[0] == '\'')) continue;
            var hash = Hash(Folding.Fold(word));
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
    private static ulong Hash(ReadOnlySpan<char> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        return hash ^ hash >> 29;
    }

    private static byte[] Load()
    {
        using var stream = WordFile.Open("dutch-words.bin");
        var filter = new byte[stream.Length];
        stream.ReadExactly(filter);
        return filter;
    }
}
