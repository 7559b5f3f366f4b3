using Bot.Teams.Connector;
using Bot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Teams.Tests.Connector;

/// <summary>Who may do what only members may: known for a short while, asked once for all.</summary>
public sealed class MembershipTests : Talking
{
    private const string Channel = "19:ch@thread.tacv2";
    private const string Thread = Channel + ";messageid=7";
    private const string Jan = "0f0f0f0f-0000-4000-8000-000000000010";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Membership? _membership;

    private Membership Members => _membership ??= new Membership(Client(), new ConnectorOptions { TruncationNotice = Notice }, Clock);

    [Fact]
    public async Task An_answer_is_believed_for_five_minutes_and_no_longer()
    {
        Teams.Rosters[Channel] = [new("29:jan", "Jan", Jan)];
        await IsMember("29:jan");
        Teams.Rosters[Channel] = [];

        Clock.Advance(Kept - TimeSpan.FromTicks(1));
        await IsMember("29:jan");
        Teams.Asked.Count.ShouldBe(1);

        Clock.Advance(TimeSpan.FromTicks(1));
        (await FindAsync("29:jan")).ShouldBe(new MembershipResult.NotMember());
    }

    [Fact]
    public async Task An_answer_about_one_person_alone_is_believed_as_long()
    {
        Teams.Rosters[Channel] = [];
        await Members.EveryoneAsync(Teams.ServiceUrl, Channel, default);
        Teams.Rosters[Channel] = [new("29:jan")];
        Clock.Advance(TimeSpan.FromMinutes(1));
        await IsMember("29:jan");
        Teams.Rosters[Channel] = [];

        Clock.Advance(Kept - TimeSpan.FromTicks(1));
        await IsMember("29:jan");
        Clock.Advance(TimeSpan.FromTicks(1));
        (await FindAsync("29:jan")).ShouldBe(new MembershipResult.NotMember());
    }

    [Theory]
    [InlineData("29:jan")]
    [InlineData(Jan)]
    [InlineData("0F0F0F0F-0000-4000-8000-000000000010")]
    public async Task A_member_is_known_by_either_id_and_a_thread_is_its_channel(string id)
    {
        Teams.Rosters[Channel] = [new("29:els", "Els", "entra-els"), new("29:jan", "Jan", Jan)];

        (await FindAsync(id, Thread)).ShouldBe(new MembershipResult.Member(new TeamsMember { Id = "29:jan", Name = "Jan", AadObjectId = Jan }));
        await IsMember("29:els", Channel + ";messageid=8");
        Teams.Asked.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("29:JAN")]
    [InlineData("29:ja")]
    [InlineData("entra")]
    public async Task An_id_that_only_resembles_a_members_is_nobody(string id)
    {
        Teams.Rosters[Channel] = [new("29:jan", "Jan", "entra-jan")];

        (await FindAsync(id)).ShouldBe(new MembershipResult.NotMember());
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task An_id_that_is_none_is_unknown_also_beside_a_guest_without_one(string id)
    {
        Teams.Rosters[Channel] = [new("29:gast", null, "")];

        (await FindAsync(id)).ShouldBeOfType<MembershipResult.Unknown>();
    }

    [Fact]
    public async Task A_guest_without_a_name_or_anything_else_is_a_member()
    {
        Teams.Rosters[Channel] = [new("29:gast")];

        (await FindAsync("29:gast")).ShouldBe(new MembershipResult.Member(new TeamsMember { Id = "29:gast" }));
    }

    [Fact]
    public async Task Two_hundred_people_at_the_same_moment_cost_one_roster()
    {
        string[] people = [.. Enumerable.Range(0, 200).Select(i => $"29:{i}")];
        Slow(people);

        var asked = people.Select(person => FindAsync(person)).ToArray();
        _go.SetResult();

        (await Task.WhenAll(asked).WaitAsync(Patience)).Select(found => found.ShouldBeOfType<MembershipResult.Member>().Who.Id).ShouldBe(people);
        Teams.Asked.ShouldHaveSingleItem().Path.ShouldEndWith("/pagedmembers");
    }

    [Fact]
    public async Task Who_gives_up_takes_nothing_from_the_others()
    {
        Slow("29:jan", "29:els");
        using var givesUp = new CancellationTokenSource();
        var first = Members.FindAsync(Teams.ServiceUrl, Channel, "29:jan", givesUp.Token);
        var second = FindAsync("29:els");
        await givesUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        _go.SetResult();

        (await second.WaitAsync(Patience)).ShouldBeOfType<MembershipResult.Member>();
        await IsMember("29:jan");
        Teams.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_left_is_out_when_the_conversation_is_forgotten()
    {
        Teams.Rosters[Channel] = [new("29:jan")];
        Teams.Rosters["19:ander"] = [new("29:jan")];
        await IsMember("29:jan");
        await IsMember("29:jan", "19:ander");
        Teams.Rosters[Channel] = [];

        Members.Forget(Thread);

        (await FindAsync("29:jan")).ShouldBe(new MembershipResult.NotMember());
        var asked = Teams.Asked.Count;
        await IsMember("29:jan", "19:ander");
        Teams.Asked.Count.ShouldBe(asked, "the other conversation is not forgotten");

        Members.ForgetAll();
        await IsMember("29:jan", "19:ander");
        Teams.Asked.Count.ShouldBe(asked + 1);
    }

    [Fact]
    public async Task A_roster_that_was_being_read_when_somebody_left_is_not_believed_afterwards()
    {
        Slow("29:jan");
        var before = FindAsync("29:jan");
        await Teams.IsAskedAsync().WaitAsync(Patience);
        Members.Forget(Channel);
        Teams.Rosters[Channel] = [];
        Teams.Says = _ => null;

        (await FindAsync("29:jan").WaitAsync(Patience)).ShouldBe(new MembershipResult.NotMember());
        _go.SetResult();
        await before.WaitAsync(Patience);
        (await FindAsync("29:jan")).ShouldBe(new MembershipResult.NotMember());
    }

    [Fact]
    public async Task Who_has_just_joined_is_asked_for_alone_and_waits_a_few_seconds_at_most()
    {
        Teams.Rosters[Channel] = [new("29:els")];
        await IsMember("29:els");
        (await FindAsync("29:jan")).ShouldBe(new MembershipResult.NotMember());
        (await FindAsync("29:jan")).ShouldBe(new MembershipResult.NotMember());
        Teams.Asked.Count.ShouldBe(2, "a no is believed for a moment");
        Teams.Rosters[Channel] = [new("29:els"), new("29:jan")];

        Clock.Advance(Membership.AbsenceKept);
        await IsMember("29:jan");
        Teams.Asked.Select(asked => asked.Path.Split('/')[^1]).ShouldBe(["pagedmembers", "29:jan", "29:jan"]);
    }

    [Theory]
    [InlineData(429, "")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":""}}""")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":""}}""")]
    [InlineData(500, "")]
    [InlineData(200, "geen json")]
    public async Task A_failure_is_neither_a_yes_nor_a_no_and_is_not_believed_afterwards(int status, string body)
    {
        var failure = new ConnectorAnswer(status, body) { Headers = new Dictionary<string, string> { ["Retry-After"] = "60" } };
        Teams.Rosters[Channel] = [new("29:jan")];
        Teams.Says = _ => failure;
        (await FindAsync("29:jan")).ShouldBeOfType<MembershipResult.Unknown>().Reason.ShouldNotBeNullOrEmpty();
        (await Members.EveryoneAsync(Teams.ServiceUrl, Channel, default)).ShouldBeNull();

        Teams.Says = asked => asked.Path.EndsWith("/29:els", StringComparison.Ordinal) ? failure : null;
        await IsMember("29:jan");
        (await FindAsync("29:els")).ShouldBeOfType<MembershipResult.Unknown>();
        Teams.Says = _ => null;
        (await FindAsync("29:els")).ShouldBe(new MembershipResult.NotMember());
    }

