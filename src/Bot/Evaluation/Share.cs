namespace Bot.Evaluation;

/// <summary>So many of so many.</summary>
internal readonly record struct Share(int Hits, int Total)
{
    public double Fraction => Total == 0 ? 0 : (double)Hits / Total;

    public WilsonInterval Interval => WilsonInterval.Of(Hits, Total);

    public static Share Of<T>(IReadOnlyCollection<T> items, Func<T, bool> hit) => new(items.Count(hit), items.Count);
}
