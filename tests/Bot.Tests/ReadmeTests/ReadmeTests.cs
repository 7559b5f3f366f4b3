using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Bot.Tests.ReadmeTests;

/// <summary>The README promises commands and an answer: each is run with the built program, in a folder that holds a copy of the knowledge.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly string Root = FindRoot();

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("magdit");

    public ReadmeTests()
    {
        var knowledge = Path.Combine(Root, "knowledge");
        foreach (var file in Directory.EnumerateFiles(knowledge, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_directory.FullName, "knowledge", Path.GetRelativePath(knowledge, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // Files of questions that a command may name; nothing writes there.
        Directory.CreateSymbolicLink(Path.Combine(_directory.FullName, "tests"), Path.Combine(Root, "tests"));
    }

    private static IReadOnlyList<ReadmeCommand> Commands => ReadmeCommands.In(File.ReadAllText(Path.Combine(Root, "README.md")));

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void What_is_typed_in_a_channel_begins_with_the_mention()
    {
        var lines = File.ReadLines(Path.Combine(Root, "README.md")).Where(line => line.Contains("koppel leidinggevenden", StringComparison.Ordinal)).ToList();

        lines.ShouldNotBeEmpty("the README does not tell how a channel is linked");
        // In the local client the assistant goes by another name.
        lines.ShouldAllBe(line => line.Contains("`@Mag dit? koppel leidinggevenden", StringComparison.Ordinal) || line.Contains("`@Test`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_command_works_as_written()
    {
        var commands = Commands.Where(command => !command.Serves).ToList();
        commands.ShouldNotBeEmpty("the README shows no command");
        foreach (var command in commands)
        {
            var (status, _, error) = await Run(command.Arguments);
            status.ShouldBe(0, $"{command.Line}\n{error}");
        }
    }

    [Fact]
    public async Task The_answer_that_is_shown_is_the_real_one()
    {
        var shown = Commands.Where(command => command.Output is not null && (command.Asks || command.Compares)).ToList();
        shown.ShouldNotBeEmpty("the README shows no answer");
        foreach (var command in shown)
        {
            var words = Words(command.Output!);
            words.ShouldNotBeEmpty(command.Line);
            Words((await Run(command.Arguments)).Output).ShouldContain(words, Case.Sensitive, command.Line);
        }
    }

    [Fact]
    public async Task Without_a_command_it_says_that_it_listens()
    {
        Commands.ShouldContain(command => command.Serves, "the README does not say how to start the assistant");
        var port = FreePort();

        // On a port of its own: the usual one may be taken by an assistant that someone runs.
        using var process = Process.Start(Command(["--port", $"{port}"]))!;
        try
        {
            var said = await FirstLineWith($"http://localhost:{port}", process.StandardOutput).WaitAsync(LongestStart);
            said.ShouldNotBeNull(process.HasExited ? await process.StandardError.ReadToEndAsync() : "it said nothing of its address");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<string?> FirstLineWith(string words, StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal)) return line;
        }

        return null;
    }

    private async Task<(int Status, string Output, string Error)> Run(IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(Command(arguments))!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private ProcessStartInfo Command(IEnumerable<string> arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Bot.dll"), .. arguments])
    {
        WorkingDirectory = _directory.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    };

    /// <summary>White space folded and the lines of frames dropped: a terminal of another width breaks elsewhere.</summary>
    private static string Words(string text) => string.Join(' ', Frames().Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Bot.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }

    [GeneratedRegex(@"[\u2500-\u257F]")]
    private static partial Regex Frames();
}
