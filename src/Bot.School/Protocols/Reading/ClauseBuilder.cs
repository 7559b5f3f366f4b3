namespace Bot.School.Protocols.Reading;

/// <summary>Makes clauses of sections: gives each paragraph, item and row its address, id, lead-in and text.</summary>
internal sealed class ClauseBuilder(SchoolId school, bool hasIntroduction)
{
    public const string TitleAddress = "Titel";

    private readonly IdRegister _register = new(school);
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly List<Clause> _clauses = [];

    public IReadOnlyList<Clause> Clauses => _clauses;

    /// <summary>Which clause holds which line.</summary>
    public Dictionary<SourceLine, ClauseId> Owners { get; } = [];

    public void Add(Section section)
    {
        if (section.Title is { } title) Add([], TitleAddress, "titel", null, ClauseText.Of(title.Text), [title]);
        if (section.Blocks.Count == 0) return;
        var name = section.Heading is { } heading ? SectionName.Of(heading, _stems) : SectionName.OfUntitled(section, hasIntroduction);
        var count = new Counter();
        var lastItem = section.Blocks.FindLastIndex(block => block is Item);
        for (var i = 0; i < section.Blocks.Count; i++)
        {
            switch (section.Blocks[i])
            {
                case Paragraph paragraph:
                    var where = LeadIns.IsOnlyLeadIn(section, i) ? ParagraphPlace.LeadIn
                        : lastItem < 0 ? ParagraphPlace.Text
                        : i < lastItem ? ParagraphPlace.AmongLists
                        : ParagraphPlace.Closing;
                    var (address, stem) = count.Paragraph(name, where);
                    Add(section, address, stem, null, ClauseText.Of(paragraph.Text), paragraph);
                    break;
                case Item item:
                    var first = i;
                    while (first > 0 && section.Blocks[first - 1] is Item) first--;
                    AddItem(section, item, count.Item(name, item.Marker), LeadIns.Of(section, first));
                    break;
                case Row row:
                    AddRow(section, name, row, i);
                    break;
            }
        }
    }

    /// <summary>A note that no clause refers to stands as a clause of its own.</summary>
    public void AddNote(Footnote note, IReadOnlyList<string> path)
    {
        var words = note.Words.Text;
        Add(path, $"Voetnoot {note.Mark}", $"voetnoot-{Slug.OfHeading(words, 2)}", null, ClauseText.Of(words), [note.Words]);
    }

    public void AttachNote(int clause, Footnote note)
    {
        var holder = _clauses[clause];
        _clauses[clause] = holder with { Footnotes = [.. holder.Footnotes, note.Words.Text] };
        foreach (var line in note.Words.Lines) Owners.TryAdd(line, holder.Id);
    }

    private void AddItem(Section section, Item item, (string Address, string Stem) name, string? leadIn)
    {
        var text = ClauseText.Of(item);
        if (text.Text.Length == 0) return;
        Add(section.Path, name.Address, name.Stem, leadIn, text, [item.Opening, .. item.More.OfType<Paragraph>()]);
        var count = new Counter();
        foreach (var sub in item.More.OfType<Item>()) AddItem(section, sub, count.SubItem(name, item.Marker, sub.Marker), item.Opening.Text);
    }

    private void AddRow(Section section, SectionName name, Row row, int block)
    {
        var header = block;
        while (header > 0 && section.Blocks[header - 1] is Row) header--;
        var leadIn = section.Blocks[header] is Row { IsHeader: true } top && top != row ? top.Text : LeadIns.Of(section, header);
        var table = section.Heading is null ? (Address: "Tabel", Stem: "tabel") : (Address: name.Full, name.Stem);
        var cell = Slug.OfHeading(row.FirstCell, 3);
        var id = Add(section.Path, $"{table.Address}, rij “{row.FirstCell}”", $"{table.Stem}-{cell}", leadIn, ClauseText.Of(row.Text), row.Line);
        Owners.Add(row.Source, id);
    }

    private void Add(Section section, string address, string stem, string? leadIn, ClauseText text, Paragraph paragraph) =>
        Add(section.Path, address, stem, leadIn, text, [paragraph]);

    private void Add(IReadOnlyList<string> path, string address, string stem, string? leadIn, ClauseText text, IReadOnlyList<Paragraph> owned)
    {
        var id = Add(path, address, stem, leadIn, text, owned[0].Line);
        foreach (var line in owned.SelectMany(paragraph => paragraph.Lines)) Owners.Add(line, id);
    }

    private ClauseId Add(IReadOnlyList<string> path, string address, string stem, string? leadIn, ClauseText text, int line)
    {
        var clause = new Clause
        {
            Id = _register.Id(stem, text.Text),
            Address = _register.Address(address, text.Text),
            HeadingPath = path,
            LeadIn = leadIn,
            Text = text.Text,
            Sentences = text.Sentences,
            Line = line,
        };
        _clauses.Add(clause);
        return clause.Id;
    }
}
