namespace Bot.School.Protocols.Reading;

internal sealed partial class LineReader
{
    private const string Guessed = "als kop gelezen, zonder dat het bestand dat zo aangeeft";

    /// <summary>The heading that an unmarked line is, or null. What stands around it decides.</summary>
    private ReadLine? PlainHeading(int i, List<ReadLine> before)
    {
        var text = CleanText.Of(_lines[i].Text);
        if (PlainHeadings.IsNumberedPart(text) && !GoesOn(i)) return Heading(_lines[i], text, 2, "");
        if (IsWholeBold(_lines[i].Text)) return Heading(_lines[i], text, 2, "");
        if (OpensTheFile(i, before)) return Heading(_lines[i], text, 1, "");
        var marker = Marker.TryRead(text, out var words);
        if (marker is null && IsShouted(text)) return Heading(_lines[i], text, 2, Guessed);
        if (marker is null && PartsLists(i, text, before)) return Heading(_lines[i], text, 2, Guessed);
        if (!PlainHeadings.HasShape(marker is null ? text : words)) return null;
        if (marker is not null) return IsHeadingAmongItems(i, marker, before) ? Heading(_lines[i], text, LevelOf(marker), "") : null;
        return StandsAlone(i, before) && !Introduces(i, before) ? Heading(_lines[i], text, 2, Guessed) : null;
    }

    /// <summary>A short line with a colon that opens a new list after another has ended: "Afspraken met de kinderen:".</summary>
    private bool PartsLists(int i, string text, List<ReadLine> before)
    {
        if (text[^1] != ':' || !PlainHeadings.HasShape(text[..^1]) || !Gap(i)) return false;
        var next = NextWords(i);
        return next > i + 1 && MarkerAt(next) is { IsFirst: true } && before.FindLast(line => line.Kind is LineKind.Heading or LineKind.Item) is { Kind: LineKind.Item };
    }

    /// <summary>A line between a heading and a list belongs to the list: "De school gebruikt de volgende middelen". Under the title it is a heading.</summary>
    private bool Introduces(int i, List<ReadLine> before) =>
        before.FindLast(line => line.Kind is not (LineKind.Blank or LineKind.LeftOut)) is { Kind: LineKind.Heading }
        && before.Count(line => line.Kind is LineKind.Heading) > 1 && MarkerAt(NextWords(i)) is { IsFirst: true };

    private Marker? MarkerAt(int line) => line < 0 ? null : Marker.TryRead(CleanText.Of(_lines[line].Text), out _);

    /// <summary>The title of an article under its number, or the second line of the protocol's title.</summary>
    private ReadLine? ReadSubtitle(int i, List<ReadLine> before)
    {
        var above = before.FindLastIndex(line => line.Kind is not (LineKind.Blank or LineKind.Subtitle));
        var text = CleanText.Of(_lines[i].Text);
        if (above < 0 || before[above] is not { Kind: LineKind.Heading } heading || Marker.TryRead(text, out _) is not null) return null;
        var isTitle = heading.Level == 1 && before[^1].Kind != LineKind.Blank && IsBelowTitle(text) && !TitleLine.IsFirstChapter(text);
        if (!isTitle && (!PlainHeadings.IsBareNumber(heading.Text) || !PlainHeadings.HasShape(text) || NextWords(i) < 0 || PlainHeadings.IsNumberedPart(text))) return null;
        before[above] = heading with { Text = $"{heading.Text} {text}" };
        return new ReadLine { Source = _lines[i], Kind = LineKind.Subtitle, Text = text };
    }

    /// <summary>Two or three short lines together at the head of the file are its title.</summary>
    private bool OpensTheFile(int i, List<ReadLine> before)
    {
        if (before.Exists(line => line.Kind is not (LineKind.Blank or LineKind.LeftOut))) return false;
        var end = i;
        while (end < _lines.Count && !_lines[end].IsBlank && !(end > i && IsShouted(CleanText.Of(_lines[end].Text)) && !IsFollowedByShout(end))) end++;
        return end - i is 2 or 3 && end < _lines.Count
            && Enumerable.Range(i, end - i).All(line => CleanText.Of(_lines[line].Text) is var text && (line == i ? PlainHeadings.HasShape(text) : IsBelowTitle(text)) && Marker.TryRead(text, out _) is null);
    }

