using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;

namespace Bot.ProtocolChanges;

/// <summary>
/// Orders, when a protocol changed, that the cards of cases are brought up to date which mark other clauses than those that changed. Looks again after each few, until
/// there are none: also what a process with the version before put back meanwhile is found so.
/// </summary>
internal sealed class MarkOutdatedRunner(IProtocolVersions versions, Schools schools, ICases cases, CaseRooms rooms, DeliveryBell bell, TimeProvider clock)
{
    private const int Page = 100;

    // PROTOCOL 7.1: mostly all of them stand in one conversation, which takes 7 in a second, 60 in 30 seconds and 1,800 in an hour. Two thirds of that at most: nobody waits for a
    // mark, and a ruling goes in between.
    private const int MostAtOnce = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    public async Task<ErrandEnd> RunAsync(Errand.MarkOutdated errand, CancellationToken cancellation)
    {
        if (InForce.Otherwise(errand.School, errand.Fingerprint, await versions.FindAsync(errand.School, cancellation), schools) is { } otherwise) return otherwise;
        var found = await FindAsync(errand.School, cancellation);
        if (found.Count == 0) return new ErrandEnd.Done();
        var now = clock.GetUtcNow();
        await cases.OrderMarksAsync(found, now, errand, now + Pause, cancellation);
        bell.Ring();
        return new ErrandEnd.Done();
    }

    private async Task<IReadOnlyList<(CaseId Case, string Marks)>> FindAsync(SchoolId school, CancellationToken cancellation)
    {
        var room = await rooms.OfAsync(school, cancellation);
        var found = new List<(CaseId, string)>();
        IReadOnlyList<Case> page = [];
        do
        {
            page = await cases.ShownOfAsync(school, page.Count == 0 ? 0 : page[^1].Number, Page, cancellation);
            foreach (var one in page)
            {
                var marks = room.Marks(one);
                if ((await cases.PlacesAsync(one.Id, cancellation)).All(place => place.Message.Length == 0 || place.Marks == marks)) continue;
                found.Add((one.Id, marks));
                if (found.Count == MostAtOnce) return found;
            }
        }
        while (page.Count == Page);

        return found;
    }
}
