using System.Text.Json;
using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;

namespace Bot.Teams.Tests.Connector;

/// <summary>Members, and conversations that are made (PROTOCOL 4.2, 4.3).</summary>
public sealed class RosterTests : Talking
{
    private const string Thread = "19:ch@thread.tacv2;messageid=7";

    [Fact]
    public async Task All_pages_of_a_roster_are_read()
    {
        Teams.SaysInTurn(
            new ConnectorAnswer(200, """{"members":[{"id":"29:1","aadObjectId":"o1","name":"Anna"}],"continuationToken":"a b+c/=="}"""),
            new ConnectorAnswer(200, """{"members":[{"id":"29:2","objectId":"o2"},null,{"name":"zonder id"}],"continuationToken":""}"""));

        var everyone = (await Client().MembersAsync(Teams.ServiceUrl, Thread, default)).ShouldBeOfType<MembersResult.Everyone>();

        everyone.Members.ShouldBe([new TeamsMember { Id = "29:1", AadObjectId = "o1", Name = "Anna" }, new TeamsMember { Id = "29:2", AadObjectId = "o2" }]);
        Teams.Asked.Select(asked => asked.Target).ShouldBe(
        [
            "/_connector/v3/conversations/19%3Ach%40thread.tacv2/pagedmembers?pageSize=500",
            "/_connector/v3/conversations/19%3Ach%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=a%20b%2Bc%2F%3D%3D",
        ]);
    }

    [Fact]
    public async Task A_roster_of_which_a_page_fails_is_no_roster()
    {
        Teams.SaysInTurn(new ConnectorAnswer(200, """{"members":[{"id":"29:1"}],"continuationToken":"x"}"""), new ConnectorAnswer(500));

        (await Client().MembersAsync(Teams.ServiceUrl, "a:1", default)).ShouldBe(new MembersResult.Never(NotSent.ServiceError, "the connector answered 500"));
    }

