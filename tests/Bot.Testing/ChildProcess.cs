using System.Diagnostics;

namespace Bot.Testing;

/// <summary>A program that is run to its end; what it says is only shown when it fails.</summary>
public static class ChildProcess
{
    public static async Task RunAsync(string program, IEnumerable<string> arguments, string? directory = null)
    {
        // A server that stays behind keeps the output open: waiting for the end of a pipe would wait for the server.
        var said = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", "out=$1; shift; exec \"$@\" > \"$out\" 2>&1", "sh", said, program, .. arguments]);
            if (directory is not null) start.WorkingDirectory = directory;
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{await File.ReadAllTextAsync(said)}");
        }
        finally
        {
            File.Delete(said);
        }
    }
}
