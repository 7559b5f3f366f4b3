using System.Text;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Schema;

public class ActivityReaderTests
{
    private const string Message =
        """
        {"type":"message","id":"1795238834722","timestamp":"2026-11-21T05:27:14.7Z","serviceUrl":"http://localhost:56150/_connector",
         "channelId":"msteams","from":{"id":"29:1abc","name":"Jan","aadObjectId":"11111111-2222-3333-4444-555555555555"},
         "recipient":{"id":"28:bot","name":"MyBot"},"conversation":{"id":"19:ch@thread.tacv2;messageid=1795238834000","conversationType":"channel"},
         "text":"<at>MyBot</at>&nbsp;wie is er vrij?","entities":[{"type":"mention","text":"<at>MyBot</at>","mentioned":{"id":"28:bot"}},{"type":"clientInfo","country":"NL"}],
         "channelData":{"tenant":{"id":"TENANT"}},"somethingNew":{"a":[1]}}
        """;

    [Fact]
    public void A_message_says_where_its_answer_goes()
    {
        var accepted = Read(Message).ShouldBeOfType<ReadActivity.Accepted>();

        accepted.ReplyTo.ShouldBe(new ReplyAddress(new Uri("http://localhost:56150/_connector"), "19:ch@thread.tacv2;messageid=1795238834000", "1795238834722"));
    }

    [Fact]
    public void What_is_not_known_is_kept()
    {
        var activity = Read(Message).ShouldBeOfType<ReadActivity.Accepted>().Activity;

        activity.Unknown.ShouldNotBeNull().Keys.ShouldBe(["timestamp", "somethingNew"], ignoreOrder: true);
    }

    [Fact]
    public void The_bots_own_mention_is_no_part_of_what_was_said()
    {
        var activity = Read(Message).ShouldBeOfType<ReadActivity.Accepted>().Activity;

        MessageText.Of(activity).ShouldBe("wie is er vrij?");
    }

    [Fact]
    public void Somebody_elses_mention_becomes_their_name()
    {
        var activity = Read(Message.Replace("\"mentioned\":{\"id\":\"28:bot\"}", "\"mentioned\":{\"id\":\"29:jan\"}", StringComparison.Ordinal))
            .ShouldBeOfType<ReadActivity.Accepted>().Activity;

        MessageText.Of(activity).ShouldBe("MyBot wie is er vrij?");
    }

    [Fact]
    public void Rich_text_is_no_file_that_was_attached()
    {
        var activity = new IncomingActivity { Attachments = [new() { ContentType = "text/html" }, new() { ContentType = "image/jpeg" }, new()] };

        MessageText.AttachedMediaTypes(activity).ShouldBe(["image/jpeg"]);
    }

    [Theory]
    [InlineData("", "not a JSON activity")]
    [InlineData("{\"type\":\"mess", "not a JSON activity")]
    [InlineData("[]", "not a JSON activity")]
    [InlineData("""{"type":"message","text":"\ud83d"}""", "not a JSON activity")]
    [InlineData("""{"type":"message","value":{"a":["\udc00"]}}""", "no Unicode")]
    [InlineData("""{"type":"message","value":{"\ud83d":1}}""", "no Unicode")]
    [InlineData("""{"type":"message","nieuw":"\ud83d\ud83d\ude00"}""", "no Unicode")]
    [InlineData("""{"type":"message","text":["a"]}""", "not a JSON activity")]
    [InlineData("null", "null")]
    [InlineData("{}", "'type'")]
    [InlineData("""{"type":"message"}""", "'serviceUrl'")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost"}""", "'conversation.id'")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost","conversation":{"id":""}}""", "'conversation.id'")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost","conversation":{"id":"a"}}""", "'from.id'")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost","conversation":{"id":"a"},"from":{"id":"b"}}""", "'recipient.id'")]
    [InlineData("""{"type":"message","serviceUrl":"file:///etc","conversation":{"id":"a"},"from":{"id":"b"},"recipient":{"id":"c"}}""", "http or https")]
    [InlineData("""{"type":"message","serviceUrl":"niets","conversation":{"id":"a"},"from":{"id":"b"},"recipient":{"id":"c"}}""", "http or https")]
    public void What_cannot_be_answered_is_refused_with_its_reason(string body, string reason) =>
        Read(body).ShouldBeOfType<ReadActivity.Refused>().Reason.ShouldContain(reason);

    private static ReadActivity Read(string body) => ActivityReader.Read(Encoding.UTF8.GetBytes(body));
}