    [Theory]
    [InlineData("""{"members":[],"continuationToken":"steeds"}""", 100)]
    [InlineData("{}", 1)]
    [InlineData("geen json", 1)]
    [InlineData("", 1)]
    public async Task A_roster_that_does_not_end_or_cannot_be_read_is_no_roster(string page, int asked)
    {
        Teams.SaysInTurn(new ConnectorAnswer(200, page));

        (await Client().MembersAsync(Teams.ServiceUrl, "a:1", default)).ShouldBeOfType<MembersResult.Never>().Reason.ShouldBe(NotSent.Unknown);
        Teams.Asked.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task A_busy_roster_is_for_later()
    {
        Teams.SaysInTurn(new ConnectorAnswer(429) { Headers = new Dictionary<string, string> { ["Retry-After"] = "30" } });

        (await Client().MembersAsync(Teams.ServiceUrl, "a:1", default)).ShouldBeOfType<MembersResult.Later>().After.ShouldBe(TimeSpan.FromSeconds(30));
        (await Client().MemberAsync(Teams.ServiceUrl, "a:1", "29:1", default)).ShouldBeOfType<MemberResult.Later>().After.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_member_is_found_with_everything_the_roster_tells()
    {
        Teams.SaysInTurn(new ConnectorAnswer(
            200,
            """{"id":"29:1","objectId":"o1","name":"Anna B","givenName":"Anna","surname":"B","email":"a@s.nl","userPrincipalName":"a@s.nl","tenantId":"t","userRole":"guest","nieuw":1}"""));

        (await Client().MemberAsync(Teams.ServiceUrl, Thread, "29:1", default)).ShouldBe(new MemberResult.Found(new TeamsMember
        {
            Id = "29:1", AadObjectId = "o1", Name = "Anna B", GivenName = "Anna", Surname = "B", Email = "a@s.nl", UserPrincipalName = "a@s.nl", TenantId = "t", UserRole = "guest",
        }));
        Teams.Asked.ShouldHaveSingleItem().Target.ShouldBe("/_connector/v3/conversations/19%3Ach%40thread.tacv2/members/29%3A1");
    }

    [Theory]
    [InlineData(404, "MemberNotFoundInConversation", null)]
    [InlineData(404, "ConversationNotFound", NotSent.ConversationGone)]
    [InlineData(403, "BotNotInConversationRoster", NotSent.NotInConversation)]
    [InlineData(404, "IetsAnders", NotSent.Unknown)]
    public async Task Only_what_says_so_means_not_a_member(int status, string code, NotSent? reason)
    {
        Teams.SaysInTurn(new ConnectorAnswer(status, $$$"""{"error":{"code":"{{{code}}}","message":""}}"""));

        var result = await Client().MemberAsync(Teams.ServiceUrl, "a:1", "29:1", default);

        if (reason is null) result.ShouldBe(new MemberResult.NotMember());
        else result.ShouldBeOfType<MemberResult.Never>().Reason.ShouldBe(reason.Value);
    }

    [Fact]
    public async Task A_chat_with_one_person_is_opened()
    {
        Teams.SaysInTurn(new ConnectorAnswer(201, """{"id":"a:9"}"""));

        (await Client().CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Personal("28:app", "t", "29:1"), default)).ShouldBe(new CreateResult.Created("a:9", null));

        var sent = Teams.Sent.ShouldHaveSingleItem();
        (sent.Method, sent.Path).ShouldBe(("POST", "/_connector/v3/conversations"));
        JsonElement.DeepEquals(sent.Activity, JsonElement.Parse(
            """{"isGroup":false,"bot":{"id":"28:app"},"members":[{"id":"29:1"}],"tenantId":"t","channelData":{"tenant":{"id":"t"}}}""")).ShouldBeTrue(sent.Raw);
    }

    [Fact]
    public async Task A_thread_is_started_in_a_channel()
    {
        Teams.SaysInTurn(new ConnectorAnswer(201, """{"id":"19:ch@thread.tacv2;messageid=17","activityId":"17"}"""));

        (await Client().CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Thread("28:app", "t", Thread, OutgoingActivity.OfText("Hoi")), default))
            .ShouldBe(new CreateResult.Created("19:ch@thread.tacv2;messageid=17", "17"));

        var sent = Teams.Sent.ShouldHaveSingleItem();
        JsonElement.DeepEquals(sent.Activity, JsonElement.Parse(
            """
            {"isGroup":true,"bot":{"id":"28:app"},"channelData":{"channel":{"id":"19:ch@thread.tacv2"},"tenant":{"id":"t"}},
             "activity":{"type":"message","text":"Hoi","textFormat":"plain"}}
            """)).ShouldBeTrue(sent.Raw);
    }

    [Fact]
    public async Task A_chat_may_be_asked_for_twice_and_a_thread_may_not()
    {
        var client = Client();
        Teams.SaysInTurn(new ConnectorAnswer(200) { After = new TaskCompletionSource().Task }, new ConnectorAnswer(201, """{"id":"a:9"}"""));
        var chat = client.CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Personal("28:app", "t", "29:1"), default);
        await Teams.ArrivesAsync();
        Clock.Advance(TimeSpan.FromSeconds(15));
        (await Patiently(chat)).Result.ShouldBe(new CreateResult.Created("a:9", null));
        await Teams.ArrivesAsync();

        Teams.SaysInTurn(new ConnectorAnswer(200) { After = new TaskCompletionSource().Task });
        var thread = client.CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Thread("28:app", "t", Thread, OutgoingActivity.OfText("Hoi")), default);
        await Teams.ArrivesAsync();
        Clock.Advance(TimeSpan.FromSeconds(15));
        (await thread).ShouldBe(new CreateResult.Unsure("no answer in time"));
    }

    [Fact]
    public async Task A_person_without_the_app_cannot_be_written_to()
    {
        Teams.SaysInTurn(new ConnectorAnswer(403, """{"error":{"code":"ForbiddenOperationException","message":""}}"""));

        (await Client().CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Personal("28:app", "t", "o1"), default))
            .ShouldBeOfType<CreateResult.Never>().Reason.ShouldBe(NotSent.NotInstalled);
    }

    [Fact]
    public async Task A_conversation_without_an_id_may_have_been_made()
    {
        Teams.SaysInTurn(new ConnectorAnswer(202));

        (await Client().CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Personal("28:app", "t", "o1"), default)).ShouldBeOfType<CreateResult.Unsure>();
    }
}
