using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Bot.Serving;

/// <summary>
/// The files with settings (<c>appsettings.json</c>), read again when they change: the levels of the log follow at once. They are looked at every four seconds: to be told of
/// a change, the system would be asked to tell of everything in and below their folder, and the database that by default lies there changes with every message.
/// </summary>
internal static class SettingsFiles
{
    /// <summary>An argument for the host, so that it does not watch them itself.</summary>
    public const string Unwatched = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Looks at the files from now on.</summary>
    public static void Poll(WebApplicationBuilder builder)
    {
        var files = new PhysicalFileProvider(builder.Environment.ContentRootPath) { UsePollingFileWatcher = true, UseActivePolling = true };
        var sources = ((IConfigurationBuilder)builder.Configuration).Sources;
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i] is JsonConfigurationSource { Path: { } path, Optional: var optional })
                sources[i] = new JsonConfigurationSource { Path = path, Optional = optional, ReloadOnChange = true, FileProvider = files };
        }
    }
}
