using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;

namespace Bot.Teams.Tests.Connector;

/// <summary>The Teams that tests stand on keeps people and messages as PROTOCOL 4.2 and 4.3 say.</summary>
public sealed class FakeTeamsTests : Talking
{
    private const string Channel = "19:ch@thread.tacv2";

    [Fact]
    public async Task Everybody_in_a_conversation_is_told_page_by_page()
    {
        Teams.Rosters[Channel] = [.. Enumerable.Range(0, 1_001).Select(i => new RosterMember($"29:{i}", $"Naam {i}"))];

        var everyone = (await Client().MembersAsync(Teams.ServiceUrl, Channel + ";messageid=7", default)).ShouldBeOfType<MembersResult.Everyone>();

        everyone.Members.Select(member => member.Id).ShouldBe(Enumerable.Range(0, 1_001).Select(i => $"29:{i}"));
        Teams.Asked.Count.ShouldBe(3);
        Teams.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("29:jan")]
    [InlineData("0F0F0F0F-0000-4000-8000-000000000010")]
    public async Task One_member_is_found_by_either_id(string id)
    {
        Teams.Rosters["a/b c"] = [new RosterMember("29:gast"), new RosterMember("29:jan", "Jan", "0f0f0f0f-0000-4000-8000-000000000010")];

        (await Client().MemberAsync(Teams.ServiceUrl, "a/b c", id, default)).ShouldBeOfType<MemberResult.Found>().Member
            .ShouldBe(new TeamsMember { Id = "29:jan", Name = "Jan", AadObjectId = "0f0f0f0f-0000-4000-8000-000000000010" });
    }

    [Fact]
    public async Task Who_is_not_there_and_what_does_not_exist_are_told_apart()
    {
        Teams.Rosters[Channel] = [];

        (await Client().MemberAsync(Teams.ServiceUrl, Channel, "29:jan", default)).ShouldBe(new MemberResult.NotMember());
        (await Client().MemberAsync(Teams.ServiceUrl, "a:1", "29:jan", default)).ShouldBeOfType<MemberResult.Never>().Reason.ShouldBe(NotSent.ConversationGone);
        (await Client().MembersAsync(Teams.ServiceUrl, "a:1", default)).ShouldBeOfType<MembersResult.Never>().Reason.ShouldBe(NotSent.ConversationGone);
    }

    [Fact]
    public async Task A_person_has_one_chat_by_whichever_id_it_is_asked_for()
    {
        Teams.Rosters[Channel] = [new RosterMember("29:jan", "Jan", "entra-jan")];

        foreach (var id in new[] { "29:jan", "entra-jan", "29:jan" })
        {
            (await Client().CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Personal("28:bot", "t", id), default)).ShouldBe(new CreateResult.Created("a:jan", null));
        }

        Teams.ChatWith("entra-jan").ShouldBe("a:jan");
        Teams.ChatWith("29:els").ShouldBe("a:els");
        Teams.Sent.Select(sent => sent.Method).ShouldBe(["POST", "POST", "POST"]);
    }

    [Fact]
    public async Task A_thread_shows_its_first_message_and_what_came_after_and_the_channel_shows_all()
    {
        var thread = (await Client().CreateConversationAsync(Teams.ServiceUrl, new NewConversation.Thread("28:bot", "t", Channel, OutgoingActivity.OfText("eerste")), default))
            .ShouldBeOfType<CreateResult.Created>();
        await Client().SendAsync(Address(thread.ConversationId), OutgoingActivity.OfText("erbij"), default);
        await Client().SendAsync(Address(Channel), OutgoingActivity.OfText("ander"), default);
        await Client().SendAsync(Address(thread.ConversationId), OutgoingActivity.Typing(), default);

        thread.ShouldBe(new CreateResult.Created($"{Channel};messageid=m1", "m1"));
        Teams.Shown(thread.ConversationId).Select(shown => (shown.Id, shown.Text)).ShouldBe([("m1", "eerste"), ("m2", "erbij")]);
        Teams.Shown(Channel).Select(shown => shown.Text).ShouldBe(["eerste", "erbij", "ander"]);
    }

    [Fact]
    public async Task What_is_replaced_stays_in_its_place_and_what_is_taken_away_is_gone()
    {
        foreach (var text in new[] { "een", "twee", "drie" }) await Client().SendAsync(Address(), OutgoingActivity.OfText(text), default);

        (await Client().UpdateAsync(Address(), "m1", OutgoingActivity.OfText("eens"), default)).ShouldBe(new SendResult.Sent("m1"));
        (await Client().DeleteAsync(Address(), "m2", default)).ShouldBe(new SendResult.Sent(null));
        (await Client().UpdateAsync(Address(), "m2", OutgoingActivity.OfText("terug"), default)).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.MessageGone);

        Teams.Shown("a:1").Select(shown => (shown.Id, shown.Text)).ShouldBe([("m1", "eens"), ("m3", "drie")]);
        Teams.Sent.Select(sent => (sent.Method, sent.Conversation, sent.Id)).ShouldBe(
            [("POST", "a:1", "m1"), ("POST", "a:1", "m2"), ("POST", "a:1", "m3"), ("PUT", "a:1", "m1"), ("DELETE", "a:1", "m2"), ("PUT", "a:1", "m2")]);
    }

    [Fact]
    public async Task What_was_refused_is_sent_and_not_shown()
    {
        Teams.SaysInTurn(new ConnectorAnswer(403), new ConnectorAnswer(201, """{"id":"x"}"""), null);
        foreach (var text in new[] { "nee", "ja", "ook" }) await Client().SendAsync(Address(), OutgoingActivity.OfText(text), default);

        Teams.Sent.Count.ShouldBe(3);
        Teams.Shown("a:1").Select(shown => (shown.Id, shown.Text)).ShouldBe([("x", "ja"), ("m3", "ook")]);
    }
}
