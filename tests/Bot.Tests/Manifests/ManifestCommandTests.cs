using System.Diagnostics;

namespace Bot.Tests.Manifests;

/// <summary><c>manifest</c> of the built program, started as people start it.</summary>
public sealed class ManifestCommandTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_package_is_written_and_the_next_steps_are_told()
    {
        var (status, output, error) = await Run(["manifest", "--out", "pakket.zip", "--version", "2.3.4"], Environment());

        status.ShouldBe(0, error);
        var manifest = TeamsPackage.Unpack(Written("pakket.zip")).Manifest;
        manifest["version"]!.ToString().ShouldBe("2.3.4");
        manifest["bots"]![0]!["botId"]!.ToString().ShouldBe(TeamsPackage.BotId);
        output.ShouldContain("pakket.zip");
        output.ShouldContain("https://magdit.mijnschool.example/api/messages");
        output.ShouldContain("Teams:Developer:PrivacyUrl", Case.Sensitive, "the assistant's own page stands in for it");
        output.ShouldContain("--version 2.3.5");
    }

    [Fact]
    public async Task The_same_settings_give_the_same_bytes()
    {
        await Run(["manifest"], Environment());
        await Run(["manifest", "--out", "nog-een.zip"], [.. Environment(), ("TZ", "Pacific/Auckland")]);

        Written("nog-een.zip").ShouldBe(Written("magdit.zip"));
    }

    [Fact]
    public async Task Settings_come_from_a_file_too()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.FullName, "appsettings.json"), $$"""{ "Teams": { "AppId": "{{TeamsPackage.BotId}}", "PublicAddress": "https://magdit.mijnschool.example" } }""");

        var (status, _, error) = await Run(["manifest"], []);

        status.ShouldBe(0, error);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_told_and_nothing_is_written()
    {
        var (status, _, error) = await Run(["manifest", "--version", "1"], [("Teams__AppId", "mag-dit")]);

        status.ShouldBe(2);
        error.ShouldContain("Teams:AppId is 'mag-dit'");
        error.ShouldContain("Teams:PublicAddress ontbreekt");
        error.ShouldContain("--version is '1'");
        error.ShouldContain("Teams__AppId", Case.Sensitive, "how a setting is given");
        _directory.EnumerateFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var (status, _, error) = await Run(["manifest", "--out", "bestaat-niet/magdit.zip"], Environment());

        status.ShouldBe(2);
        error.ShouldContain("bestaat-niet/magdit.zip");
    }

    private static (string Name, string? Value)[] Environment() =>
        [.. TeamsPackage.Configuration.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value))];

    private byte[] Written(string file) => File.ReadAllBytes(Path.Combine(_directory.FullName, file));

    private async Task<(int Status, string Output, string Error)> Run(string[] arguments, (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), .. arguments])
        {
            WorkingDirectory = _directory.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };

        // Settings of whoever runs the tests are not those of the tests.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("Teams__", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
