using Bot.Manifests;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Manifests;

public sealed class ManifestSettingsTests
{
    [Fact]
    public void What_is_configured_stands_in_the_manifest()
    {
        var manifest = Manifest(
            ("Teams:Developer:Name", "Stichting Voorbeeld"),
            ("Teams:Developer:WebsiteUrl", "https://voorbeeld.example/magdit"),
            ("Teams:Developer:PrivacyUrl", "https://voorbeeld.example/privacy"),
            ("Teams:Developer:TermsUrl", "https://voorbeeld.example/voorwaarden"));

        manifest["id"]!.ToString().ShouldBe(TeamsPackage.AppId);
        manifest["bots"]![0]!["botId"]!.ToString().ShouldBe(TeamsPackage.BotId);
        manifest["composeExtensions"]![0]!["botId"]!.ToString().ShouldBe(TeamsPackage.BotId);
        manifest["version"]!.ToString().ShouldBe("1.0.0");
        manifest["developer"]!.AsObject().Select(member => $"{member.Value}").ShouldBe(
            ["Stichting Voorbeeld", "https://voorbeeld.example/magdit", "https://voorbeeld.example/privacy", "https://voorbeeld.example/voorwaarden"]);
    }

    [Fact]
    public void What_is_left_out_has_a_value_that_Teams_takes()
    {
        var settings = TeamsPackage.Settings(TeamsPackage.Configuration.Where(setting => setting.Key != "Teams:ManifestId"))!;

        settings.AppId.ShouldBe(settings.BotId);
        settings.DeveloperName.ShouldBe("Mag dit?");
        new[] { settings.Website, settings.Privacy, settings.Terms }.ShouldAllBe(page => page == settings.PublicAddress);
        settings.StoodInFor.ShouldBe(["Teams:Developer:PrivacyUrl", "Teams:Developer:TermsUrl"]);
    }

    [Theory]
    [InlineData("Teams:AppId", null)]
    [InlineData("Teams:AppId", " ")]
    [InlineData("Teams:AppId", "mag-dit")]
    [InlineData("Teams:AppId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Teams:AppId", "{6f1c2d3e-0000-4000-8000-0123456789ab}")]
    [InlineData("Teams:ManifestId", "1")]
    [InlineData("Teams:PublicAddress", null)]
    [InlineData("Teams:PublicAddress", "magdit.mijnschool.example")]
    [InlineData("Teams:PublicAddress", "http://magdit.mijnschool.example")]
    [InlineData("Teams:PublicAddress", "https://magdit.mijnschool.example/api/messages")]
    [InlineData("Teams:PublicAddress", "https://magdit.mijnschool.example/?a=b")]
    [InlineData("Teams:PublicAddress", "https://ik:geheim@magdit.mijnschool.example")]
    [InlineData("Teams:PublicAddress", "https://localhost:3978")]
    [InlineData("Teams:Developer:Name", "Een naam van meer dan 32 tekens, te lang dus")]
    [InlineData("Teams:Developer:WebsiteUrl", "voorbeeld.example")]
    [InlineData("Teams:Developer:PrivacyUrl", "http://voorbeeld.example/privacy")]
    [InlineData("Teams:Developer:TermsUrl", "ftp://voorbeeld.example/")]
    public void What_is_missing_or_wrong_is_named_with_its_full_key(string key, string? value)
    {
        ManifestSettings.Read(Configuration((key, value)), out var problems).ShouldBeNull();

        problems.ShouldHaveSingleItem().ShouldStartWith($"{key} ");
    }

    [Fact]
    public void An_address_that_is_too_long_for_Teams_is_refused_as_it_would_be_written()
    {
        // Each of these letters takes six characters in an address.
        var page = $"https://voorbeeld.example/{new string('é', ManifestSettings.LongestUrl / 6)}";

        ManifestSettings.Read(Configuration(("Teams:Developer:WebsiteUrl", page)), out _).ShouldBeNull();
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        ManifestSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Teams:Developer:WebsiteUrl", "x")]).Build(), out var problems);

        problems.Count.ShouldBe(3);
    }

    private static System.Text.Json.Nodes.JsonNode Manifest(params (string Key, string? Value)[] changes) =>
        TeamsPackage.Unpack(AppPackage.Create(ManifestSettings.Read(Configuration(changes), out _)!, AppVersion.First)).Manifest;

    private static IConfiguration Configuration(params (string Key, string? Value)[] changes) => new ConfigurationBuilder()
        .AddInMemoryCollection(TeamsPackage.Configuration)
        .AddInMemoryCollection(changes.Select(change => KeyValuePair.Create(change.Key, change.Value)))
        .Build();
}
