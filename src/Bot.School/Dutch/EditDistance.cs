namespace Bot.School.Dutch;

/// <summary>How many letters were typed wrong: left out, added, taken for another, or swapped with their neighbour (Damerau-Levenshtein).</summary>
internal static class EditDistance
{
    /// <summary>The distance between two words of at most a hundred letters or so.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var beforeLast = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows[(2 * width)..];
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var same = one[i - 1] == other[j - 1];
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[^1];
    }
}
