using Bot.Knowledge;
using Bot.Language.Model;
using Bot.Modelling;
using Bot.School.Proposals;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Modelling;

/// <summary>The five schools with a model on a real server, which plays scripts.</summary>
internal sealed class ModelBed : IAsyncDisposable
{
    private static readonly Lazy<LoadedKnowledge> Loaded = new(() => LoadedKnowledge.Load(null));

    private readonly SchoolModel _school;

    private ModelBed(FakeModel model, int timeoutSeconds)
    {
        Model = model;
        var options = new ModelOptions
        {
            Endpoint = model.Endpoint, Deployment = "model", TimeoutSeconds = timeoutSeconds, RequestsPerMinute = 10_000, InputPrice = 2, OutputPrice = 8,
        };
        _school = new SchoolModel(options, Knowledge.Offline, new ReplyMemory(), vectors: null, TimeProvider.System, NullLoggerFactory.Instance);
    }

    public static LoadedKnowledge Knowledge => Loaded.Value;

    public FakeModel Model { get; }

    public IAssistant Assistant => _school.Assistant;

    public static async Task<ModelBed> StartAsync(int timeoutSeconds = 8, params FakeModelScript[] scripts)
    {
        var model = await FakeModel.StartAsync();
        if (scripts.Length > 0) model.SaysInTurn(scripts);
        return new ModelBed(model, timeoutSeconds);
    }

    public static Protocol Protocol(string school) => Knowledge.School(school).Protocol;

    public Task<Verdict> AskAsync(string school, params string[] turns) => Assistant.AnswerAsync(Protocol(school), Question.Of(turns), default);

    public static Verdict Offline(string school, params string[] turns) => Knowledge.Offline.Answer(Protocol(school), Question.Of(turns));

    public ValueTask DisposeAsync()
    {
        _school.Dispose();
        return Model.DisposeAsync();
    }
}
