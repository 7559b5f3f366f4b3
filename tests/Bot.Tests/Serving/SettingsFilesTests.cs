using Bot.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Bot.Tests.Serving;

public sealed class SettingsFilesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("magdit");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_changed_in_a_settings_file_counts_without_a_start()
    {
        Write("Warning");
        await using var app = Build();
        app.Configuration["Logging:LogLevel:Default"].ShouldBe("Warning");
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ((IConfiguration)app.Configuration).GetReloadToken().RegisterChangeCallback(_ => changed.TrySetResult(), null);

        Write("Debug");

        await changed.Task.WaitAsync(Patience);
        app.Configuration["Logging:LogLevel:Default"].ShouldBe("Debug");
    }

    // The database may lie in the same folder: the system would tell of each message.
    [Fact]
    public async Task Nothing_else_in_the_folder_of_the_settings_is_watched()
    {
        await using var app = Build();

        var sources = ((IConfigurationBuilder)app.Configuration).Sources.OfType<JsonConfigurationSource>().ToList();

        sources.Select(source => source.Path).ShouldContain("appsettings.json");
        sources.ShouldAllBe(source => source.FileProvider is PhysicalFileProvider && ((PhysicalFileProvider)source.FileProvider).UseActivePolling);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [SettingsFiles.Unwatched], ContentRootPath = _folder.FullName, EnvironmentName = "Production" });
        SettingsFiles.Poll(builder);
        return builder.Build();
    }

    private void Write(string level) => File.WriteAllText(
        Path.Combine(_folder.FullName, "appsettings.json"), """{"Logging":{"LogLevel":{"Default":"LEVEL"}}}""".Replace("LEVEL", level, StringComparison.Ordinal));
}
