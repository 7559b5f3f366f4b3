using Bot.Cards;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.Testing;

namespace Bot.Tests.Cards;

/// <summary>Announcements to look at: made through their own steps, so that none is a state that cannot be.</summary>
internal static class MadeAnnouncement
{
    public const string Title = "Artikel A.6 verandert";

    public static readonly CasePerson Dirk = new(new PersonId("29:dirk"), "Dirk Vos");
    public static readonly CasePerson Mia = new(new PersonId("29:mia"), "Mia Smit");
    public static readonly SchoolId DeBron = MadeProtocol.DeBron.School;
    public static readonly SchoolId Linde = MadeProtocol.Linde.School;

    /// <summary>Monday, 09:12 in Amsterdam.</summary>
    public static readonly DateTimeOffset Begun = new(2026, 11, 23, 8, 12, 0, TimeSpan.Zero);

    public static readonly AnnouncementContent Content = new()
    {
        Title = Title,
        Text = "Per 1 maart verandert **artikel A.6**.\n\n- Vraag eerst toestemming.\n- Plaats daarna pas.",
        Link = new Uri("https://school.example/nieuws"),
        AsksReading = true,
        Clauses = [AnnouncedClause.Of(MadeProtocol.DeBron, MadeProtocol.DeBron.Clauses[0]), AnnouncedClause.Of(MadeProtocol.Linde, MadeProtocol.Linde.Clauses[1])],
    };

    public static AnnouncementRoom Room { get; } =
        new(school => school == DeBron ? "basisschool De Bron" : school == Linde ? "obs De Linde" : school.Value, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), SecondPerson: false)
        {
            Now = Begun.AddDays(2),
            Counts = [new ReceiverCount(DeBron, 3_766, 1_234, 0, 0, 0)],
        };

    public static Announcement Draft(AnnouncementContent? content = null) => new()
    {
        Id = AnnouncementId.Of("gesprek", "bericht"),
        Number = 12,
        School = DeBron,
        Content = content ?? Content,
        Audience = new Audience([DeBron], Staff: true, Supervisors: false),
        Author = Dirk,
        CreatedAt = Begun,
    };

    public static Announcement Of(AnnouncementStatus status, AnnouncementContent? content = null) => status switch
    {
        AnnouncementStatus.Draft => Draft(content),
        AnnouncementStatus.AwaitingRelease => Draft(content).Then(of => of.Release(Dirk, secondPerson: true, Begun)),
        AnnouncementStatus.Planned => (Draft(content) with { At = Begun.AddHours(2) }).Then(of => of.Release(Dirk, secondPerson: false, Begun)),
        AnnouncementStatus.Sending => Draft(content).Then(of => of.Release(Dirk, secondPerson: false, Begun)).Then(of => of.Gathered([])),
        AnnouncementStatus.Stopped => Of(AnnouncementStatus.Sending, content).Then(of => of.Stop(Begun.AddMinutes(1))),
        AnnouncementStatus.Sent => Of(AnnouncementStatus.Sending, content).Then(of => of.Finish(Begun.AddMinutes(2))),
        AnnouncementStatus.Recalled => Of(AnnouncementStatus.Sent, content).Then(of => of.Recall(Begun.AddHours(1))),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "How does an announcement get there?"),
    };

    public static Announcement Then(this Announcement of, Func<Announcement, AnnouncementStep> step) =>
        step(of) is AnnouncementStep.Done(var after) ? after : throw new InvalidOperationException("The step was refused.");

    public static Receiver Receiver(string person, string? name, ReceiverState state = ReceiverState.Sent) => new()
    {
        Announcement = Draft().Id,
        Person = new PersonId(person),
        Name = name,
        School = DeBron,
        Address = new ConversationAddress(new ConversationId($"a:{person}"), new Uri("https://teams.example/"), "t", "28:bot"),
        HasChat = true,
        State = state,
        SentAt = state == ReceiverState.Sent ? Begun : null,
        Edition = 1,
    };
}
