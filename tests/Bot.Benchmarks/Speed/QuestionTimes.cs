using System.Diagnostics;

namespace Bot.Benchmarks.Speed;

/// <summary>Times questions one by one, warm.</summary>
internal static class QuestionTimes
{
    /// <summary>Rounds that are not counted: the compiler has by then made the fast code.</summary>
    private const int WarmUp = 5;

    /// <summary>Times of all questions, round after round, in milliseconds; what the garbage collector takes is in them.</summary>
    public static List<double> Measure(IReadOnlyList<MeasuredQuestion> questions, int rounds, Action<MeasuredQuestion> ask)
    {
        var times = new List<double>(questions.Count * rounds);
        for (var round = -WarmUp; round < rounds; round++)
        {
            foreach (var question in questions)
            {
                var started = Stopwatch.GetTimestamp();
                ask(question);
                var taken = Stopwatch.GetElapsedTime(started);
                if (round >= 0) times.Add(taken.TotalMilliseconds);
            }
        }

        return times;
    }

    /// <summary>The median of each question's rounds: what the question costs, without what other processes took from it.</summary>
    public static IEnumerable<double> OfEachQuestion(IReadOnlyList<double> times, int questions) =>
        Enumerable.Range(0, questions).Select(question => Percentile.Median(Enumerable.Range(0, times.Count / questions).Select(round => times[(round * questions) + question])));
}
