using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Benchmarks.Load;

/// <summary>A bot as a process of its own, with what it uses of the machine. What it says goes to a file, shown when it does not start.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly string _said;

    private BotProcess(Process process, Uri address, string said) => (_process, Address, _said) = (process, address, said);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>The memory of the process in bytes, as the system counts it.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="ready">The path that answers 200 as soon as it can be used.</param>
    /// <param name="arguments">The arguments, given the port to listen on.</param>
    public static async Task<BotProcess> StartAsync(
        string program, Func<int, IEnumerable<string>> arguments, string directory, string ready, IReadOnlyDictionary<string, string> environment)
    {
        var port = FreePort();
        var said = Path.GetTempFileName();
        var start = new ProcessStartInfo("/bin/sh", ["-c", "out=$1; shift; exec \"$@\" > \"$out\" 2>&1", "sh", said, program, .. arguments(port)]) { WorkingDirectory = directory };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        start.Environment["PORT"] = $"{port}";
        var bot = new BotProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"), said);
        await bot.WhenReadyAsync(ready);
        return bot;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_said);
    }

    private async Task WhenReadyAsync(string path)
    {
        using var http = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, path));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!_process.HasExited && Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(100);
            }
            catch (HttpRequestException)
            {
                var said = await File.ReadAllTextAsync(_said);
                Dispose();
                throw new InvalidOperationException($"The bot does not answer:\n{said}");
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
