namespace Bot.School.Questions;

/// <summary>Ways to say one thing in passing.</summary>
/// <param name="Value">What is said.</param>
/// <param name="About">The kind of message in which it can be said; see <see cref="FactSentences.Fit"/>.</param>
/// <param name="Sentences">The sentences.</param>
public sealed record FactSentence(FactValue Value, string About, IReadOnlyList<string> Sentences);

/// <summary>
/// Sentences that each state one fact, to be put into worked examples that leave it open: so the network learns many ways to say a thing, in many
/// surroundings.
/// </summary>
public static class FactSentences
{
    private static readonly string[] People = ["pupils", "colleagues", "parents", "others"];

    /// <summary>The kinds of messages that a section of sentences can name, and the marked facts by which a message is of that kind.</summary>
    private static readonly Dictionary<string, Func<IReadOnlySet<FactValue>, bool>> Kinds = new()
    {
        ["foto of film met leerlingen"] = facts => Has(facts, "image", "pupils") && Has(facts, "recording") && !Has(facts, "odd", "deceased"),
        ["foto of film met een collega"] = facts => Has(facts, "image", "colleagues") && !Has(facts, "image", "pupils", "parents"),
        ["foto of film met mensen"] = facts => Has(facts, "image", People) && Has(facts, "recording"),
        ["foto, film of bericht over iemand"] = facts => Has(facts, "image", People) || Has(facts, "data"),
        ["een geschreven bericht met een mening"] = IsWriting,
        ["een geschreven bericht"] = IsWriting,
        ["een bericht over een leerling"] = facts => Has(facts, "data", "name_pupil", "traceable") || Has(facts, "other", "pupil"),
        ["beeld of tekst van iemand anders"] = facts => Has(facts, "maker") || Has(facts, "recording", "photo", "video", "drawing"),
        ["foto, film of bericht"] = IsPost,
        ["een bericht of foto"] = IsPost,
        ["een bericht of document"] = IsPost,
        ["beeld of tekst"] = IsPost,
        ["een bericht"] = IsPost,
        [""] = IsPost,
    };

    /// <summary>Those that are built in, from <c>Questions/Data/sentences</c>.</summary>
    public static IReadOnlyList<FactSentence> BuiltIn { get; } =
        [.. EmbeddedText.Names("Questions/sentences/").SelectMany(name => Read(name, EmbeddedText.Lines(name)))];

    /// <exception cref="InvalidDataException">A heading cannot be read; the message names file and line.</exception>
    public static IReadOnlyList<FactSentence> Read(string file, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var sections = new List<FactSentence>();
        var sentences = new List<string>();
        var number = 0;
        foreach (var line in lines.Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != '[')
            {
                if (sections.Count == 0) throw new InvalidDataException($"{file}, regel {number}: deze zin staat voor de eerste kop.");
                sentences.Add(line);
                continue;
            }

            var parts = line.Trim('[', ']').Split('|', 2, StringSplitOptions.TrimEntries);
            var name = parts[0].Split('=');
            var value = name.Length == 2 ? FactVocabulary.Find(name[0], name[1]) : null;
            if (value is null) throw new InvalidDataException($"{file}, regel {number}: '{parts[0]}' is geen feit uit facts.txt.");
            var about = parts.Length > 1 ? parts[1] : "";
            if (!Kinds.ContainsKey(about)) throw new InvalidDataException($"{file}, regel {number}: '{about}' is geen soort bericht; bekend zijn: {string.Join(", ", Kinds.Keys.Where(kind => kind.Length > 0))}.");
            sections.Add(new FactSentence(value, about, sentences = []));
        }

        return sections;
    }

    /// <summary>Whether a sentence can be said in a message of which these facts are marked: the message asks whether something may be posted, is of that kind, and says nothing of the fact yet.</summary>
    public static bool Fit(FactSentence sentence, IReadOnlySet<FactValue> facts)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(facts);
        var value = sentence.Value;
        if (!Has(facts, "kind", "permission")) return false;
        if (FactVocabulary.Find(value.Fact)!.IsMany ? facts.Contains(value) || Has(facts, value.Fact, "none") : Has(facts, value.Fact)) return false;
        if (value is { Fact: "data", Name: "none" } && Has(facts, "data")) return false;
        return Kinds[sentence.About](facts);
    }

    private static bool IsPost(IReadOnlySet<FactValue> facts) => Has(facts, "act", "publish", "comment", "record", "message");

    private static bool IsWriting(IReadOnlySet<FactValue> facts) => !Has(facts, "image", People) && Has(facts, "act", "publish", "comment", "discuss", "reply");

    private static bool Has(IReadOnlySet<FactValue> facts, string fact, params string[] values) =>
        facts.Any(value => value.Fact == fact && (values.Length == 0 || values.Contains(value.Name)));
}
