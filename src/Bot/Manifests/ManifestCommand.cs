using System.CommandLine;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Manifests;

/// <summary><c>manifest</c>: writes the app package for Teams, with the ids and addresses of the configuration.</summary>
internal static class ManifestCommand
{
    public static Command Create()
    {
        var target = new Option<string>("--out") { Description = CommandTexts.ManifestOut, DefaultValueFactory = _ => "magdit.zip" };
        var version = new Option<string>("--version") { Description = CommandTexts.ManifestVersion, DefaultValueFactory = _ => AppVersion.First.ToString() };
        var command = new Command("manifest", CommandTexts.Manifest) { target, version };
        command.SetAction((parsed, cancellation) => Guarded.RunAsync(() =>
            Run(parsed.GetRequiredValue(target), parsed.GetRequiredValue(version), parsed.InvocationConfiguration.Output, cancellation)));
        return command;
    }

    private static async Task<int> Run(string target, string versionText, TextWriter output, CancellationToken cancellation)
    {
        // The server's own builder: what the server reads, this reads.
        var settings = ManifestSettings.Read(WebApplication.CreateBuilder().Configuration, out var problems);
        var version = AppVersion.TryRead(versionText);
        if (version is null) problems = [.. problems, CommandTexts.ManifestWrongVersion(versionText)];
        if (settings is null || version is null) throw new CommandError(CommandTexts.ManifestNotWritten(problems));

        await WriteAsync(target, AppPackage.Create(settings, version), cancellation);
        await output.WriteLineAsync(CommandTexts.ManifestWritten(target, version.ToString(), settings.AppId, settings.BotId));
        if (settings.StoodInFor.Count > 0) await output.WriteLineAsync(CommandTexts.ManifestStoodIn(settings.StoodInFor, settings.PublicAddress));
        await output.WriteLineAsync(CommandTexts.ManifestNextSteps(target, settings.PublicAddress, version.Next.ToString()));
        return 0;
    }

    private static async Task WriteAsync(string target, byte[] package, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllBytesAsync(target, package, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandError(CommandTexts.UnwritableFile(target, failure.Message));
        }
    }
}
