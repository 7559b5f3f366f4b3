using Bot.Cards;
using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;

namespace Bot.ProtocolChanges;

/// <summary>Tells supervisors, once for each new version, which cases rest on words that the protocol no longer has.</summary>
internal sealed class TellOutdatedRunner(IProtocolVersions versions, Schools schools, ICases cases, ILinks links, CaseRooms rooms, ReplySender sender)
{
    private const int MostLookedAt = 1000;

    public async Task<ErrandEnd> RunAsync(Errand.TellOutdated errand, CancellationToken cancellation)
    {
        var seen = await versions.FindAsync(errand.School, cancellation);
        if (InForce.Otherwise(errand.School, errand.Fingerprint, seen, schools) is { } otherwise) return otherwise;
        if (seen is not { LastTold: { } told }) return new ErrandEnd.Done();

        var outdated = await OutdatedAsync(errand.School, told, seen.Protocol, cancellation);
        if (outdated.Count > 0)
        {
            // When there is nobody to tell, whoever is linked later is told.
            if (await links.FindAsync(errand.School, LinkRole.Supervisors, cancellation) is not { } link) return new ErrandEnd.Done();
            var reply = CaseReplies.OutdatedCases(outdated, await rooms.OfAsync(errand.School, cancellation));
            var end = ErrandEnd.Of(await sender.SendAsync(link.Address, reply, cancellation));
            if (end is not ErrandEnd.Done) return end;
        }

        await versions.ToldAsync(errand.School, errand.Fingerprint, CancellationToken.None);
        return new ErrandEnd.Done();
    }

    // Those of which a clause still stood in the version that they were told of last. What stands for later questions first.
    private async Task<IReadOnlyList<Case>> OutdatedAsync(SchoolId school, Protocol told, Protocol now, CancellationToken cancellation)
    {
        var ruled = await cases.RuledOfAsync(school, MostLookedAt, cancellation);
        var standing = await cases.PrecedentsOfAsync(school, cancellation);
        var open = await cases.OpenOfAsync(school, MostLookedAt, cancellation);
        return [.. standing.Concat(open).Concat(ruled).DistinctBy(one => one.Id).Where(one => OutdatedClauses.Of(one.Clauses, now).Any(clause => told.HasWords(clause.Text)))];
    }
}
