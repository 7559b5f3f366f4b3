namespace Bot.Texts;

/// <summary>How long it took, in a word or two.</summary>
internal static class ElapsedWords
{
    /// <summary>How far the moments along a graph can lie apart.</summary>
    public static IReadOnlyList<TimeSpan> Steps { get; } =
        [Hours(1), Hours(2), Hours(4), Hours(6), Hours(12), Days(1), Days(2), Days(7), Days(14), Days(28)];

    /// <summary>The moments of which something is told, when they are over.</summary>
    public static IReadOnlyList<TimeSpan> Told { get; } = [Hours(1), Hours(4), Days(1), Days(2), Days(3), Days(7), Days(14), Days(28)];

    /// <summary>"1 uur", "2 dagen", "3 weken"; of whole hours.</summary>
    public static string Of(TimeSpan elapsed) => elapsed switch
    {
        { TotalDays: >= 14 } when elapsed.TotalDays % 7 == 0 => $"{DutchNumbers.Of((int)elapsed.TotalDays / 7)} weken",
        { TotalDays: >= 1 } when elapsed.TotalDays % 1 == 0 => elapsed.TotalDays == 1 ? "1 dag" : $"{DutchNumbers.Of((int)elapsed.TotalDays)} dagen",
        _ => $"{DutchNumbers.Of((int)elapsed.TotalHours)} uur",
    };

    private static TimeSpan Hours(int count) => TimeSpan.FromHours(count);

    private static TimeSpan Days(int count) => TimeSpan.FromDays(count);
}
