using System.Net;
using Bot.Commands;
using Bot.Knowledge;
using Bot.Serving;
using Bot.Testing;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Serving;

public class LoopbackGateTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.20", false)]
    [InlineData("::ffff:192.168.1.20", false)]
    [InlineData(null, false)]
    public void Only_this_computer_comes_in(string? remote, bool comesIn)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new HostString("localhost", 3978);

        (LoopbackGate.WhyRefused(context) is null).ShouldBe(comesIn);
    }

    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://*:80")]
    [InlineData("http://localhost:1;https://bot.school.example")]
    public void Without_credentials_it_does_not_start_on_another_address(string urls) =>
        Should.Throw<CommandError>(() => BotHost.Build(new ServeSettings(0, new Schools([]), new FakeAssistant()), $"--urls={urls}"))
            .Message.ShouldContain("alleen op deze computer");
}
