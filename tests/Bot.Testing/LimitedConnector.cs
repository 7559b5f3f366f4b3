using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>
/// The connector of Teams with its published limits, on a free port of this machine: whoever asks too much gets 429 and is told when to come back. It fails and refuses as
/// <see cref="Mishaps"/> says, and keeps so little of each message that twenty thousand people are no burden.
/// </summary>
public sealed class LimitedConnector : IAsyncDisposable
{
    private const string Blocked =
        """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\", \"details\": \"Thread is blocked from message writes.\" }"}""";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly RequestGate _gate;
    private readonly ConcurrentDictionary<string, byte> _chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _hadTurn = new(StringComparer.Ordinal);
    private byte[] _mark = [];
    private int _ids;

    private LimitedConnector(WebApplication app, TeamsLimits limits, TimeProvider clock) =>
        (_app, _clock, _gate, Counts) = (app, clock, new RequestGate(limits, clock), new RequestCounts(clock));

    /// <summary>Who is in a conversation, by its id without a thread. One that is not here does not exist for who asks.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<RosterMember>> Rosters { get; } = new(StringComparer.Ordinal);

    /// <summary>What goes wrong; nothing unless a test says so.</summary>
    public Mishaps Mishaps { get; set; } = Mishaps.None;

    /// <summary>The words by which one of very many messages is known; none unless a test says so.</summary>
    public string Mark
    {
        get => Encoding.UTF8.GetString(_mark);
        set => _mark = Encoding.UTF8.GetBytes(value);
    }

    public ReceivedMessages Received { get; } = new();

    public RequestCounts Counts { get; }

    /// <summary>When it was busy with new messages that were not refused, from their arrival until they were answered.</summary>
    public BusyTimes Busy { get; } = new();

    public Uri ServiceUrl => new(_app.Urls.First() + "/_connector");

