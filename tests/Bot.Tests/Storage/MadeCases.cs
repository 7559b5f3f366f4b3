using System.Text.Json;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Storage;

/// <summary>Cases and people for the tests of the stores.</summary>
internal static class MadeCases
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly SchoolId Bron = new("de-bron");
    public static readonly CasePerson Jan = new(new PersonId("29:jan"), "Jan Jansen");
    public static readonly CasePerson Els = new(new PersonId("29:els"), "Els Baas");

    public static ConversationAddress Address(string id) => new(new ConversationId(id), new Uri("https://smba.trafficmanager.net/emea/"), "t1", "28:bot");

    public static Case New(string id, CasePerson? asker = null, int minute = 0) => new Case
    {
        Id = new CaseId(id),
        School = Bron,
        Kind = CaseKind.Doubt,
        Asker = asker ?? Jan,
        AskedIn = Address($"a:chat-van-{(asker ?? Jan).Id}"),
        Turns = ["Mag deze foto erop?", "'); DROP TABLE school_case; -- één 😀"],
        HadAttachment = true,
        Outcome = Outcome.Doubt,
        Reason = "Het protocol zegt er niets over.",
        Clauses = [new CaseClause(new ClauseId("a-6"), "A.6", "Medewerkers vragen \"toestemming\".", "toestemming"), new CaseClause(new ClauseId("b-1"), "B.1", "één", "één") { IsWhole = true }],
        Proposal = new ProposedRuling(RulingDecision.AllowedIf, "Als er toestemming is."),
        ProtocolTitle = "Protocol sociale media",
        ProtocolVersion = "2024-1",
        ProtocolFingerprint = "abc123",
        CheckAt = Start.AddMinutes(minute + 240),
    }.Open(Start.AddMinutes(minute));

    public static Case After(CaseStep step) => step.ShouldBeOfType<CaseStep.Done>().Case;

    public static Case Ruled(Case of, CasePerson by, int minute, bool standsForLater = false) =>
        After(of.Rule(by, of.IsUrgent ? RulingDecision.Handled : RulingDecision.Allowed, "Akkoord.", standsForLater, Start.AddMinutes(minute))) with { CheckAt = null };

    /// <summary>All that there is to it, to compare.</summary>
    public static string Told(this Case? of) => JsonSerializer.Serialize(of);

    public static IEnumerable<string> Ids(this IEnumerable<Case> cases) => cases.Select(one => one.Id.Value);

    /// <summary>Everything that waits, in the order in which it was ordered, whatever lane it is in.</summary>
    public static async Task<IReadOnlyList<Errand>> OrderedAsync(IDeliveries deliveries)
    {
        var all = new List<Errand>();
        var later = Start.AddYears(1);
        foreach (var bulk in new[] { false, true })
        {
            while (await deliveries.TakeDueAsync(later, later.AddYears(1), 100, bulk, default) is { Count: > 0 } taken)
            {
                all.AddRange(taken.Select(delivery => delivery.Errand));
                foreach (var delivery in taken) await deliveries.DoneAsync(delivery.Id, later, default);
            }
        }

        return all;
    }
}
