using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Bot.Testing;

/// <summary>
/// A PostgreSQL of our own in a temporary directory, on loopback, with a password made for it. As root it runs as the user <c>postgres</c>, since
/// PostgreSQL refuses root. It is stopped and removed when it is disposed of, and also when this process ends in whatever way.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private const string RootlessUser = "postgres";

    // The pipe closes when this process is gone, also when it was killed. A signal for all of a terminal's processes must not end the one that cleans up.
    private const string StopAtTheEnd = "trap '' INT TERM HUP; exec > /dev/null 2>&1; directory=$1; shift; cat; \"$@\"; rm -rf \"$directory\"";

    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => Task.Run(StartAsync));

    private readonly string _directory = Directory.CreateTempSubdirectory("bot-postgres-").FullName;
    private readonly string _programs;
    private readonly Process _cleaner;

    private PostgresServer(string programs)
    {
        _programs = programs;
        var (stop, arguments) = Program("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        _cleaner = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", StopAtTheEnd, "sh", _directory, stop, .. arguments]) { RedirectStandardInput = true })!;
    }

    /// <summary>The connection string of its first database.</summary>
    public string Connection { get; private set; } = "";

    private string Data => Path.Combine(_directory, "data");

    /// <summary>The one server of this process, started when it is first asked for.</summary>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <exception cref="FileNotFoundException">PostgreSQL is not installed.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(Programs());
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

    /// <summary>Makes an empty database and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Connection) { Database = name }.ConnectionString;
    }

    /// <summary>Takes a database away, whoever still uses it.</summary>
    /// <param name="connection">As it was given by <see cref="CreateDatabaseAsync"/>.</param>
    public Task DropDatabaseAsync(string connection) => ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");

    public async ValueTask DisposeAsync()
    {
        _cleaner.StandardInput.Close();
        await _cleaner.WaitForExitAsync().WaitAsync(Until.Patience);
        _cleaner.Dispose();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();

        // A database's name cannot be a parameter; these are made here.
#pragma warning disable CA2100
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private async Task RunAsync()
    {
        var password = Guid.NewGuid().ToString("N");
        var passwordFile = Path.Combine(_directory, "password");
        await File.WriteAllTextAsync(passwordFile, password);
        if (Environment.IsPrivilegedProcess) await ChildProcess.RunAsync("chown", ["-R", RootlessUser, _directory]).WaitAsync(Until.Patience);
        await ProgramAsync("initdb", "-D", Data, "-U", RootlessUser, "-A", "scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8", "--no-locale", "--no-sync");
        var port = FreePort();
        await ProgramAsync("pg_ctl", "start", "-D", Data, "-w", "-l", Path.Combine(_directory, "log"), "-o", $"-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -p {port}");
        Connection = $"Host=127.0.0.1;Port={port};Username={RootlessUser};Password={password};Database=postgres";
    }

    private Task ProgramAsync(string name, params string[] arguments)
    {
        var (program, all) = Program(name, arguments);
        return ChildProcess.RunAsync(program, all, _directory).WaitAsync(Until.Patience);
    }

    private (string Program, IEnumerable<string> Arguments) Program(string name, params string[] arguments)
    {
        var path = Path.Combine(_programs, name);
        return Environment.IsPrivilegedProcess ? ("runuser", ["-u", RootlessUser, "--", path, .. arguments]) : (path, arguments);
    }

    private static string Programs() =>
        (Directory.Exists(Installed) ? Directory.GetDirectories(Installed) : [])
            .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(programs => File.Exists(Path.Combine(programs, "initdb")))
        ?? throw new FileNotFoundException($"Er is geen PostgreSQL onder {Installed}. Installeer het met: apt-get install postgresql.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
