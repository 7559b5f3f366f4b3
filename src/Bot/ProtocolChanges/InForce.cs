using Bot.Deliveries;
using Bot.Knowledge;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;

namespace Bot.ProtocolChanges;

/// <summary>Whether what was ordered because of a new version can be done here.</summary>
internal static class InForce
{
    /// <summary>Null when it can; else how the errand ends: a newer version overtook it, or another process has that version and this one has not.</summary>
    public static ErrandEnd? Otherwise(SchoolId school, string fingerprint, SeenProtocol? seen, Schools schools)
    {
        if (seen?.Protocol.Fingerprint != fingerprint) return new ErrandEnd.Done();
        return schools.Find(school)?.Fingerprint == fingerprint ? null : new ErrandEnd.Again(TimeSpan.Zero, "this process has another version of the protocol") { Slowly = true };
    }
}
