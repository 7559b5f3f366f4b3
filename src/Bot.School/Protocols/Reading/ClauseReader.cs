using Bot.School.Protocols.Files;
using System.Security.Cryptography;
using System.Text;

namespace Bot.School.Protocols.Reading;

/// <summary>Reads the lines of a protocol into clauses. Any text is a protocol to it: it leaves nothing out without saying so.</summary>
internal static class ClauseReader
{
    public static ProtocolReading Read(SchoolId school, FrontMatter front, IReadOnlyList<SourceLine> lines, string file)
    {
        var read = LineReader.Read(RunOnLines.Split(lines));
        var sections = SectionBuilder.Build(read);
        var builder = new ClauseBuilder(school, sections.Sections.Exists(section => section.Heading?.Text.TrimEnd(':') is "Inleiding" or "INLEIDING"));
        foreach (var section in sections.Sections) builder.Add(section);
        var guesses = sections.Guesses.ConvertAll(guess => new Guess(guess.Line.Number, guess.Line.Text.Trim(), guess.What));
        foreach (var note in sections.Footnotes) PlaceNote(builder, note, guesses);

        if (front.Title is null && sections.Title is null) guesses.Insert(0, new Guess(1, "", "geen titel gevonden; zet hem bovenaan, of als 'title: …' tussen twee regels met ---"));
        var title = ProtocolTitle.Of(front, sections.Title);
        var fingerprint = Fingerprint(lines);
        var protocol = new Protocol(school, front.School ?? NameOf(school), title.Title, title.Version ?? fingerprint[..8], builder.Clauses)
        {
            Dates = front.Dates,
            StatesVersion = title.Version is not null,
            SourceFingerprint = fingerprint,
        };
        return new ProtocolReading(protocol, file, Places(read, sections, builder), guesses);
    }

    private static void PlaceNote(ClauseBuilder builder, Footnote note, List<Guess> guesses)
    {
        var holders = Enumerable.Range(0, builder.Clauses.Count).Where(i => NoteReference.Stands(builder.Clauses[i].Text, note.Mark)).ToList();
        foreach (var holder in holders) builder.AttachNote(holder, note);
        if (holders.Count > 0) return;
        builder.AddNote(note, []);
        guesses.Add(new Guess(note.Words.Line, note.Words.Text, $"geen bepaling verwijst naar voetnoot {note.Mark}; zij staat daarom op zichzelf"));
    }

    private static List<PlacedLine> Places(IReadOnlyList<ReadLine> lines, SectionBuilder sections, ClauseBuilder builder)
    {
        var headings = sections.Sections.Where(section => section.Heading is not null && HasWords(section, sections.Sections)).Select(section => section.Heading!).ToHashSet();
        return [.. lines.Where(line => line.Kind != LineKind.Blank).Select(Place)];

        PlacedLine Place(ReadLine line)
        {
            var (number, text) = (line.Source.Number, line.Source.Text.Trim());
            if (builder.Owners.TryGetValue(line.Source, out var id)) return new PlacedLine(number, text, LinePlace.Clause, id);
            if (line.Kind == LineKind.Subtitle || headings.Contains(line)) return new PlacedLine(number, text, LinePlace.Heading);
            var why = line.Kind switch
            {
                LineKind.Heading => "kop waar niets onder staat",
                LineKind.Item => "teken van een lijst zonder woorden erachter",
                _ => line.Note,
            };
            return new PlacedLine(number, text, LinePlace.LeftOut, Why: why);
        }
    }

    private static bool HasWords(Section section, List<Section> all)
    {
        if (section.Blocks.Count > 0) return true;
        return all.Skip(all.IndexOf(section) + 1).TakeWhile(other => other.Level > section.Level).Any(other => other.Blocks.Count > 0);
    }

    /// <summary>A school that does not name itself is called by its folder: "de-bron" is "De Bron".</summary>
    private static string NameOf(SchoolId school) => string.Join(' ', school.Value.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>Names a text by its words; the beginning is the version of one that states none of its own.</summary>
    private static string Fingerprint(IReadOnlyList<SourceLine> lines)
    {
        var words = string.Join(' ', lines.Where(line => !line.IsBlank).Select(line => CleanText.Fold(line.Text.TrimStart('#', ' '))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }
}
