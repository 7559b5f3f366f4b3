using Bot.School.Dutch.Patterns;

namespace Bot.School.Questions;

/// <summary>
/// Settles what the patterns found: a later turn corrects an earlier one; within a turn the match of more words wins, then the later one.
/// Of a fact that can hold one value only, one remains.
/// </summary>
public static class PatternFacts
{
    public static IReadOnlyList<FactReading> Read(MessageReading message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.PatternFacts ??= Settle(message);
    }

    /// <summary>The values that a pattern denies, also of a fact that may have another value or none.</summary>
    internal static IReadOnlySet<FactValue> Denied(MessageReading message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Weightiest(message).Where(pair => pair.Value.Match.IsDenial).Select(pair => pair.Key).ToHashSet();
    }

    private static Dictionary<FactValue, (int Turn, PatternMatch Match)> Weightiest(MessageReading message)
    {
        var best = new Dictionary<FactValue, (int Turn, PatternMatch Match)>();
        for (var turn = 0; turn < message.Turns.Count; turn++)
        {
            foreach (var match in message.Turns[turn].Patterns.Matches)
            {
                if (ValueOf(match.Label) is not { } value) continue;
                if (!best.TryGetValue(value, out var held) || Outweighs((turn, match), held)) best[value] = (turn, match);
            }
        }

        return best;
    }

    private static List<FactReading> Settle(MessageReading message)
    {
        var readings = new List<FactReading>();
        foreach (var group in Weightiest(message).GroupBy(pair => pair.Key.Fact))
        {
            if (FactVocabulary.Find(group.Key)!.IsMany)
            {
                readings.AddRange(group.Select(pair => Reading(message, pair.Key, pair.Value)));
                continue;
            }

            var said = group.Where(pair => !pair.Value.Match.IsDenial).ToList();
            if (said.Count == 0) continue;
            var winner = said.Aggregate((one, other) => Outweighs(other.Value, one.Value) ? other : one);
            readings.Add(Reading(message, winner.Key, winner.Value));
        }

        return readings;
    }

    private static FactReading Reading(MessageReading message, FactValue value, (int Turn, PatternMatch Match) found) => new(
        value, found.Match.IsDenial ? Truth.No : Truth.Yes, message.Turns[found.Turn].Words(found.Match), Math.Min(0.95, 0.6 + (0.1 * found.Match.Weight)));

    private static bool Outweighs((int Turn, PatternMatch Match) one, (int Turn, PatternMatch Match) other) =>
        one.Turn != other.Turn ? one.Turn > other.Turn
        : one.Match.Weight != other.Match.Weight ? one.Match.Weight > other.Match.Weight
        : one.Match.Last > other.Match.Last;

    private static FactValue? ValueOf(string label)
    {
        var equals = label.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? null : FactVocabulary.Find(label[..equals], label[(equals + 1)..]);
    }
}
