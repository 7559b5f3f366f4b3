using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Schema;

/// <summary>PROTOCOL 1.5.</summary>
public sealed class ThreadedIdTests
{
    [Theory]
    [InlineData("19:ch@thread.tacv2", "1795238834000", null, "19:ch@thread.tacv2;messageid=1795238834000")]
    [InlineData("19:ch@thread.skype", "1795238834000", null, "19:ch@thread.skype;messageid=1795238834000")]
    [InlineData("team-id", "1795238834000", ConversationKind.Channel, "team-id;messageid=1795238834000")]
    [InlineData("19:ch@thread.tacv2;messageid=7", "1795238834000", null, "19:ch@thread.tacv2;messageid=7")]
    [InlineData("19:groep@thread.v2", "1795238834000", null, "19:groep@thread.v2")]
    [InlineData("19:ch@thread.tacv2", "1795238834000", ConversationKind.GroupChat, "19:ch@thread.tacv2")]
    [InlineData("a:1jan", "1795238834000", null, "a:1jan")]
    [InlineData("team-id", "1795238834000", null, "team-id")]
    public void Beneath_a_message_in_a_channel_is_its_thread_and_in_a_chat_the_chat(string conversation, string message, ConversationKind? kind, string expected) =>
        ThreadedId.Beneath(conversation, message, kind).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("1;messageid=2")]
    public void An_id_that_would_name_another_thread_is_refused(string message) =>
        Should.Throw<ArgumentException>(() => ThreadedId.Beneath("19:ch@thread.tacv2", message));
}
