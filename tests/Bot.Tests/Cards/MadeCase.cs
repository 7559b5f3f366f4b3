using Bot.Settings;
using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.School.Verdicts;

using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Cards;

/// <summary>Cases to look at: made through their own steps, so that none is a state that cannot be.</summary>
internal static class MadeCase
{
    public const string Question = "Mag ik de foto van het kamp op mijn eigen Instagram zetten?";
    public const string ClauseText = "Als online communicatie dreigt te ontsporen neemt de medewerker direct contact op met de leidinggevende. Ernstige zaken worden gemeld bij de Landelijke Vertrouwensinspecteur (0900-1113111).";
    public const string Quote = "neemt de medewerker direct contact op met de leidinggevende";
    public const string Explanation = "Alleen met een berichtje van de ouders erbij.";

    public static readonly CasePerson Asker = new(new PersonId("29:jan"), "Jan de Vries");
    public static readonly CasePerson Els = new(new PersonId("29:els"), "Els Bakker");

    /// <summary>Monday, 09:12 in Amsterdam.</summary>
    public static readonly DateTimeOffset Asked = new(2026, 11, 23, 8, 12, 0, TimeSpan.Zero);

    public static CaseRoom Room { get; } = new("basisschool De Bron", "Leidinggevenden De Bron", new Phone("0413-123456", "Petra Smit"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));

    public static Case Of(CaseKind kind, string question = Question) => new Case
    {
        Id = CaseId.Of("gesprek", "bericht"),
        Number = 14,
        School = new SchoolId("de-bron"),
        Kind = kind,
        Asker = Asker,
        AskedIn = new ConversationAddress(new ConversationId("a:1"), new Uri("https://teams.example/"), "t", "28:bot"),
        Turns = [question],
        Outcome = kind switch { CaseKind.Doubt => Outcome.Doubt, CaseKind.Report => Outcome.Report, _ => Outcome.NotAllowed },
        Reason = "Het protocol zegt niets over foto's van een kamp op een eigen account.",
        Clauses = [new CaseClause(new ClauseId("b2"), "B.2", ClauseText, Quote), new CaseClause(new ClauseId("a6"), "A.6", "Er worden geen foto's geplaatst.", "Er worden geen foto's geplaatst.")],
        Proposal = new ProposedRuling(kind == CaseKind.Report ? RulingDecision.Handled : RulingDecision.AllowedIf, "Mag als ouders toestemming geven."),
        ProtocolTitle = "Protocol sociale media basisschool De Bron",
        ProtocolVersion = "2020-2021",
        ProtocolFingerprint = "f",
    }.Open(Asked);

    public static Case Of(CaseKind kind, CaseStatus status) => status switch
    {
        CaseStatus.Open => Of(kind),
        CaseStatus.Taken => Of(kind).Then(of => of.Take(Els, At(53))),
        CaseStatus.AskedBack => Of(kind, CaseStatus.Taken).Then(of => of.AskBack(Els, "Staan er kinderen op?", At(60))),
        CaseStatus.Answered => Of(kind, CaseStatus.AskedBack).Then(of => of.Answer(Asker, "Ja, twee kinderen van groep 8.", At(70))),
        CaseStatus.Ruled => Of(kind, CaseStatus.Answered).Then(of => of.Rule(Els, Decision(kind), Explanation, kind != CaseKind.Report, At(80))),
        CaseStatus.Corrected => Of(kind, CaseStatus.Ruled).Then(of => of.Correct(Els, kind == CaseKind.Report ? RulingDecision.Handled : RulingDecision.NotAllowed, "Bij nader inzien niet.", false, At(1500))),
        CaseStatus.Withdrawn => Of(kind).Then(of => of.Withdraw(Asker, At(5))),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "How does a case get there?"),
    };

    public static Case Then(this Case of, Func<Case, CaseStep> step) => step(of) is CaseStep.Done(var after) ? after : throw new InvalidOperationException("The step was refused.");

    public static DateTimeOffset At(int minutes) => Asked.AddMinutes(minutes);

    private static RulingDecision Decision(CaseKind kind) => kind == CaseKind.Report ? RulingDecision.Handled : RulingDecision.AllowedIf;
}
