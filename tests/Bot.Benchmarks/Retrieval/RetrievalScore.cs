using Bot.Evaluation;
using Bot.School.Protocols;

namespace Bot.Benchmarks.Retrieval;

/// <summary>How often a clause that decides was among the first that were found.</summary>
internal sealed class RetrievalScore(string name)
{
    public const int Few = 3;
    public const int Most = 5;

    private int _questions;
    private int _inFew;
    private int _inMost;

    public double ShareInFew => (double)_inFew / _questions;

    public double ShareInMost => (double)_inMost / _questions;

    public void Add(IReadOnlyList<ClauseId> found, IReadOnlyCollection<ClauseId> deciding)
    {
        _questions++;
        if (found.Take(Few).Any(deciding.Contains)) _inFew++;
        if (found.Take(Most).Any(deciding.Contains)) _inMost++;
    }

    public string[] Row() => [name, Cell(_inFew), Cell(_inMost)];

    private string Cell(int hits)
    {
        var interval = WilsonInterval.Of(hits, _questions);
        return $"{hits} van {_questions}, {100.0 * hits / _questions:F0} % ({100 * interval.Low:F0} tot {100 * interval.High:F0})";
    }
}
