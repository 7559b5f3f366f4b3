using System.Collections.Frozen;

namespace Bot.School.Questions;

/// <summary>One fact that a question may hold, such as <c>consent</c>, with the values it can take.</summary>
/// <param name="Index">Its place among all facts, from 0.</param>
public sealed record Fact(string Name, bool IsMany, string Dutch, IReadOnlyList<FactValue> Values, int Index);

/// <summary>One value of a fact, such as <c>consent: refused</c>.</summary>
/// <param name="Index">Its place among all values of all facts, from 0.</param>
/// <param name="FactIndex">The place of its fact among all facts, from 0.</param>
public sealed record FactValue(string Fact, string Name, string Dutch, int Index, int FactIndex)
{
    private readonly string _text = $"{Fact}={Name}";

    // Asked some hundred times for each question: the place says it all, and four members would be compared and hashed.
    public bool Equals(FactValue? other) => other is not null && other.Index == Index;

    public override int GetHashCode() => Index;

    public override string ToString() => _text;
}

/// <summary>All facts and values there are; read from <c>facts.txt</c>, so that norms, readers and texts share one list of names.</summary>
public static class FactVocabulary
{
    private static readonly FrozenDictionary<string, Fact> ByName;

    static FactVocabulary()
    {
        Facts = Read(EmbeddedText.Lines("Questions/facts.txt"));
        Values = [.. Facts.SelectMany(fact => fact.Values)];
        ByName = Facts.ToFrozenDictionary(fact => fact.Name);
    }

    public static IReadOnlyList<Fact> Facts { get; }

    /// <summary>Every value of every fact, in the order of <see cref="FactValue.Index"/>.</summary>
    public static IReadOnlyList<FactValue> Values { get; }

    public static Fact? Find(string fact) => ByName.GetValueOrDefault(fact);

    public static FactValue? Find(string fact, string value) => Find(fact)?.Values.FirstOrDefault(known => known.Name == value);

    /// <summary>The value by name, for code that names a fact itself.</summary>
    /// <exception cref="ArgumentException">There is no such value.</exception>
    public static FactValue Value(string fact, string value) =>
        Find(fact, value) ?? throw new ArgumentException($"There is no fact '{fact}={value}' in facts.txt.");

    private static List<Fact> Read(IEnumerable<string> lines)
    {
        var facts = new List<Fact>();
        var values = new List<FactValue>();
        var count = 0;
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var (left, dutch) = Split(line);
            if (line[0] == ' ')
            {
                values.Add(new FactValue(facts[^1].Name, left, dutch, count++, facts[^1].Index));
            }
            else
            {
                var words = left.Split(' ');
                values = [];
                facts.Add(new Fact(words[0], words[1] == "many", dutch, values, facts.Count));
            }
        }

        return facts;
    }

    private static (string Left, string Right) Split(string line)
    {
        var bar = line.IndexOf('|', StringComparison.Ordinal);
        return (line[..bar].Trim(), line[(bar + 1)..].Trim());
    }
}