    /// <param name="limits">Null for those that Teams publishes.</param>
    /// <param name="clock">What the limits go by; null for the machine's own.</param>
    public static async Task<LimitedConnector> StartAsync(TeamsLimits? limits = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new LimitedConnector(builder.Build(), limits ?? TeamsLimits.Published, clock ?? TimeProvider.System);
        connector._app.Map("/{**path}", connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The chat with a person, by their <c>29:</c> id; from now on it exists.</summary>
    public string OpenChat(string person)
    {
        var chat = ChatOf(person);
        _chats[chat] = 0;
        return chat;
    }

    /// <summary>The id of the chat with a person, whether it exists or not.</summary>
    public static string ChatOf(string person) => "a:" + (person.StartsWith("29:", StringComparison.Ordinal) ? person[3..] : person);

    /// <summary>Whether the person has blocked the bot.</summary>
    public bool IsBlocked(string person) => Mishaps.Blocks(ChatOf(person));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        var path = ConnectorPath.Of(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        var request = new LimitedRequest(context.Request.Method, path, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), context.Request.Query);
        var now = _clock.GetTimestamp();
        if (_gate.Enter(request.Kind, request.Key, now) is var wait && wait > TimeSpan.Zero)
        {
            Counts.Refuse(now);
            await SayAsync(context, Throttled(wait));
            return;
        }

        Counts.Let(now, request.Chat is { } chat && _hadTurn.TryAdd(chat, 0));
        var mishaps = Mishaps;
        if (mishaps.NextError() is { } status)
        {
            Counts.Fail();
            await SayAsync(context, Error(status, "ServiceError"));
            return;
        }

        using var busy = request.IsNewMessage ? Busy.Begin() : null;
        var latency = mishaps.NextLatency();
        if (!await WaitAsync(latency / 2, context)) return;
        var answer = Answer(request, mishaps, now);
        if (await WaitAsync(latency / 2, context)) await SayAsync(context, answer);
    }

    private ConnectorAnswer Answer(LimitedRequest request, Mishaps mishaps, long now) => request switch
    {
        { Kind: RequestKind.Members, Path: { Conversation: { } conversation, Id: var member } } => !Rosters.TryGetValue(conversation, out var roster)
            ? FakeRoster.NotFound("ConversationNotFound")
            : member is null ? FakeRoster.Page(roster, request.Query) : FakeRoster.One(roster, member),
        { Kind: RequestKind.Create, Person: { } person } => Create(person),
        { Kind: RequestKind.Create, Channel: { } channel } => Thread(channel, request, now),
        { Kind: RequestKind.Send, Path.Conversation: { } chat } when chat.StartsWith("a:", StringComparison.Ordinal) && mishaps.Blocks(chat) =>
            new ConnectorAnswer(StatusCodes.Status403Forbidden, Blocked),
        { Kind: RequestKind.Send, Path.Conversation: { } chat } when chat.StartsWith("a:", StringComparison.Ordinal) && !_chats.ContainsKey(chat) =>
            FakeRoster.NotFound("ConversationNotFound"),
        { Kind: RequestKind.Send, Path: { Conversation: { } conversation, Id: var id } } => Write(conversation, id, request, now),
        _ => new ConnectorAnswer(StatusCodes.Status404NotFound),
    };

    private ConnectorAnswer Create(string person)
    {
        var known = person.StartsWith("29:", StringComparison.Ordinal) ? person : Rosters.Values.SelectMany(roster => roster).FirstOrDefault(member => member.Is(person))?.Id;
        if (known is null) return Error(StatusCodes.Status403Forbidden, "ForbiddenOperationException");
        Counts.Create();
        return Made(OpenChat(known));
    }

    private ConnectorAnswer Thread(string channel, LimitedRequest request, long now)
    {
        var id = NextId();
        var thread = $"{channel};messageid={id}";
        Receive(thread, id, request, now);
        return new ConnectorAnswer(StatusCodes.Status201Created, $$"""{"id":{{JsonSerializer.Serialize(thread)}},"activityId":"{{id}}"}""");
    }

    private ConnectorAnswer Write(string conversation, string? id, LimitedRequest request, long now)
    {
        if (request.Method == HttpMethods.Post)
        {
            var made = NextId();
            if (!request.IsTyping) Receive(conversation, made, request, now);
            return Made(made);
        }

        // A changed or deleted message may be named by its thread or by its channel.
        Func<ReceivedMessage, ReceivedMessage> change = request.Method == HttpMethods.Delete
            ? message => message with { IsDeleted = true }
            : message => message with { Updates = message.Updates + 1, Hash = request.Hash, Raw = message.IsMarked ? "" : request.Raw };
        var isThere = id is not null && (Received.Change(conversation, id, change) || Received.Change($"{conversation};messageid={id}", id, change));
        return isThere ? new ConnectorAnswer(StatusCodes.Status200OK, $$"""{"id":"{{id}}"}""") : FakeRoster.NotFound("ActivityNotFoundInConversation");
    }

    private void Receive(string conversation, string id, LimitedRequest request, long now)
    {
        var isMarked = _mark.Length > 0 && request.Body.Span.IndexOf(_mark) >= 0 && conversation.StartsWith("a:", StringComparison.Ordinal);
        Received.Add(new ReceivedMessage(conversation, id, request.Hash, now) { IsMarked = isMarked, Raw = isMarked ? "" : request.Raw });
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"m{Interlocked.Increment(ref _ids)}");

    private async Task<bool> WaitAsync(TimeSpan time, HttpContext context)
    {
        if (time > TimeSpan.Zero) await Task.Delay(time, _clock, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !context.RequestAborted.IsCancellationRequested;
    }

    private static ConnectorAnswer Made(string id) => new(StatusCodes.Status201Created, $$"""{"id":{{JsonSerializer.Serialize(id)}}}""");

    private static ConnectorAnswer Error(int status, string code) => new(status, $$$"""{"error":{"code":"{{{code}}}","message":"Not done."}}""");

    // Whole seconds, at least one: the header has no smaller unit.
    private static ConnectorAnswer Throttled(TimeSpan wait) => Error(StatusCodes.Status429TooManyRequests, "Throttled") with
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture) },
    };

    private static async Task SayAsync(HttpContext context, ConnectorAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (answer.Body.Length > 0) await context.Response.WriteAsync(answer.Body, CancellationToken.None);
    }
}
