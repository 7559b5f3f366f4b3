using System.Text.Json;
using Bot.Language.Model;
using Bot.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Bot.Language.Tests.Model;

/// <summary>A call to a model over real HTTP, with a clock that stands still until it is put on.</summary>
internal sealed class ModelBed : IAsyncDisposable
{
    public const string Json = """{"uitkomst":"mag","citaat":"Foto's mogen."}""";

    public static readonly JsonElement Schema = JsonSerializer.Deserialize<JsonElement>(
        """{"type":"object","properties":{"uitkomst":{"type":"string"},"citaat":{"type":"string"}},"required":["uitkomst","citaat"],"additionalProperties":false}""");

    private static readonly ChatMessage[] Messages = [new(ChatRole.System, "Je leest een protocol."), new(ChatRole.User, "Mag ik een foto van Sanne plaatsen?")];

    private readonly ILoggerFactory _logs;
    private readonly ModelClients _clients;
    private readonly ModelCall _call;

    private ModelBed(FakeModel model, ModelOptions options, TimeProvider? clock)
    {
        (Model, Options) = (model, options);
        _logs = LoggerFactory.Create(logs => logs.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        _clients = new ModelClients(options);
        _call = new ModelCall(_clients.Chat, options, clock ?? Clock, _logs.CreateLogger<ModelCall>());
    }

    public FakeModel Model { get; }

    public ModelOptions Options { get; }

    public ManualClock Clock { get; } = new();

    public KeptLog Log { get; } = new();

    /// <param name="clock">What counts the call's times; <see cref="Clock"/> when absent.</param>
    public static async Task<ModelBed> StartAsync(Func<ModelOptions, ModelOptions>? with = null, TimeProvider? clock = null)
    {
        var model = await FakeModel.StartAsync();
        var options = new ModelOptions { Endpoint = model.Endpoint, Deployment = "model" };
        return new ModelBed(model, with?.Invoke(options) ?? options, clock);
    }

    /// <summary>A call that waits for a clock that nobody puts on fails in the end.</summary>
    public Task<ModelReply> AsksAsync(ModelBudget? budget = null, CancellationToken cancellation = default) =>
        _call.AskAsync(Messages, Schema, "oordeel", budget ?? ModelBudget.Of(Options, Clock), cancellation).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);

    /// <summary>The reason of the silence, or what was said.</summary>
    public async Task<string> HearsAsync(ModelBudget? budget = null) => await AsksAsync(budget) switch
    {
        ModelReply.Said said => said.Text,
        ModelReply.Silent silent => silent.Reason.ToString(),
        var other => throw new InvalidOperationException(other.ToString()),
    };

    public async ValueTask DisposeAsync()
    {
        _clients.Dispose();
        _logs.Dispose();
        await Model.DisposeAsync();
    }
}
