using System.Diagnostics;
using System.Net;
using Bot.Testing;

namespace Bot.Tests.Turns;

/// <summary>What the assistant says about itself, and what stops it from starting.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task It_lives_and_is_ready()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

        (await Get(talk, "/healthz")).ShouldBe((HttpStatusCode.OK, "ok"));
        (await Get(talk, "/readyz")).ShouldBe((HttpStatusCode.OK, "ok"));
    }

    [Fact]
    public async Task Without_protocols_it_is_not_ready()
    {
        await using var talk = await TalkingHost.StartAsync();

        (await Get(talk, "/readyz")).ShouldBe((HttpStatusCode.ServiceUnavailable, "not ready: protocols"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_its_storage_it_is_not_ready_and_says_no_more_than_that(bool isReplaced)
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.Says("hoi");
        foreach (var file in new[] { "", "-wal", "-shm" }) File.Move(talk.StorageFile + file, talk.StorageFile + file + ".weg");
        if (isReplaced) await File.WriteAllTextAsync(talk.StorageFile, "Dit is geen database, maar iets anders dat hier niet hoort te staan.");

        (await Get(talk, "/readyz")).ShouldBe((HttpStatusCode.ServiceUnavailable, "not ready: storage"));
        (await Get(talk, "/healthz")).ShouldBe((HttpStatusCode.OK, "ok"));
        talk.Log.Text.ShouldContain("Error 1004");
    }

    [Fact]
    public async Task Wrong_settings_stop_the_start_and_are_all_named_in_Dutch()
    {
        var directory = Directory.CreateTempSubdirectory("magdit");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "serve", "--port", "0"])
        {
            WorkingDirectory = directory.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Teams__AppId"] = "geen-id";
        start.Environment["Teams__TenantId"] = "ook-niet";
        start.Environment["Teams__ExtraServiceHosts__0"] = "https://x/";
        start.Environment["Teams__DangerouslyAllowEmulatorTokens"] = "true";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        directory.Delete(recursive: true);
        await output;

        process.ExitCode.ShouldBe(2);
        var said = await error;
        said.ShouldContain("De instellingen van Teams kloppen niet");
        foreach (var key in new[] { "AppId", "TenantId", "ClientSecret", "ExtraServiceHosts:0", "DangerouslyAllowEmulatorTokens" }) said.ShouldContain($"Teams:{key}:");
    }

    private static async Task<(HttpStatusCode Status, string Body)> Get(TalkingHost talk, string path)
    {
        using var response = await talk.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
