using System.Net;
using Bot.Teams.Auth;
using Microsoft.AspNetCore.Http;

namespace Bot.Teams.Tests.Auth;

public class LoopbackOriginTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.9.10", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.20", false)]
    [InlineData("::ffff:192.168.1.20", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData(null, false)]
    public void Only_this_computer_counts(string? remote, bool counts) => IsMadeHere(Request(remote)).ShouldBe(counts);

    [Theory]
    [InlineData("localhost:3978", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1:3978", true)]
    [InlineData("[::1]:3978", true)]
    [InlineData("bot.school.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("", false)]
    public void It_must_be_addressed_to_this_computer(string host, bool counts)
    {
        var context = Request("127.0.0.1");
        context.Request.Host = new HostString(host);

        IsMadeHere(context).ShouldBe(counts);
    }

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-host")]
    [InlineData("X-Forwarded-Anything")]
    [InlineData("X-Original-For")]
    [InlineData("X-Original-Host")]
    [InlineData("X-Real-IP")]
    [InlineData("Origin")]
    public void What_was_passed_on_or_made_by_a_web_page_does_not_count(string header)
    {
        var context = Request("127.0.0.1");
        context.Request.Headers[header] = "";

        IsMadeHere(context).ShouldBeFalse();
    }

    private static bool IsMadeHere(HttpContext context) => LoopbackOrigin.WhyRefused(context) is null;

    private static DefaultHttpContext Request(string? remote)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new HostString("localhost", 3978);
        context.Request.Headers["User-Agent"] = "axios/1.8";
        context.Request.Headers["x-ms-agents-playground"] = "true";
        return context;
    }
}
