using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>
/// The connector of Teams, on a free port of this machine: takes what the bot sends and gives each message an id, knows who is in a conversation, and
/// what it shows.
/// </summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SentMessage> _asked = new();
    private readonly Channel<SentMessage> _arrived = Channel.CreateUnbounded<SentMessage>();
    private readonly Channel<SentMessage> _questions = Channel.CreateUnbounded<SentMessage>();
    private readonly Lock _lock = new();
    private readonly List<SentMessage> _sent = [];
    private readonly ShownMessages _shown = new();

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>What was sent, replaced and taken away, and the conversations that were asked for, taken or not, in the order of arrival.</summary>
    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (_lock) return [.. _sent];
        }
    }

    /// <summary>What was only asked: who is in a conversation.</summary>
    public IReadOnlyList<SentMessage> Asked => [.. _asked];

    /// <summary>Who is in a conversation, by its id without a thread. One that is not here does not exist for who asks.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<RosterMember>> Rosters { get; } = new(StringComparer.Ordinal);

    /// <summary>What the connector answers to a card; 201 when it likes cards.</summary>
    public int StatusForCards { get; set; } = StatusCodes.Status201Created;

    /// <summary>The longest text that it takes; a longer one is too big.</summary>
    public int LongestText { get; set; } = int.MaxValue;

    /// <summary>What it says to a message or a question instead; null from it means that it is taken as usual.</summary>
    public Func<SentMessage, ConnectorAnswer?> Says { get; set; } = _ => null;

    /// <summary>How long it takes before it takes a message, and again before it answers; no time unless a test says so. Who hangs up before it is taken was not heard.</summary>
    public Func<TimeSpan> Takes { get; set; } = () => TimeSpan.Zero;

    /// <summary>When it was busy with messages.</summary>
    public BusyTimes Busy { get; } = new();

    public Uri ServiceUrl => new(_app.Urls.First() + "/_connector");

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new FakeConnector(builder.Build());
        connector._app.Map("/{**path}", connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The next message that arrives, in the order of arrival, answered or not; each is given once.</summary>
    public async Task<SentMessage> ArrivesAsync() => await _arrived.Reader.ReadAsync().AsTask().WaitAsync(Until.Patience);

    /// <summary>The next question about people that arrives, in the order of arrival, answered or not; each is given once.</summary>
    public async Task<SentMessage> IsAskedAsync() => await _questions.Reader.ReadAsync().AsTask().WaitAsync(Until.Patience);

    /// <summary>Answers with these one after the other, and with the last from then on.</summary>
    public void SaysInTurn(params ConnectorAnswer?[] answers)
    {
        var said = -1;
        Says = _ => answers[Math.Min(Interlocked.Increment(ref said), answers.Length - 1)];
    }

    /// <summary>
    /// What a conversation shows now, from top to bottom: each message with its id, as it was replaced last, without what was taken away and without
    /// indicators. A thread's id gives the thread, a channel's id everything in the channel.
    /// </summary>
    public IReadOnlyList<SentMessage> Shown(string conversationId) => _shown.In(conversationId);

    /// <summary>The id of the chat with a person: <c>a:</c> and their id without <c>29:</c>, also when they are named by an Entra object id that a roster knows.</summary>
    public string ChatWith(string person)
    {
        var id = Rosters.Values.SelectMany(roster => roster).FirstOrDefault(member => member.Is(person))?.Id ?? person;
        return "a:" + (id.StartsWith("29:", StringComparison.Ordinal) ? id[3..] : id);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var path = ConnectorPath.Of(Target(context.Request));
        var message = await MessageIn(context.Request, path);
        if (message.Method == HttpMethods.Get)
        {
            _asked.Enqueue(message);
            _questions.Writer.TryWrite(message);
            await SayAsync(Says(message) ?? Tell(path, context.Request.Query), context);
            return;
        }

        using var busy = Busy.Begin();
        if (!await TakesItsTimeAsync(context.RequestAborted)) return;
        if (message.Method == HttpMethods.Post) message = Numbered(message);
        else lock (_lock) _sent.Add(message);
        _arrived.Writer.TryWrite(message);
        var said = Says(message);
        if (said is not null && !await IsWaitedForAsync(said, context)) return;
        var answer = said ?? Judge(message);
        if (answer.Status < StatusCodes.Status300MultipleChoices) Show(message, answer);
        if (!await TakesItsTimeAsync(context.RequestAborted)) return;
        await SayAsync(answer with { After = null }, context);
    }

    private async Task<bool> TakesItsTimeAsync(CancellationToken hungUp)
    {
        var time = Takes();
        if (time > TimeSpan.Zero) await Task.Delay(time, hungUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !hungUp.IsCancellationRequested;
    }

    // The id comes from the place in the order of arrival: both at once.
    private SentMessage Numbered(SentMessage message)
    {
        lock (_lock)
        {
            _sent.Add(message with { Id = $"m{_sent.Count + 1}" });
            return _sent[^1];
        }
    }

    private ConnectorAnswer Tell(ConnectorPath path, IQueryCollection query)
    {
        if (path is not ({ Part: "pagedmembers", Id: null } or { Part: "members", Id: not null })) return new ConnectorAnswer(StatusCodes.Status404NotFound);
        if (!Rosters.TryGetValue(path.Conversation ?? "", out var roster)) return FakeRoster.NotFound("ConversationNotFound");
        return path.Id is { } id ? FakeRoster.One(roster, id) : FakeRoster.Page(roster, query);
    }

    private ConnectorAnswer Judge(SentMessage message)
    {
        if (message.Method != HttpMethods.Post && message is { Conversation: { } conversation, Id: { } id } && _shown.IsGone(conversation, id))
            return FakeRoster.NotFound("ActivityNotFoundInConversation");
        if (message.Method == HttpMethods.Delete) return new ConnectorAnswer(StatusCodes.Status200OK);
        var content = ConnectorPath.ContentOf(message);
        if (content.IsCard && StatusForCards >= StatusCodes.Status300MultipleChoices) return new ConnectorAnswer(StatusForCards);
        if (content.Text?.Length > LongestText) return new ConnectorAnswer(StatusCodes.Status413PayloadTooLarge);
        return message switch
        {
            { Method: "PUT" } => new ConnectorAnswer(StatusCodes.Status200OK, $$"""{"id":{{JsonSerializer.Serialize(message.Id)}}}"""),
            { Conversation: not null } => new ConnectorAnswer(StatusCodes.Status201Created, $$"""{"id":"{{message.Id}}"}"""),
            _ when ConnectorPath.ChannelOf(message) is { } channel =>
                new ConnectorAnswer(StatusCodes.Status201Created, $$"""{"id":{{JsonSerializer.Serialize($"{channel};messageid={message.Id}")}},"activityId":"{{message.Id}}"}"""),
            _ => new ConnectorAnswer(StatusCodes.Status201Created, $$"""{"id":{{JsonSerializer.Serialize(ChatWith(ConnectorPath.MemberOf(message) ?? ""))}}}"""),
        };
    }

    private void Show(SentMessage message, ConnectorAnswer answer)
    {
        var content = ConnectorPath.ContentOf(message);
        if ((message.Conversation ?? ConnectorPath.ChannelOf(message)) is not { } conversation || content.IsTyping) return;
        switch (message.Method)
        {
            case "POST":
                _shown.Add(conversation, ConnectorPath.IdIn(answer.Body) ?? message.Id!, content);
                break;
            case "PUT":
                _shown.Replace(conversation, message.Id ?? "", content);
                break;
            case "DELETE":
                _shown.Remove(conversation, message.Id ?? "");
                break;
        }
    }

    private static string Target(HttpRequest request) => request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static async Task<SentMessage> MessageIn(HttpRequest request, ConnectorPath path)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        JsonElement activity = default;
        if (bytes.Length > 0)
        {
            using var body = JsonDocument.Parse(bytes.ToArray(), new JsonDocumentOptions { MaxDepth = 128 });
            activity = body.RootElement.Clone();
        }

        return new SentMessage(request.Method, request.Path, activity)
        {
            Target = Target(request),
            Authorization = request.Headers.Authorization is [{ } authorization] ? authorization : null,
            Conversation = path.Conversation,
            Id = path.Id,
        };
    }

    private static async Task<bool> IsWaitedForAsync(ConnectorAnswer answer, HttpContext context)
    {
        if (answer.After is not { } after) return true;
        try
        {
            await after.WaitAsync(context.RequestAborted);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task SayAsync(ConnectorAnswer answer, HttpContext context)
    {
        if (!await IsWaitedForAsync(answer, context)) return;
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (answer.Body.Length > 0) await context.Response.WriteAsync(answer.Body);
    }
}
