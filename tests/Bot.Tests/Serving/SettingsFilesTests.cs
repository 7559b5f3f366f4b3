using Bot.Knowledge;
using Bot.Serving;
using Bot.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace Bot.Tests.Serving;

public class SettingsFilesTests
{
    // The database may lie in the same folder: the system would tell of each message.
    [Fact]
    public async Task Settings_files_are_read_at_the_start_and_their_folder_is_not_watched()
    {
        await using var app = BotHost.Build(new ServeSettings(0, new Schools([MadeProtocol.DeBron]), new FakeAssistant()), "--environment=Development");

        var files = ((IConfigurationBuilder)app.Configuration).Sources.OfType<JsonConfigurationSource>().ToList();

        files.Select(file => file.Path).ShouldContain("appsettings.json");
        files.ShouldAllBe(file => !file.ReloadOnChange);
    }
}
