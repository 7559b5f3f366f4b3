using Bot.School.Protocols;
using Bot.School.Protocols.Changes;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>What changed in a protocol, in the terminal: each clause that is not the same, with its old and its new words in full; words that stand in several clauses are shown with one of them.</summary>
internal static class ProtocolDiffText
{
    private const string Margin = "    ";

    public static void Write(ProtocolDiff diff, TextWriter output)
    {
        output.WriteLine(diff.New.SchoolName);
        if (diff.HasOtherTitle) WriteBoth("Titel", diff.Old.Title, diff.New.Title, output);
        if (diff.HasOtherVersion) WriteBoth("Versie", Stated(diff.Old), Stated(diff.New), output);
        var told = diff.Told.ToHashSet<ClauseChange>(ReferenceEqualityComparer.Instance);
        foreach (var change in diff.Clauses.Where(change => change is not ClauseChange.Unchanged)) Write(change, told.Contains(change), output);
        output.WriteLine(diff.IsEmpty ? ProtocolChangeTexts.Same : ProtocolChangeTexts.Sum(diff));
    }

    private static void Write(ClauseChange change, bool isTold, TextWriter output)
    {
        var (before, now) = (change.Before, change.After);
        var address = before is not null && now is not null && before.Address != now.Address ? $"{before.Address} → {now.Address}" : (now ?? before!).Address;
        var lines = string.Join(", ", new[] { Line(ProtocolChangeTexts.Before, before), Line(ProtocolChangeTexts.Now, now) }.OfType<string>());
        var elsewhere = isTold || change is ClauseChange.Moved ? "" : $"; {ProtocolChangeTexts.WordsElsewhere}";
        output.WriteLine($"  {ProtocolChangeTexts.KindOf(change)}: {address} ({lines}{elsewhere})");
        if (!isTold) return;
        if (before is not null) WriteWords(ProtocolChangeTexts.Before, before.FullText, output);
        if (now is not null) WriteWords(ProtocolChangeTexts.Now, now.FullText, output);
    }

    private static void WriteBoth(string what, string before, string now, TextWriter output)
    {
        output.WriteLine($"  {what}");
        WriteWords(ProtocolChangeTexts.Before, before, output);
        WriteWords(ProtocolChangeTexts.Now, now, output);
    }

    private static void WriteWords(string when, string words, TextWriter output)
    {
        var label = $"{when}:".PadRight(ProtocolChangeTexts.Before.Length + 2);
        output.WriteLine($"{Margin}{label}{words.Replace("\n", $"\n{Margin}{new string(' ', label.Length)}", StringComparison.Ordinal)}");
    }

    private static string? Line(string when, Clause? clause) => clause is null ? null : $"{when} regel {clause.Line}";

    private static string Stated(Protocol protocol) => protocol.StatesVersion ? protocol.Version : "-";
}
