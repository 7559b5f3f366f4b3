using System.Net;
using System.Net.Sockets;
using Bot.Commands;

namespace Bot.Benchmarks.Retrieval;

/// <summary>
/// A PostgreSQL of our own in a temporary directory, on loopback, with a password made for it; it is stopped and removed at the end.
/// As root it runs as the user <c>postgres</c>, since PostgreSQL refuses root.
/// </summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private const string RootlessUser = "postgres";

    private readonly string _directory = Directory.CreateTempSubdirectory("bot-benchmark-postgres-").FullName;
    private readonly string _programs;

    private PrivatePostgres(string programs) => _programs = programs;

    public string Connection { get; private set; } = "";

    private string Data => Path.Combine(_directory, "data");

    public static async Task<PrivatePostgres> StartAsync()
    {
        var server = new PrivatePostgres(Programs());
        try
        {
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) await ProgramAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        Directory.Delete(_directory, recursive: true);
    }

    private async Task RunAsync()
    {
        var password = Guid.NewGuid().ToString("N");
        var passwordFile = Path.Combine(_directory, "password");
        await File.WriteAllTextAsync(passwordFile, password);
        if (Environment.IsPrivilegedProcess) await ChildProcess.RunAsync("chown", ["-R", RootlessUser, _directory]);
        await ProgramAsync("initdb", "-D", Data, "-U", RootlessUser, "-A", "scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8", "--no-locale", "--no-sync");
        var port = FreePort();
        await ProgramAsync("pg_ctl", "start", "-D", Data, "-w", "-l", Path.Combine(_directory, "log"), "-o", $"-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -p {port}");
        Connection = $"Host=127.0.0.1;Port={port};Username={RootlessUser};Password={password};Database=postgres";
    }

    private Task ProgramAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return Environment.IsPrivilegedProcess
            ? ChildProcess.RunAsync("runuser", ["-u", RootlessUser, "--", path, .. arguments], _directory)
            : ChildProcess.RunAsync(path, arguments, _directory);
    }

    private static string Programs() =>
        (Directory.Exists(Installed) ? Directory.GetDirectories(Installed) : [])
            .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(programs => File.Exists(Path.Combine(programs, "initdb")))
        ?? throw new CommandError($"Er is geen PostgreSQL onder {Installed}. Installeer het met: apt-get install postgresql.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
