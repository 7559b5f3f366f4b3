namespace Bot.Evaluation;

/// <summary>
/// The 95 % interval behind a share, by Wilson's score: unlike the textbook interval it stays between 0 and 1 and says something
/// sensible for 0 of 20 (Wilson 1927; Newcombe, Statistics in Medicine 17, 1998, method 3).
/// </summary>
internal readonly record struct WilsonInterval(double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>Of nothing, everything is possible.</summary>
    public static WilsonInterval Of(int hits, int total)
    {
        if (total == 0) return new WilsonInterval(0, 1);
        var share = (double)hits / total;
        const double square = Z * Z;
        var centre = share + (square / (2 * total));
        var half = Z * Math.Sqrt(((share * (1 - share)) + (square / (4 * total))) / total);
        var scale = 1 + (square / total);
        return new WilsonInterval(Math.Max(0, (centre - half) / scale), Math.Min(1, (centre + half) / scale));
    }
}
