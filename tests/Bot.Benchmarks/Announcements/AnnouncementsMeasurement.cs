using System.Diagnostics;
using Bot.School.Announcements;
using Bot.Testing;

namespace Bot.Benchmarks.Announcements;

/// <summary>
/// Lets the announcement go out, has rulings made meanwhile, and holds what the assistant tells against what the connector saw. The rate is that of the time in which
/// somebody still waits for their first turn: after it only what failed is tried again, as late as Teams wants that.
/// </summary>
internal sealed class AnnouncementsMeasurement(Broadcast broadcast, LimitedConnector teams, RulingsMeanwhile rulings, Mishaps mishaps)
{
    private const double LeastShare = 0.95;
    private const double MostThrottled = 0.005;
    private const double LongestRuling = 5;
    private const int Allowed = 50;
    private const int Rulings = 5;

    // What fails with a 500 is tried again after minutes; then it is at its end.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await rulings.AskAsync(Rulings);
        teams.Mishaps = mishaps;
        var (before, throttledBefore) = (teams.Counts.All, teams.Counts.Throttled);
        var released = Stopwatch.GetTimestamp();
        await broadcast.ReleaseAsync();
        var ruled = await RuleAsync();
        await broadcast.WhenAsync((now, _) => now.Status == AnnouncementStatus.Sent, Patience);
        var (took, outcome) = (Stopwatch.GetElapsedTime(released), await BroadcastOutcome.OfAsync(broadcast, teams));

        var (first, last) = (teams.Received.MarkedByConversation().Values.Min(all => all[0].At), teams.Counts.LastTurn);
        var (during, seconds) = (teams.Counts.Between(first, last), Stopwatch.GetElapsedTime(first, last).TotalSeconds);
        var perSecond = teams.Counts.PerSecond(first, last).SkipLast(1).DefaultIfEmpty(0).ToList();
        var (rate, all) = (during / seconds, teams.Counts.All - before);
        var throttled = teams.Counts.Throttled - throttledBefore;
        return
        [
            new("wie die krijgen", $"{broadcast.Receivers.Count} medewerkers; de helft had al een chat, {teams.Counts.Created} chats gemaakt; Teams doet 0 tot {mishaps.Latency.TotalMilliseconds:F0} ms over een verzoek, {teams.Counts.Errors} keer ging dat mis"),
            new("bereikt", $"{outcome.Reached}"),
            new("niet bereikt, met de reden", $"{outcome.Named.Values.Sum()} ({string.Join(", ", outcome.Named.Select(one => $"{one.Key} {one.Value}"))})"),
            new("niet bereikt en niet genoemd", $"{outcome.Lost.Count}", "0", outcome.Lost.Count == 0),
            new("meer dan eens gekregen", $"{outcome.Extra}", "0", outcome.Extra == 0),
            new("in het verslag anders dan Teams zag", $"{outcome.Wrong.Count}", "0", outcome.Wrong.Count == 0),
            new("tot de laatste voor het eerst aan de beurt was", $"{seconds:F0} s"),
            new("tot iedereen bereikt of genoemd was", $"{took.TotalSeconds:F0} s"),
            new("verzoeken tot dan, als deel van de toegestane 50 per seconde", $"{rate / Allowed:P1} ({rate:F1} per seconde; per seconde {perSecond.Min()} tot {perSecond.Max()})", $"{LeastShare:P0}", rate / Allowed >= LeastShare),
            new("beantwoord met 429", $"{throttled} van {all} = {(double)throttled / all:P2}", $"onder {MostThrottled:P1}", throttled < MostThrottled * all),
            new("van een uitspraak tot de vrager die heeft, intussen", $"{Percentile.Median(ruled):F2} s (langste {ruled.Max():F2} s)", $"onder {LongestRuling:F0} s", Percentile.Median(ruled) < LongestRuling),
        ];
    }

    private async Task<IReadOnlyList<double>> RuleAsync()
    {
        var took = new List<double>();
        for (var number = 0; number < Rulings; number++)
        {
            await teams.Received.CameAsync(broadcast.Receivers.Count * (number + 1) / (Rulings + 2));
            took.Add(await rulings.RuleAsync(number));
        }

        return took;
    }
}
