using Bot.Manifests;

namespace Bot.Tests.Manifests;

public sealed class AppVersionTests
{
    [Theory]
    [InlineData("1.0.0", "1.0.1")]
    [InlineData("0.9.9", "0.9.10")]
    [InlineData("12.34.56789", "12.34.56790")]
    public void A_version_is_followed_by_the_next(string version, string next)
    {
        AppVersion.TryRead(version)!.ToString().ShouldBe(version);
        AppVersion.TryRead(version)!.Next.ToString().ShouldBe(next);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("1.0.0.0")]
    [InlineData("1.0.0-beta")]
    [InlineData("v1.0.0")]
    [InlineData("01.0.0")]
    [InlineData("1.0.123456")]
    [InlineData("1.0.٣")]
    [InlineData("1.0.0\n")]
    public void What_Teams_would_refuse_is_no_version(string version) => AppVersion.TryRead(version).ShouldBeNull();
}
