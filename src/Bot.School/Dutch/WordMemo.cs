using System.Collections.Concurrent;

namespace Bot.School.Dutch;

/// <summary>
/// Keeps what was made of a word: a few thousand words make up nearly all that people write. Only of <see cref="CommonWords"/>: no name and no number stays
/// longer than its message. Safe for use by many threads.
/// </summary>
/// <typeparam name="T">What is made of a word: immutable, since many get the same.</typeparam>
/// <param name="make">Makes it of a word in lower case.</param>
internal sealed class WordMemo<T>(Func<string, T> make)
{
    /// <summary>More words than are in daily use; when there are so many, all are forgotten.</summary>
    public const int MostWords = 8192;

    private readonly ConcurrentDictionary<string, T> _words = new(StringComparer.Ordinal);
    private int _count;

    public T Of(string word)
    {
        if (_words.TryGetValue(word, out var known)) return known;
        var made = make(word);
        if (CommonWords.Contains(word)) Keep(word, made);
        return made;
    }

    private void Keep(string word, T made)
    {
        if (!_words.TryAdd(word, made) || Interlocked.Increment(ref _count) < MostWords) return;
        Interlocked.Exchange(ref _count, 0);
        _words.Clear();
    }
}
