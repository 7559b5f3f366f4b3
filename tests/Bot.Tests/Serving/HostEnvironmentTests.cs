using Bot.Serving;

namespace Bot.Tests.Serving;

public sealed class HostEnvironmentTests
{
    [Theory]
    [InlineData("--environment=Production")]
    [InlineData("--environment", "Staging")]
    public void What_is_said_counts(params string[] arguments) => HostEnvironment.Unspoken(arguments).ShouldBeNull();
}
