using System.Globalization;
using Bot.School.Announcements;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.School.People;
using Bot.School.Protocols;
using Bot.Storage;

namespace Bot.Testing;

/// <summary>An announcement to very many people, told to the assistant by way of its store: whatever runs over that store takes it from there.</summary>
public sealed class Broadcast(LimitedConnector teams, IAnnouncements announcements, ILinks links, IPeople people, TimeProvider clock)
{
    /// <summary>Stands in every card of it.</summary>
    public const string Title = "Vanaf maart verandert artikel 3";

    public const string Supervisor = "29:mia";

    private const string Assistant = "28:bot";
    private const string Tenant = "t-scholen";
    private const int SeenAtOnce = 200;

    private static readonly CasePerson Head = new(new PersonId("29:directie"), "Truus de Boer");
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly AnnouncementDesk _desk = new(announcements);
    private readonly List<string> _receivers = [];
    private readonly List<SchoolId> _schools = [];

    public AnnouncementId Id { get; } = AnnouncementId.Of("broadcast", Guid.NewGuid().ToString());

    /// <summary>Who is to get it.</summary>
    public IReadOnlyList<string> Receivers => _receivers;

    /// <param name="database">The database of the assistant, which may run elsewhere.</param>
    public static Broadcast Over(Database database, LimitedConnector teams) =>
        new(teams, new StoredAnnouncements(database, TimeProvider.System), new StoredLinks(database), new StoredPeople(database), TimeProvider.System);

    public static string SupervisorsOf(SchoolId school) => $"19:leiding-{school}@thread.tacv2";

    /// <summary>Gives schools their linked conversations, with so many staff together; every other of them has a chat with the assistant already.</summary>
    public async Task PrepareAsync(IReadOnlyList<SchoolId> schools, int receivers)
    {
        teams.Mark = Title;
        for (var index = 0; index < schools.Count; index++)
        {
            var school = schools[index];
            var staff = Enumerable.Range(0, receivers).Where(number => number % schools.Count == index).Select(MemberOf).ToList();
            await LinkAsync(school, LinkRole.Staff, $"19:team-{school}@thread.tacv2", staff);
            await LinkAsync(school, LinkRole.Supervisors, SupervisorsOf(school), [new RosterMember(Supervisor, "Mia Smit")]);
            await LinkAsync(school, LinkRole.Directorate, $"19:directie-{school}@thread.tacv2", [new RosterMember(Head.Id.Value, Head.Name)]);
            _receivers.AddRange(staff.Select(member => member.Id));
            foreach (var some in staff.Where((_, number) => number % 2 == 0).Chunk(SeenAtOnce)) await Task.WhenAll(some.Select(SeeAsync));
        }

        _schools.AddRange(schools);
    }

    /// <summary>Lets it go out to the staff of all schools.</summary>
    public async Task ReleaseAsync()
    {
        var draft = new Announcement
        {
            Id = Id,
            School = _schools[0],
            Content = new AnnouncementContent { Title = Title, Text = "Foto's van leerlingen komen alleen nog op het account van de school. **Lees het artikel.**", AsksReading = true },
            Audience = new Audience([.. _schools], Staff: true, Supervisors: false),
            Author = Head,
            CreatedAt = clock.GetUtcNow(),
        };
        await _desk.BeginAsync(draft, isOffered: true, CancellationToken.None);
        await ChangeAsync(one => one.Release(Head, secondPerson: false, clock.GetUtcNow()));
    }

    /// <summary>Nothing is to leave any more. Gives the moment at which that was stored, as of the clock's timestamps.</summary>
    public async Task<long> StopAsync()
    {
        await ChangeAsync(one => one.Stop(clock.GetUtcNow()));
        return clock.GetTimestamp();
    }

    /// <inheritdoc cref="Announcement.Resume"/>
    public Task ResumeAsync() => ChangeAsync(one => one.Resume(clock.GetUtcNow()));

    /// <inheritdoc cref="Announcement.Recall"/>
    public Task RecallAsync() => ChangeAsync(one => one.Recall(clock.GetUtcNow()));

    public async Task<ReceiverCount> CountAsync() => ReceiverCount.Sum(await announcements.CountAsync(Id, CancellationToken.None));

    public async Task<IReadOnlyList<Receiver>> ListAsync() => await announcements.ReceiversAsync(Id, CancellationToken.None);

    /// <summary>Waits until it is as asked for. Gives it.</summary>
    /// <exception cref="TimeoutException">It is not, after that long.</exception>
    public async Task<Announcement> WhenAsync(Func<Announcement, ReceiverCount, bool> which, TimeSpan patience)
    {
        for (var began = clock.GetTimestamp(); ; await Task.Delay(Look, clock))
        {
            var (now, count) = (await announcements.FindAsync(Id, CancellationToken.None), await CountAsync());
            if (now is not null && which(now, count)) return now;
            if (clock.GetElapsedTime(began) > patience) throw new TimeoutException($"After {patience} it is {now?.Status}: {count}.");
        }
    }

    private async Task ChangeAsync(Func<Announcement, AnnouncementStep> step)
    {
        if (await _desk.ChangeAsync(Id, step, CancellationToken.None) is not AnnouncementChange.Made) throw new InvalidOperationException("The announcement does not allow that.");
    }

    private Task LinkAsync(SchoolId school, LinkRole role, string conversation, IReadOnlyList<RosterMember> members)
    {
        teams.Rosters[conversation] = members;
        var link = new Link { School = school, Role = role, Address = AddressOf(conversation), Name = $"{role} {school}", LinkedBy = Head.Id, LinkedAt = clock.GetUtcNow() };
        return links.SaveAsync(link, [], CancellationToken.None);
    }

    private Task SeeAsync(RosterMember member) => people.SeeAsync(
        new KnownPerson { Id = new PersonId(member.Id), Name = member.Name, DirectoryId = member.AadObjectId, Chat = AddressOf(teams.OpenChat(member.Id)), SeenAt = clock.GetUtcNow() },
        CancellationToken.None);

    private ConversationAddress AddressOf(string conversation) => new(new ConversationId(conversation), teams.ServiceUrl, Tenant, Assistant);

    private static RosterMember MemberOf(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"29:medewerker-{number:D5}"),
        string.Create(CultureInfo.InvariantCulture, $"Medewerker {number:D5}"),
        new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString());
}
