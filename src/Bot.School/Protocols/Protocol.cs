using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols;

/// <summary>A school's protocol as it is in force: its title, its version and its clauses in the order of the text.</summary>
public sealed class Protocol
{
    private readonly Dictionary<ClauseId, Clause> _byId;
    private readonly Lazy<HashSet<string>> _words;
    private string? _fingerprint;

    public Protocol(SchoolId school, string schoolName, string title, string version, IReadOnlyList<Clause> clauses)
    {
        School = school;
        SchoolName = schoolName;
        Title = title;
        Version = version;
        Clauses = clauses;
        _byId = clauses.ToDictionary(clause => clause.Id);
        _words = new(() => [.. clauses.Select(clause => CleanText.Fold(clause.FullText))]);
    }

    public SchoolId School { get; }

    /// <summary>The school's name as people write it: "basisschool De Bron".</summary>
    public string SchoolName { get; }

    public string Title { get; }

    /// <summary>The version as the text itself states it ("2020-2021"), or the fingerprint of its text when it states none.</summary>
    public string Version { get; }

    /// <summary>Whether the text itself states its version; if not, <see cref="Version"/> is the fingerprint of its text.</summary>
    public bool StatesVersion { get; init; } = true;

    /// <summary>
    /// The SHA-256, in hex, of the title and of all clauses with their ids, addresses and headings, whether the text states a version or not. Two protocols with the same
    /// fingerprint have the same clauses at the same places. Worked out when it is first asked for.
    /// </summary>
    public string Fingerprint => _fingerprint ??= TextFingerprint.Of([Title, .. Clauses.SelectMany(TextsOf)]);

    /// <summary>The SHA-256, in hex, of the words of the file that it was read from, whatever clauses they were read into; null when it was read from none.</summary>
    public string? SourceFingerprint { get; init; }

    /// <summary>The dates that the text states of itself, by what happened on them: "Ingangsdatum", "1 december 2018".</summary>
    public IReadOnlyDictionary<string, string> Dates { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Clause> Clauses { get; }

    public Clause? Find(ClauseId id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a clause has these words as its <see cref="Clause.FullText"/>, letter for letter but for white space.</summary>
    public bool HasWords(string fullText) => _words.Value.Contains(CleanText.Fold(fullText));

    private static string[] TextsOf(Clause clause) =>
        [clause.Id.Value, clause.Address, string.Join('\n', clause.HeadingPath), clause.LeadIn ?? "", clause.Text, string.Join('\n', clause.Footnotes)];
}
