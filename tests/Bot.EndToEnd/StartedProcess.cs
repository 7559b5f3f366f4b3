using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.EndToEnd;

/// <summary>A process that was started and has said that it is ready; it ends with the test.</summary>
internal sealed class StartedProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private StartedProcess(Process process) => _process = process;

    public string Output => string.Join('\n', _lines);

    /// <summary>Starts a program and waits for the line that says it is ready.</summary>
    public static async Task<StartedProcess> StartAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, string directory, string ready)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;

        var isReady = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new StartedProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        void Hear(object sender, DataReceivedEventArgs said)
        {
            if (said.Data is not { } line) return;
            started._lines.Enqueue(line);
            if (line.Contains(ready, StringComparison.Ordinal)) isReady.TrySetResult();
        }

        started._process.OutputDataReceived += Hear;
        started._process.ErrorDataReceived += Hear;
        started._process.Exited += (_, _) => isReady.TrySetException(new InvalidOperationException($"{program} ended before it was ready:\n{started.Output}"));
        started._process.Start();
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        try
        {
            await isReady.Task.WaitAsync(LongestStart);
            return started;
        }
        catch (Exception failure)
        {
            started.Dispose();
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not start ({failure.Message}). It said:\n{started.Output}", failure);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