    [Fact]
    public async Task Everybody_is_told_from_the_same_roster()
    {
        Teams.Rosters[Channel] = [new("29:jan", "Jan"), new("29:gast")];
        await IsMember("29:jan");

        (await Members.EveryoneAsync(Teams.ServiceUrl, Thread, default)).ShouldNotBeNull().Select(member => (member.Id, member.Name)).ShouldBe([("29:jan", "Jan"), ("29:gast", null)]);
        Teams.Asked.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_one_service_says_is_not_believed_of_another()
    {
        await using var other = await FakeConnector.StartAsync();
        Teams.Rosters[Channel] = [new("29:jan")];
        other.Rosters[Channel] = [];
        await IsMember("29:jan");

        (await Members.FindAsync(other.ServiceUrl, Channel, "29:jan", default)).ShouldBe(new MembershipResult.NotMember());
    }

    [Fact]
    public async Task Only_so_much_is_remembered()
    {
        for (var i = 0; i < 300; i++)
        {
            Teams.Rosters[$"19:{i}"] = [new("29:jan")];
            await IsMember("29:jan", $"19:{i}");
        }

        Members.Count.ShouldBe(256);
        Clock.Advance(Kept);
        await IsMember("29:jan", "19:299");
        Members.Count.ShouldBe(1, "what is over is not kept");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(301)]
    public void An_answer_is_never_believed_longer_than_five_minutes(int seconds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ConnectorOptions { TruncationNotice = Notice, RosterKept = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public async Task A_host_may_shorten_it()
    {
        Teams.Rosters[Channel] = [new("29:jan")];
        _membership = new Membership(Client(), new ConnectorOptions { TruncationNotice = Notice, RosterKept = TimeSpan.FromSeconds(1) }, Clock);
        await IsMember("29:jan");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await IsMember("29:jan");

        Teams.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_host_is_offered_it()
    {
        Teams.Rosters[Channel] = [new("29:jan")];
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock)
            .AddTeamsConnector(new TeamsOptions(), new ConnectorOptions { TruncationNotice = Notice }).BuildServiceProvider();

        (await services.GetRequiredService<Membership>().FindAsync(Teams.ServiceUrl, Channel, "29:jan", default)).ShouldBeOfType<MembershipResult.Member>();
        services.GetRequiredService<Membership>().ShouldBeSameAs(services.GetRequiredService<Membership>());
    }

    private Task<MembershipResult> FindAsync(string person, string conversation = Channel) => Members.FindAsync(Teams.ServiceUrl, conversation, person, default);

    private async Task IsMember(string person, string conversation = Channel) => (await FindAsync(person, conversation)).ShouldBeOfType<MembershipResult.Member>();

    // Answers only when the test says so.
    private void Slow(params string[] people) => Teams.Says = _ => new ConnectorAnswer(200, $$"""{"members":[{{string.Join(',', people.Select(person => $$"""{"id":"{{person}}"}"""))}}]}""") { After = _go.Task };
}
