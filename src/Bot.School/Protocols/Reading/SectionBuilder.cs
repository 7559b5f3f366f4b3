namespace Bot.School.Protocols.Reading;

/// <summary>Lays the lines of a protocol out as sections with paragraphs, lists and rows.</summary>
internal sealed class SectionBuilder
{
    private readonly IReadOnlyList<ReadLine> _lines;
    private readonly List<(int Level, string Text)> _headings = [];
    private readonly List<Item> _open = [];
    private readonly int _title;
    private Section _section;
    private Paragraph? _last;

    private SectionBuilder(IReadOnlyList<ReadLine> lines)
    {
        _lines = lines;
        _title = TitleLine.Find(lines);
        _section = new Section(null, 0, [], isBeforeTitle: _title >= 0);
    }

    public List<Section> Sections { get; } = [];

    public List<Footnote> Footnotes { get; } = [];

    public string? Title { get; private set; }

    /// <summary>Lines whose place was guessed, with the guess in Dutch.</summary>
    public List<(SourceLine Line, string What)> Guesses { get; } = [];

    public static SectionBuilder Build(IReadOnlyList<ReadLine> lines)
    {
        var builder = new SectionBuilder(lines);
        builder.Sections.Add(builder._section);
        for (var i = 0; i < lines.Count; i++) builder.Place(i);
        return builder;
    }

    private void Place(int i)
    {
        var line = _lines[i];
        switch (line.Kind)
        {
            case LineKind.Heading: AddHeading(i, line); break;
            case LineKind.Subtitle: _section.Title?.Lines.Add(line.Source); break;
            case LineKind.Item: AddItem(line); break;
            case LineKind.Text: AddText(i, line); break;
            case LineKind.Row: AddRow(i, line); break;
            case LineKind.Footnote: Footnotes.Add(new Footnote(line.Note, _last = new Paragraph(line))); break;
        }
    }

    private void AddHeading(int i, ReadLine line)
    {
        _open.Clear();
        _last = null;
        if (i == _title)
        {
            Title = line.Text;
            Start(new Section(null, 0, [], isBeforeTitle: false) { Title = new Paragraph(line) });
            return;
        }

        if (i < _title)
        {
            AddText(i, line);
            return;
        }

        if (line.Note.Length > 0) Guesses.Add((line.Source, line.Note));
        while (_headings.Count > 0 && _headings[^1].Level >= line.Level) _headings.RemoveAt(_headings.Count - 1);
        _headings.Add((line.Level, line.Text));
        Start(new Section(line, line.Level, [.. _headings.Select(heading => heading.Text)], isBeforeTitle: false));
    }

    private void Start(Section section) => Sections.Add(_section = section);

    private void AddItem(ReadLine line)
    {
        var parent = FindParent(line);
        while (_open.Count > 0 && _open[^1] != parent) _open.RemoveAt(_open.Count - 1);
        var item = new Item(line, parent);
        (parent?.More ?? _section.Blocks).Add(item);
        _open.Add(item);
        _last = item.Opening;
    }

    /// <summary>The item under which a new one falls: that of the list it counts on in, or the one that it is set in under.</summary>
    private Item? FindParent(ReadLine line)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var isDeeper = line.Indent > _open[i].Indent + 1;
            if (line.Marker!.Follows(_open[i].Marker) && (!isDeeper || line.Marker.Kind != MarkerKind.Bullet)) return _open[i].Parent;
            if (isDeeper) return _open[i];
        }

        if (_open.Count == 0 || !line.Marker!.IsFirst) return null;
        var isIntroduced = _open[^1].Opening.Text is [.., ':'] || _open[^1].Marker.Kind is MarkerKind.Article;
        return isIntroduced || (!line.Apart && line.Indent >= _open[^1].Indent && line.Marker.Kind != _open[^1].Marker.Kind) ? _open[^1] : null;
    }

    private void AddText(int i, ReadLine line)
    {
        if (!line.Apart && _last is not null)
        {
            _last.Add(line);
            return;
        }

        var item = ItemOfContinuation(i, line);
        if (item != _open.LastOrDefault() || !TryJoin(line))
        {
            while (_open.Count > 0 && _open[^1] != item) _open.RemoveAt(_open.Count - 1);
            _last = new Paragraph(line);
            (item?.More ?? _section.Blocks).Add(_last);
        }
    }

    /// <summary>Joins the second half of a sentence that a page cut in two.</summary>
    private bool TryJoin(ReadLine line)
    {
        if (_last is not { Text: [.., var end] } || end is '.' or '!' or '?' or ':' or ';' || !char.IsLower(line.Text[0])) return false;
        _last.Add(line);
        Guesses.Add((line.Source, "gelezen als vervolg van de zin erboven, die midden in het stuk ophield"));
        return true;
    }

    private Item? ItemOfContinuation(int i, ReadLine line)
    {
        if (_open.Count == 0) return null;
        if (line.Indent >= 2 && _open.FindLast(item => item.Indent < line.Indent - 1) is { } owner) return owner;
        var next = _lines.Skip(i + 1).FirstOrDefault(other => other.Kind is LineKind.Heading or LineKind.Item or LineKind.Row);
        if (next is { Kind: LineKind.Item, Marker: { } marker } && marker.Kind != MarkerKind.Bullet && !marker.IsFirst
            && _open.FindLast(item => marker.Follows(item.Marker)) is { } counted)
            return counted;
        return _last is { Text: [.., var end] } && end is not ('.' or '!' or '?' or ';' or ':') && char.IsLower(line.Text[0]) ? _open[^1] : null;
    }

    private void AddRow(int i, ReadLine line)
    {
        _open.Clear();
        _last = null;
        var isHeader = line.Source.Text.TrimStart()[0] == '|' && i + 1 < _lines.Count && _lines[i + 1] is { Kind: LineKind.LeftOut } rule && rule.Source.Text.Contains('|');
        _section.Blocks.Add(new Row(line, isHeader));
    }
}
