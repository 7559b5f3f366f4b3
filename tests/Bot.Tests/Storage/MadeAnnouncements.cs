using Bot.School.Announcements;
using Bot.School.Cases;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

/// <summary>Announcements and receivers for the tests of the stores.</summary>
internal static class MadeAnnouncements
{
    public static Announcement Draft(string id) => new()
    {
        Id = new AnnouncementId(id),
        School = Bron,
        Content = new AnnouncementContent
        {
            Title = "Per 1 maart verandert A.6",
            Text = "'); DROP TABLE announcement; -- **let op** één 😀",
            Link = new Uri("https://school.example/protocol"),
            AsksReading = true,
            Clauses = [new AnnouncedClause(Bron, new("a-6"), "A.6", "Medewerkers vragen \"toestemming\".\n* noot", "Protocol sociale media, versie 2024-1")],
        },
        Audience = new Audience([Bron, new("konot")], Staff: true, Supervisors: true),
        Reminders = ReminderPlan.Weekly,
        Author = Jan,
        CreatedAt = Start,
    };

    public static Announcement After(AnnouncementStep step) => step.ShouldBeOfType<AnnouncementStep.Done>().Announcement;

    public static Receiver To(string announcement, CasePerson person, string school = "de-bron") => new()
    {
        Announcement = new AnnouncementId(announcement),
        Person = person.Id,
        Name = person.Name,
        School = new(school),
        Address = Address($"a:chat-van-{person.Id}"),
        HasChat = true,
    };
}
