using System.Text;

namespace Bot.School.Protocols.Reading;

/// <summary>A piece of a section: a paragraph, a list item or a row of a table.</summary>
internal abstract class Block
{
    public abstract int Line { get; }
}

internal sealed class Paragraph(ReadLine first) : Block
{
    private readonly StringBuilder _text = new(first.Text);

    public List<SourceLine> Lines { get; } = [first.Source];

    public override int Line => Lines[0].Number;

    public string Text => _text.ToString();

    public void Add(ReadLine line)
    {
        if (_text.Length > 0) _text.Append(' ');
        _text.Append(line.Text);
        Lines.Add(line.Source);
    }
}

internal sealed class Item(ReadLine line, Item? parent) : Block
{
    public Marker Marker { get; } = line.Marker!;

    public int Indent { get; } = line.Indent;

    public Item? Parent { get; } = parent;

    public Paragraph Opening { get; } = new(line);

    /// <summary>Continuing paragraphs and sub-items, in the order of the text.</summary>
    public List<Block> More { get; } = [];

    public override int Line => Opening.Line;
}

internal sealed class Row(ReadLine line, bool isHeader) : Block
{
    public SourceLine Source { get; } = line.Source;

    public bool IsHeader { get; } = isHeader;

    public string FirstCell { get; } = line.Note;

    public string Text { get; } = line.Text;

    public override int Line => Source.Number;
}

internal sealed record Footnote(string Mark, Paragraph Words);

/// <summary>What stands under one heading, up to the next.</summary>
internal sealed class Section(ReadLine? heading, int level, IReadOnlyList<string> path, bool isBeforeTitle)
{
    public ReadLine? Heading { get; } = heading;

    public int Level { get; } = level;

    public IReadOnlyList<string> Path { get; } = path;

    public bool IsBeforeTitle { get; } = isBeforeTitle;

    /// <summary>The protocol's title, in the section that begins below it.</summary>
    public Paragraph? Title { get; init; }

    public List<Block> Blocks { get; } = [];
}
