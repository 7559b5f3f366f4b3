using Bot.Teams.Connector;
using Bot.Teams.Schema;
using Bot.Testing;

namespace Bot.Teams.Tests.Connector;

/// <summary>The table of PROTOCOL 6.3, row by row, and both shapes of PROTOCOL 4.1.</summary>
public sealed class RefusalTests : Talking
{
    private const string Blocked = """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\", \"details\": \"Thread is blocked.\" }"}""";

    [Theory]
    [InlineData(400, "Bad Argument", NotSent.Malformed)]
    [InlineData(400, "BadSyntax", NotSent.Malformed)]
    [InlineData(400, "MissingProperty", NotSent.Malformed)]
    [InlineData(401, "BotNotRegistered", NotSent.Unauthorized)]
    [InlineData(401, "AuthorizationError", NotSent.Unauthorized)]
    [InlineData(403, "BotNotInConversationRoster", NotSent.NotInConversation)]
    [InlineData(403, "BotDisabledByAdmin", NotSent.DisabledByAdmin)]
    [InlineData(403, "ConversationBlockedByUser", NotSent.BlockedByUser)]
    [InlineData(403, "MessageWritesBlocked", NotSent.BlockedByUser)]
    [InlineData(403, "ForbiddenOperationException", NotSent.NotInstalled)]
    [InlineData(403, "InvalidBotApiHost", NotSent.Forbidden)]
    [InlineData(403, "NotEnoughPermissions", NotSent.Forbidden)]
    [InlineData(404, "ConversationNotFound", NotSent.ConversationGone)]
    [InlineData(404, "ActivityNotFoundInConversation", NotSent.MessageGone)]
    [InlineData(404, "BotNotInConversationRoster", NotSent.NotInConversation)]
    [InlineData(404, "NietGenoemd", NotSent.Unknown)]
    [InlineData(405, "MethodNotAllowed", NotSent.NotSupported)]
    [InlineData(413, "MessageSizeTooBig", NotSent.TooLarge)]
    [InlineData(500, "ServiceError", NotSent.ServiceError)]
    [InlineData(501, "DeleteActivityAPINotImplemented", NotSent.NotSupported)]
    public async Task A_refusal_is_never_tried_again_and_says_why(int status, string code, NotSent reason)
    {
        Teams.SaysInTurn(new ConnectorAnswer(status, Error(code)));

        var never = (await Send("geheim")).ShouldBeOfType<SendResult.Never>();

        never.Reason.ShouldBe(reason);
        never.Detail.ShouldBe($"the connector answered {status} {code}");
        Teams.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(429, "Throttled")]
    [InlineData(502, "ServiceError")]
    [InlineData(503, "ServiceError")]
    [InlineData(504, "ServiceError")]
    public async Task What_passes_is_tried_three_times_and_then_left_for_later(int status, string code)
    {
        Teams.SaysInTurn(new ConnectorAnswer(status, Error(code)));

        var (result, waits) = await Patiently(Send());

        result.ShouldBe(new SendResult.Later(TimeSpan.FromSeconds(20), $"the connector answered {status} {code}") { IsThrottled = status == 429 });
        Teams.Sent.Count.ShouldBe(3);
        waits.Count.ShouldBe(2);
        waits.ShouldAllBe(wait => wait <= TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("7", 7)]
    public async Task What_is_to_be_tried_once_is_left_for_later_at_once_and_soon_unless_the_service_asks_for_more(string? retryAfter, int seconds)
    {
        var headers = new Dictionary<string, string>();
        if (retryAfter is not null) headers["Retry-After"] = retryAfter;
        Teams.SaysInTurn(new ConnectorAnswer(503, Error("ServiceError")) { Headers = headers });

        var result = await Client().SendAsync(Address() with { Once = true }, OutgoingActivity.OfText("Hoi"), default);

        result.ShouldBe(new SendResult.Later(TimeSpan.FromSeconds(seconds), "the connector answered 503 ServiceError"));
        Teams.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Blocked, NotSent.BlockedByUser)]
    [InlineData("""{"errorCode":209,"message":"Blocked"}""", NotSent.BlockedByUser)]
    [InlineData("""{"errorCode":1,"message":"{}"}""", NotSent.Forbidden)]
    [InlineData("""{"subCode":"MessageWritesBlocked"}""", NotSent.BlockedByUser)]
    [InlineData("BotDisabledByAdmin: the bot was disabled", NotSent.DisabledByAdmin)]
    [InlineData("\"BotDisabledByAdmin\"", NotSent.DisabledByAdmin)]
    [InlineData("<html>Forbidden</html>", NotSent.Forbidden)]
    [InlineData("""{"error":"BotDisabledByAdmin"}""", NotSent.Forbidden)]
    [InlineData("""{"error":{"code":null}}""", NotSent.Forbidden)]
    [InlineData("[]", NotSent.Forbidden)]
    [InlineData("", NotSent.Forbidden)]
    public async Task Every_shape_of_an_error_is_read(string body, NotSent reason)
    {
        Teams.SaysInTurn(new ConnectorAnswer(403, body));

        (await Send()).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("""{"error":{"code":"Anna <Geheim>","message":"Anna Geheim"}}""")]
    [InlineData("Anna Geheim mag niet op de foto")]
    [InlineData("""{"errorCode":400,"message":"{\"subCode\":\"Anna Geheim, 8 jaar!\"}"}""")]
    public async Task No_words_of_a_message_come_back_from_an_error(string body)
    {
        Teams.SaysInTurn(new ConnectorAnswer(400, body));

        (await Send("Anna Geheim")).ToString().ShouldNotContain("Geheim");
        Log.Text.ShouldNotContain("Geheim");
    }

    [Fact]
    public async Task What_Microsoft_asks_for_is_in_the_log()
    {
        Teams.SaysInTurn(new ConnectorAnswer(500) { Headers = new Dictionary<string, string> { ["X-Correlating-OperationId"] = "op-1", ["MS-CV"] = "cv-2" } });

        await Send();

        Log.Text.ShouldContain("operation op-1, vector cv-2");
    }

    [Fact]
    public async Task An_update_of_a_message_that_is_gone_says_so()
    {
        Teams.SaysInTurn(new ConnectorAnswer(404, """{"error":{"code":"ActivityNotFoundInConversation","message":""}}"""));

        (await Client().UpdateAsync(Address(), "m1", OutgoingActivity.OfText("Hoi"), default)).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.MessageGone);
        (await Client().DeleteAsync(Address(), "m1", default)).ShouldBeOfType<SendResult.Never>().Reason.ShouldBe(NotSent.MessageGone);
    }

    private static string Error(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"Hoi geheim"}}""";
}
