using System.Diagnostics;
using System.Globalization;

namespace Bot.EndToEnd.Kills;

/// <summary>One or more processes of the assistant over one database. What stands before them sends each message to another.</summary>
internal sealed class BotProcesses : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
    private readonly Dictionary<string, string> _settings;
    private readonly StartedProcess?[] _processes;
    private readonly int[] _ports;
    private int _next;

    private BotProcesses(int count, Func<DirectoryInfo, (string Name, string Value)> storage)
    {
        (_processes, _ports) = (new StartedProcess?[count], [.. Enumerable.Range(0, count).Select(_ => Machine.FreePort())]);
        var (name, value) = storage(_directory);
        _settings = new()
        {
            [name] = value,
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Deliveries__Lease"] = "00:00:30",
        };
    }

    public int Count => _ports.Length;

    /// <param name="count">How many processes.</param>
    /// <param name="storage">The setting of the database, given a directory that goes with them.</param>
    public static async Task<BotProcesses> StartAsync(int count, Func<DirectoryInfo, (string Name, string Value)> storage)
    {
        var bots = new BotProcesses(count, storage);
        await ProtocolOfDoubt.WriteAsync(bots.Knowledge);
        for (var which = 0; which < count; which++) await bots.StartAsync(which);
        return bots;
    }

    /// <summary>Ends one at once, in the middle of whatever it does, as <c>kill -9</c>. Gives the moment before and the moment at which it is gone, as of <see cref="Stopwatch"/>.</summary>
    public (long From, long Until) Kill(int which)
    {
        var from = Stopwatch.GetTimestamp();
        _processes[which]!.Dispose();
        return (from, Stopwatch.GetTimestamp());
    }

    /// <summary>Starts one anew at its own port. Returns when it takes messages.</summary>
    public async Task StartAsync(int which) => _processes[which] = await StartedProcess.StartAsync(
        "dotnet", [Machine.Bot, "serve", "--port", _ports[which].ToString(CultureInfo.InvariantCulture), "--knowledge", Knowledge], _settings, _directory.FullName, "Praten kan met");

    /// <summary>Gives one of them a message; null when it did not answer.</summary>
    public async Task<HttpResponseMessage?> PostAsync(string body)
    {
        var port = _ports[(uint)Interlocked.Increment(ref _next) % _ports.Length];
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        try
        {
            return await _http.PostAsync(new Uri($"http://localhost:{port}/api/messages"), content);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var process in _processes) process?.Dispose();
        _http.Dispose();
        _directory.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Knowledge => Path.Combine(_directory.FullName, "knowledge");
}
