namespace Bot.School.Protocols.Reading;

/// <summary>Builds a clause's text from paragraphs and sub-items, with its sentences.</summary>
internal sealed class ClauseText
{
    private readonly List<string> _parts = [];
    private readonly List<Sentence> _sentences = [];
    private int _length;

    public string Text => string.Join('\n', _parts);

    public IReadOnlyList<Sentence> Sentences => _sentences;

    public static ClauseText Of(Item item)
    {
        var text = new ClauseText();
        text.AddBody(item);
        return text;
    }

    public static ClauseText Of(string words)
    {
        var text = new ClauseText();
        text.Add("", words);
        return text;
    }

    private void AddBody(Item item)
    {
        Add("", item.Opening.Text);
        foreach (var block in item.More)
        {
            if (block is Paragraph paragraph) Add("", paragraph.Text);
            else if (block is Item sub) AddSub(sub);
        }
    }

    private void AddSub(Item sub)
    {
        Add(sub.Marker.Raw + " ", sub.Opening.Text);
        foreach (var block in sub.More)
        {
            if (block is Paragraph paragraph) Add("", paragraph.Text);
            else if (block is Item deeper) AddSub(deeper);
        }
    }

    /// <summary>A sub-item's marker is part of the text, not of its first sentence.</summary>
    private void Add(string marker, string words)
    {
        if (words.Length == 0) return;
        if (_parts.Count > 0) _length++;
        foreach (var sentence in SentenceSplitter.Split(words)) _sentences.Add(sentence with { Start = sentence.Start + _length + marker.Length });
        _parts.Add(marker + words);
        _length += marker.Length + words.Length;
    }
}
