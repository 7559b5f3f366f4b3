using System.Diagnostics;

namespace Bot.Tests.Commands;

/// <summary>The built program, started as people start it: from an empty directory, so that it brings its knowledge along.</summary>
internal static class BuiltProgram
{
    public static async Task<(int Status, string Output, string Error)> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var directory = Directory.CreateTempSubdirectory("magdit");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), .. arguments])
        {
            WorkingDirectory = directory.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        directory.Delete(recursive: true);
        return (process.ExitCode, (await output).Trim(), (await error).Trim());
    }
}
