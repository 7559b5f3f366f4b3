namespace Bot.Benchmarks;

/// <summary>Percentiles of measured times, by nearest rank: the p99 is a time that was really measured.</summary>
internal static class Percentile
{
    public static double Of(IEnumerable<double> times, double share)
    {
        double[] sorted = [.. times.Order()];
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    public static double Median(IEnumerable<double> times) => Of(times, 0.5);
}
