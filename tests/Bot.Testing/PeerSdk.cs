using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Testing;

/// <summary>
/// Microsoft's own implementation of the protocol (the Bot Framework SDK and the renderer of Adaptive Cards for Node) in a process of its own, that is asked
/// one thing at a time. Where it is not installed the tests fail and say how to get it.
/// </summary>
public sealed class PeerSdk : IAsyncDisposable
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly SemaphoreSlim _one = new(1);

    private PeerSdk(Process process) => _process = process;

    /// <summary>Where its connector listens.</summary>
    public Uri ServiceUrl { get; private set; } = null!;

    public static async Task<PeerSdk> StartAsync()
    {
        var root = typeof(PeerSdk).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var directory = Path.Combine(root, "tests", "Bot.Teams.Tests", "Peer");
        var installed = Path.Combine(directory, "node_modules", "botbuilder", "package.json");
        if (!File.Exists(installed)) throw new FileNotFoundException($"'{installed}' is not there. Install it: npm ci --prefix tests/Bot.Teams.Tests/Peer.");

        var start = new ProcessStartInfo("node", ["peer.js"])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1,localhost";
        var peer = new PeerSdk(Process.Start(start) ?? throw new InvalidOperationException("node did not start."));
        peer.ServiceUrl = new Uri((string)(await peer.AsksAsync("start"))!["serviceUrl"]!);
        return peer;
    }

    /// <summary>What is wrong with a card of schema 1.5; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> ProblemsOfCardAsync(JsonNode card) =>
        [.. (await AsksAsync("card", ("card", card.DeepClone())))!["problems"]!.AsArray().Select(problem => (string)problem!)];

    /// <exception cref="InvalidOperationException">It does not understand the question, or what it was asked about.</exception>
    public async Task<JsonNode?> AsksAsync(string task, params (string Name, JsonNode? Value)[] about)
    {
        var question = new JsonObject { ["task"] = task };
        foreach (var (name, value) in about) question[name] = value;
        await _one.WaitAsync();
        try
        {
            await _process.StandardInput.WriteLineAsync(question.ToJsonString());
            await _process.StandardInput.FlushAsync();
            var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(LongestAnswer) ?? throw new InvalidOperationException("The other implementation has ended.");
            var answer = JsonNode.Parse(line)!.AsObject();
            return answer["failure"] is { } failure ? throw new InvalidOperationException((string)failure!) : answer["answer"];
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // It ends when nobody can ask any more.
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(LongestAnswer);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
        _one.Dispose();
    }
}
