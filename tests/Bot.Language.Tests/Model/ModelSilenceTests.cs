using Bot.Language.Model;
using Bot.Testing;
using static Bot.Testing.FakeModelScript;

namespace Bot.Language.Tests.Model;

public class ModelSilenceTests
{
    public static TheoryData<FakeModelScript, SilentReason, int> Silences => new()
    {
        { new CutInHalf(ModelBed.Json), SilentReason.CutOff, 1 },
        { new FilteredReply(), SilentReason.Filtered, 1 },
        { new FilteredQuestion(), SilentReason.Filtered, 1 },
        { new Refusal(), SilentReason.Refused, 1 },
        { new Empty(), SilentReason.Empty, 1 },
        { new Reply(" \n"), SilentReason.Empty, 1 },
        { new NotJson(), SilentReason.Garbled, 1 },
        { new NotJson(""), SilentReason.Garbled, 1 },
        { new NotJson("null"), SilentReason.Garbled, 1 },
        { new NotJson("[]"), SilentReason.Garbled, 1 },
        { new NotJson("{}"), SilentReason.Garbled, 1 },
        { new NotJson("""{"choices":[]}"""), SilentReason.Garbled, 1 },
        { new NotJson("""{"choices":[{"index":0,"message":{"role":"assistant","content":"a"},"finish_reason":"banaan"}]}"""), SilentReason.Garbled, 1 },
        { new NotJson("""{"id":"a","cho"""), SilentReason.Garbled, 1 },
        { new ClosesConnection(), SilentReason.Unreachable, 2 },
        { new ClosesConnection(Midway: true), SilentReason.Unreachable, 2 },
        { new Status(500), SilentReason.ServerFailed, 2 },
        { new Status(502) { Body = "<html>Bad gateway</html>" }, SilentReason.ServerFailed, 2 },
        { new Status(503), SilentReason.ServerFailed, 2 },
        { new Status(408), SilentReason.ServerFailed, 2 },
        { new Status(401), SilentReason.Unauthorised, 1 },
        { new Status(403) { Body = "" }, SilentReason.Unauthorised, 1 },
        { new Status(404) { ErrorCode = "DeploymentNotFound" }, SilentReason.BadRequest, 1 },
        { new Status(400) { ErrorCode = "context_length_exceeded" }, SilentReason.BadRequest, 1 },
        { new Status(400) { Body = """{"error":"just words"}""" }, SilentReason.BadRequest, 1 },
        { new Status(307) { Location = "/v1/chat/completions" }, SilentReason.BadRequest, 1 },
        { new Status(429), SilentReason.Throttled, 1 },
        { new Status(429) { RetryAfter = "0" }, SilentReason.Throttled, 2 },
        { new Status(429) { RetryAfter = "3" }, SilentReason.Throttled, 1 },
        { new Status(429) { RetryAfter = "soon" }, SilentReason.Throttled, 1 },
        { new Status(429) { RetryAfter = "Mon, 23 Nov 2026 09:00:10 GMT" }, SilentReason.Throttled, 1 },
    };

    [Theory]
    [MemberData(nameof(Silences))]
    public async Task What_a_server_does_instead_of_replying_is_a_reason_and_not_an_exception(FakeModelScript script, SilentReason reason, int requests)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => script;

        (await bed.AsksAsync()).ShouldBe(new ModelReply.Silent(reason));
        bed.Model.Requests.Count.ShouldBe(requests);
    }
}
