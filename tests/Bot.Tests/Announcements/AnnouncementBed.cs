using Bot.Announcements;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.School.People;
using Bot.School.Protocols;
using Bot.Testing;
using Bot.Tests.Deliveries;

namespace Bot.Tests.Announcements;

/// <summary>Announcements over the real host and its database, with a fake Teams beside it.</summary>
internal sealed class AnnouncementBed(DeliveryBed bed) : IAsyncDisposable
{
    public const string Staff = "19:team@thread.tacv2";

    public static readonly SchoolId Bron = MadeProtocol.DeBron.School;
    public static readonly SchoolId Linde = new("de-linde");
    public static readonly CasePerson Director = new(new PersonId("29:directie"), "Dora Directie");

    public DeliveryBed Bed => bed;

    public FakeConnector Teams => bed.Teams;

    public IAnnouncements Announcements => bed.Get<IAnnouncements>();

    public AnnouncementDesk Desk => bed.Get<AnnouncementDesk>();

    public AnnouncementClockWorker Clock => bed.Get<AnnouncementClockWorker>();

    public DateTimeOffset Now => bed.Clock.GetUtcNow();

    public static async Task<AnnouncementBed> StartAsync() => new(await DeliveryBed.StartAsync());

    /// <summary>Links a conversation of a school, and fills its roster when there is one.</summary>
    public async Task LinkAsync(SchoolId school, LinkRole role, string conversation, params RosterMember[] members)
    {
        var link = new Link { School = school, Role = role, Address = bed.Address(conversation), Name = $"Team {conversation}", LinkedBy = Director.Id, LinkedAt = Now };
        await bed.Links.SaveAsync(link, [], default);
        if (members.Length > 0) Teams.Rosters[conversation] = members;
    }

    /// <summary>Makes the chat of somebody known.</summary>
    public Task MeetAsync(string person, string? name = null) =>
        bed.People.SeeAsync(new KnownPerson { Id = new PersonId(person), Name = name, Chat = bed.Address(ChatOf(person)), SeenAt = Now }, default);

    public static string ChatOf(string person) => "a:" + person[3..];

    public async Task<Announcement> BeginAsync(Audience? audience = null, DateTimeOffset? at = null, ReminderPlan reminders = ReminderPlan.None, string title = "Artikel 3 verandert") =>
        await Desk.BeginAsync(
            new Announcement
            {
                Id = AnnouncementId.Of(title),
                School = Bron,
                Content = new AnnouncementContent { Title = title, Text = "Per 1 maart.", AsksReading = true },
                Audience = audience ?? new Audience([Bron], Staff: true, Supervisors: false),
                At = at,
                Reminders = reminders,
                Author = Director,
                CreatedAt = Now,
            },
            isOffered: false,
            default);

    public async Task<Announcement> ReleaseAsync(Announcement of) => await ChangeAsync(of, one => one.Release(Director, false, Now));

    /// <summary>One that goes to these people, who all have a chat.</summary>
    public async Task<Announcement> ReleaseToAsync(params string[] people)
    {
        foreach (var person in people) await MeetAsync(person, person[3..]);
        await LinkAsync(Bron, LinkRole.Staff, Staff, [.. people.Select(person => new RosterMember(person, person[3..]))]);
        return await ReleaseAsync(await BeginAsync());
    }

    public async Task<Announcement> ChangeAsync(Announcement of, Func<Announcement, AnnouncementStep> step) =>
        (await Desk.ChangeAsync(of.Id, step, default)).ShouldBeOfType<AnnouncementChange.Made>().Announcement;

    public async Task<Announcement> NowAsync(Announcement of) => (await Announcements.FindAsync(of.Id, default)).ShouldNotBeNull();

    public async Task<Receiver> ReceiverAsync(Announcement of, string person) => (await Announcements.FindReceiverAsync(of.Id, new PersonId(person), default)).ShouldNotBeNull();

    public async Task<ReceiverCount> CountAsync(Announcement of) => ReceiverCount.Sum(await Announcements.CountAsync(of.Id, default));

    /// <summary>Does what is due, and goes on until none of what goes to very many waits any more.</summary>
    public async Task RunAsync()
    {
        await bed.RunAsync();
        while (await bed.Deliveries.NextDueAsync(bulk: true, default) is { } due)
        {
            if (due > Now) bed.Sleep(due - Now);
            await bed.RunAsync();
        }
    }

    /// <summary>Some time passes, and the clock is looked at.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        bed.Sleep(time);
        await Clock.TakeDueStepsAsync(default);
        await RunAsync();
    }

    /// <summary>The new messages that arrived at somebody, taken or not.</summary>
    public int SentTo(string person) => Teams.Sent.Count(message => message.Method == "POST" && message.Conversation == ChatOf(person));

    public ValueTask DisposeAsync() => bed.DisposeAsync();
}
