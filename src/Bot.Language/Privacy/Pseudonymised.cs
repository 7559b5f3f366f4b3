using System.Collections.Frozen;
using Bot.School.Questions;

namespace Bot.Language.Privacy;

/// <summary>A question in which nobody can be recognised, and the way back.</summary>
public sealed record Pseudonymised
{
    private readonly FrozenDictionary<string, string> _originals;
    private readonly FrozenDictionary<string, string> _byWho;
    private readonly FrozenDictionary<string, string> _turns;

    internal Pseudonymised(Question question, IReadOnlyList<string> turns, IReadOnlyDictionary<string, string> originals, int replaced)
    {
        Question = question;
        Replaced = replaced;
        _originals = originals.ToFrozenDictionary(StringComparer.Ordinal);
        _byWho = originals
            .Where(pair => pair.Key != pair.Value)
            .GroupBy(pair => Placeholder.Pattern.Match(pair.Key).Groups["who"].Value, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.MaxBy(pair => pair.Value.Length).Value, StringComparer.OrdinalIgnoreCase);
        _turns = question.Turns.Zip(turns).Where(pair => pair.First != pair.Second)
            .DistinctBy(pair => pair.First).ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The same turns with placeholders; the attachments as they were.</summary>
    public Question Question { get; }

    /// <summary>How many stretches of text were replaced, in all turns.</summary>
    public int Replaced { get; }

    /// <summary>
    /// The text with the originals in the places of their placeholders. A turn of <see cref="Question"/> comes back letter for letter; elsewhere a name
    /// is written as it was first written with a capital. A placeholder that nothing was replaced by becomes plain words: "[leerling 3]" is "leerling 3".
    /// </summary>
    public string Restore(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _turns.TryGetValue(text, out var turn) ? turn : Placeholder.Pattern.Replace(text, match => OriginalOf(match.Value, match.Groups["who"].Value));
    }

    /// <summary>Tells how many were replaced and nothing else: what was replaced must not reach a log by accident.</summary>
    public override string ToString() => $"{nameof(Pseudonymised)} {{ {nameof(Replaced)} = {Replaced} }}";

    public bool Equals(Pseudonymised? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private string OriginalOf(string placeholder, string who) =>
        _originals.TryGetValue(placeholder, out var original) ? original
        : _originals.TryGetValue(placeholder.ToLowerInvariant(), out original) ? original
        : _byWho.TryGetValue(who, out original) ? original
        : placeholder[1..^1];
}