    private static bool IsBelowTitle(string text) => PlainHeadings.HasShape(text) || text.StartsWith("versie ", StringComparison.Ordinal);

    private bool IsFollowedByShout(int i) => i + 1 < _lines.Count && !_lines[i + 1].IsBlank && IsShouted(CleanText.Of(_lines[i + 1].Text));

    /// <summary>A line in capitals is a heading, whatever stands around it.</summary>
    private static bool IsShouted(string text) => text.Count(char.IsUpper) >= 4 && !text.Any(char.IsLower) && PlainHeadings.HasShape(text);

    private static int LevelOf(Marker marker) => marker.Kind switch
    {
        MarkerKind.Decimal => 2 + marker.Label.Count(sign => sign == '.'),
        MarkerKind.Capital => 3,
        _ => 2,
    };

    private static bool IsWholeBold(string line) =>
        line.Trim() is { Length: > 4 and < 120 } text && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal)
        && !text[2..^2].Contains('*') && text[^3] is not ('.' or ':' or ';');

    /// <summary>"1. Inleiding" is a heading unless its neighbour is "2. Uitgangspunten", then both are items.</summary>
    private bool IsHeadingAmongItems(int i, Marker marker, List<ReadLine> before)
    {
        if (marker.Kind is MarkerKind.Bullet or MarkerKind.Letter || marker.Raw[0] is '-' or '•' or '*') return false;
        var last = before.FindLast(line => line.Kind is LineKind.Heading || line.Marker?.Kind == marker.Kind)?.Marker;
        if (last is not null && (marker.Value == last.Value + 1 || (marker.Follows(last) && !Gap(i)))) return false;
        var next = NextWords(i);
        if (next < 0) return false;
        var following = Marker.TryRead(CleanText.Of(_lines[next].Text), out var words);
        if (following is null) return Gap(i) || char.IsUpper(_lines[next].Text.TrimStart()[0]);
        if (following.Kind == MarkerKind.Decimal && marker.Kind is MarkerKind.Decimal or MarkerKind.Number)
            return following.Label.StartsWith(marker.Label + ".", StringComparison.Ordinal);
        return following.Kind != marker.Kind && words.Length > 0;
    }

    /// <summary>White space above, and below either white space or the beginning of a sentence or list.</summary>
    private bool StandsAlone(int i, List<ReadLine> before)
    {
        var text = CleanText.Of(_lines[i].Text);
        if (i > 0 && before[^1].Kind is not (LineKind.Blank or LineKind.LeftOut or LineKind.Heading) && !StandsBetweenSentences(i, text, before[^1])) return false;
        // A sentence that a page cut in two has the shape of a heading in its first half.
        if (CutsASentence(before) && !char.IsUpper(text[0])) return false;
        var next = NextWords(i);
        if (next < 0 || ReadFootnote(next, _lines[next].Text.TrimStart()) is not null) return false;
        var below = CleanText.Of(_lines[next].Text);
        return !char.IsLower(below[0]) && (next > i + 1 || MarkerAt(next) is not null || below.Length > text.Length);
    }

    /// <summary>A few words without a full stop, between the end of one sentence and the beginning of a long line: "Doel".</summary>
    private bool StandsBetweenSentences(int i, string text, ReadLine above) =>
        above is { Kind: LineKind.Text or LineKind.Item, Text: [.., '.' or '!' or '?' or ';'] } && text.Count(char.IsWhiteSpace) < 4
        && i + 1 < _lines.Count && CleanText.Of(_lines[i + 1].Text) is { Length: > 0 } below && char.IsUpper(below[0]) && below.Length > 2 * text.Length;

    /// <summary>Whether the next line goes on with the sentence of this one.</summary>
    private bool GoesOn(int i) => i + 1 < _lines.Count && CleanText.Of(_lines[i + 1].Text) is [var first, ..] && char.IsLower(first);

    private static bool CutsASentence(List<ReadLine> before) =>
        before.FindLast(line => line.Kind is LineKind.Text or LineKind.Item) is { Text: [.., var end] } && end is not ('.' or ':' or ';' or '!' or '?');

    private bool Gap(int i) => i == 0 || _lines[i - 1].IsBlank || _furniture[i - 1] is not null;

    private int NextWords(int i)
    {
        for (var next = i + 1; next < _lines.Count; next++)
        {
            if (!_lines[next].IsBlank && _furniture[next] is null) return next;
        }

        return -1;
    }
}
