using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Teams.Schema;
using Microsoft.Extensions.Logging;

namespace Bot.Teams.Connector;

/// <summary>The connector over HTTP.</summary>
/// <param name="http">Without redirects and without a timeout of its own: <see cref="ConnectorHttp.Create"/>.</param>
/// <param name="tokens">Null for a bot that is not registered: then nothing leaves this computer.</param>
/// <param name="count">Who counts requests; null when nobody does.</param>
public sealed class ConnectorClient(
    HttpClient http, ServiceUrls serviceUrls, ConnectorToken? tokens, ConnectorOptions options, TimeProvider clock, ILogger<ConnectorClient> log, IRequestCount? count = null) : IConnectorClient
{
    // More pages than the largest team has; a service that keeps promising more is not believed for ever.
    private const int MostPages = 100;

    // In bytes. No service of PROTOCOL 7.3 finds this too large: then something else is the matter.
    private const int SmallestCut = 16 * 1024;

    private static readonly TimeSpan SoonAtMost = TimeSpan.FromSeconds(1);

    private readonly ConnectorCall _call = new(http, serviceUrls, tokens, new HostPipelines(options, clock, log), options, count, clock, log);

    /// <summary>Who waits for whom; for its size.</summary>
    internal SendOrder Queue { get; } = new(clock);

    public async Task<SendResult> SendAsync(ReplyAddress address, OutgoingActivity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(activity);
        if (!ConnectorPaths.Takes(address.ConversationId) || (address.ActivityId is { Length: > 0 } answered && !ConnectorPaths.Takes(answered))) return BadId();

        var path = address.ActivityId is { Length: > 0 } id
            ? ConnectorPaths.Activity(address.ServiceUrl, address.ConversationId, id)
            : ConnectorPaths.Activities(address.ServiceUrl, address.ConversationId);
        var request = new ConnectorRequest(HttpMethod.Post, address.ServiceUrl, path, Repeatable: false) { Once = address.Once };
        return Sent(await WriteAsync(request, address.ConversationId, activity.InReplyTo(address.ActivityId), Json, cancellation));
    }

    public async Task<SendResult> UpdateAsync(ReplyAddress conversation, string messageId, OutgoingActivity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(activity);
        if (!ConnectorPaths.Takes(conversation.ConversationId) || !ConnectorPaths.Takes(messageId)) return BadId();

        var address = ConnectorPaths.Activity(conversation.ServiceUrl, conversation.ConversationId, messageId);
        var request = new ConnectorRequest(HttpMethod.Put, conversation.ServiceUrl, address, Repeatable: true) { Once = conversation.Once };
        return Sent(await WriteAsync(request, conversation.ConversationId, activity, Json, cancellation));
    }

    public async Task<SendResult> DeleteAsync(ReplyAddress conversation, string messageId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (!ConnectorPaths.Takes(conversation.ConversationId) || !ConnectorPaths.Takes(messageId)) return BadId();

        var address = ConnectorPaths.Activity(conversation.ServiceUrl, conversation.ConversationId, messageId);
        var request = new ConnectorRequest(HttpMethod.Delete, conversation.ServiceUrl, address, Repeatable: true) { Once = conversation.Once };
        return Sent(await InTurnAsync(conversation.ConversationId, request.Once, () => _call.MakeAsync(request, cancellation), cancellation)) switch
        {
            SendResult.Sent => new SendResult.Sent(null),
            var other => other,
        };
    }

    public async Task<CreateResult> CreateConversationAsync(Uri serviceUrl, NewConversation conversation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversation);

        // PROTOCOL 4.3: asking for a chat twice gives the same one; asking for a thread twice gives two.
        var request = new ConnectorRequest(HttpMethod.Post, serviceUrl, ConnectorPaths.Conversations(serviceUrl), Repeatable: conversation is NewConversation.Personal)
        {
            Once = conversation is NewConversation.Personal { Once: true },
        };
        var parameters = ConversationParameters.Of(conversation);
        var outcome = conversation switch
        {
            NewConversation.Thread thread => await WriteAsync(request, thread.ChannelId, thread.First, first => Json(parameters with { Activity = first }), cancellation),
            _ => await _call.MakeAsync(request with { Json = Json(parameters) }, cancellation),
        };
        return outcome switch
        {
            CallOutcome.Done done => Read(done, ConnectorJson.Default.ConversationResource) is { Id: { Length: > 0 } id } made
                ? new CreateResult.Created(id, made.ActivityId)
                : new CreateResult.Unsure("the connector did not tell the conversation's id"),
            CallOutcome.Later later => new CreateResult.Later(later.After, later.Reason) { IsThrottled = later.IsThrottled },
            CallOutcome.Never never => new CreateResult.Never(never.Reason, never.Detail),
            CallOutcome.Unsure unsure => new CreateResult.Unsure(unsure.Detail),
            _ => throw Impossible(),
        };
    }

    public async Task<MembersResult> MembersAsync(Uri serviceUrl, string conversationId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        var roster = ThreadedId.Parse(conversationId).Base;
        if (!ConnectorPaths.Takes(roster)) return new MembersResult.Never(NotSent.Malformed, BadIdDetail);

        List<TeamsMember> members = [];
        string? continuation = null;
        for (var page = 0; page < MostPages; page++)
        {
            var request = new ConnectorRequest(HttpMethod.Get, serviceUrl, ConnectorPaths.PagedMembers(serviceUrl, roster, continuation), Repeatable: true);
            switch (await _call.MakeAsync(request, cancellation))
            {
                case CallOutcome.Done done when Read(done, ConnectorJson.Default.MembersPage) is { Members: not null } read:
                    members.AddRange(read.Members.Select(account => account?.ToMember()).OfType<TeamsMember>());
                    if (string.IsNullOrEmpty(read.ContinuationToken)) return new MembersResult.Everyone(members);
                    continuation = read.ContinuationToken;
                    break;
                case CallOutcome.Later later:
                    return new MembersResult.Later(later.After, later.Reason);
                case CallOutcome.Never never:
                    return new MembersResult.Never(never.Reason, never.Detail);
                default:
                    return new MembersResult.Never(NotSent.Unknown, "the connector's list of members cannot be read");
            }
        }

        return new MembersResult.Never(NotSent.Unknown, $"the list of members does not end within {MostPages} pages");
    }

    public async Task<MemberResult> MemberAsync(Uri serviceUrl, string conversationId, string userId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        var roster = ThreadedId.Parse(conversationId).Base;
        if (!ConnectorPaths.Takes(roster) || !ConnectorPaths.Takes(userId)) return new MemberResult.Never(NotSent.Malformed, BadIdDetail);

        var request = new ConnectorRequest(HttpMethod.Get, serviceUrl, ConnectorPaths.Member(serviceUrl, roster, userId), Repeatable: true);
        return await _call.MakeAsync(request, cancellation) switch
        {
            CallOutcome.Done done when Read(done, ConnectorJson.Default.MemberAccount)?.ToMember() is { } member => new MemberResult.Found(member),
            CallOutcome.Never { Code: "MemberNotFoundInConversation" } => new MemberResult.NotMember(),
            CallOutcome.Later later => new MemberResult.Later(later.After, later.Reason),
            CallOutcome.Never never => new MemberResult.Never(never.Reason, never.Detail),
            _ => new MemberResult.Never(NotSent.Unknown, "the connector's answer about the member cannot be read"),
        };
    }

    public async Task<string?> ChannelNameAsync(Uri serviceUrl, string teamId, string channelId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(channelId);
        if (!ConnectorPaths.Takes(teamId)) return null;
        var channel = ThreadedId.Parse(channelId).Base;
        var outcome = await _call.MakeAsync(new ConnectorRequest(HttpMethod.Get, serviceUrl, ConnectorPaths.Channels(serviceUrl, teamId), Repeatable: true), cancellation);
        return outcome is CallOutcome.Done done ? Read(done, ConnectorJson.Default.TeamChannels)?.Conversations?.FirstOrDefault(one => one?.Id == channel)?.Name : null;
    }

    // Every message passes here, new or replaced, and its outcome is known here.
    private Task<CallOutcome> WriteAsync(
        ConnectorRequest request, string conversationId, OutgoingActivity activity, Func<OutgoingActivity, byte[]> json, CancellationToken cancellation) =>
        InTurnAsync(
            conversationId,
            request.Once,
            async () =>
            {
                var (fitting, written) = (activity, json(activity));
                if (MessageSize.UpperBound(written) > MessageSize.Most)
                {
                    fitting = Fit(activity, MessageSize.Most);
                    if (!ReferenceEquals(fitting, activity)) written = json(fitting);
                }

                var outcome = await _call.MakeAsync(request with { Json = written }, cancellation);
                if (outcome is not CallOutcome.Never { Reason: NotSent.TooLarge }) return outcome;

                // The service counts otherwise than we do: once again, at half the size. Half of a small message would only be misread.
                if (MessageSize.Of(fitting) <= SmallestCut) return outcome;
                var smaller = Fit(fitting, MessageSize.Of(fitting) / 2);
                return MessageSize.Of(smaller) < MessageSize.Of(fitting) ? await _call.MakeAsync(request with { Json = json(smaller) }, cancellation) : outcome;
            },
            cancellation);

    private async Task<CallOutcome> InTurnAsync(string conversationId, bool once, Func<Task<CallOutcome>> write, CancellationToken cancellation)
    {
        var conversation = ThreadedId.Parse(conversationId).Base;
        using var turn = once ? await EnterSoonAsync(conversation, cancellation) : await Queue.EnterAsync(conversation, cancellation);
        if (turn is null) return new CallOutcome.Later(SoonAtMost, "another message goes to the conversation", Asked: false);
        if (turn.Rest > (once ? TimeSpan.Zero : options.LongestWait)) return new CallOutcome.Later(turn.Rest, "the conversation was asked to rest", Asked: false);
        if (turn.Rest > TimeSpan.Zero) await Task.Delay(turn.Rest, clock, cancellation);
        var outcome = await write();
        if (outcome is CallOutcome.Later { Asked: true } later) turn.RestFor(later.After);
        return outcome;
    }

    // What has its moment does not go a while after it: null when others go first.
    private async Task<SendOrder.Place?> EnterSoonAsync(string conversation, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var entering = Queue.EnterAsync(conversation, either.Token);
            if (!entering.IsCompleted) patience.CancelAfter(SoonAtMost);
            return await entering;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private OutgoingActivity Fit(OutgoingActivity activity, int most)
    {
        var fitting = MessageSize.Fit(activity, options.TruncationNotice, most);
        if (!ReferenceEquals(fitting, activity)) Log.MadeSmaller(log, MessageSize.Of(activity), MessageSize.Of(fitting));
        return fitting;
    }

    private static SendResult Sent(CallOutcome outcome) => outcome switch
    {
        // PROTOCOL 4.2: 200 and 201 carry the id; 202 is empty. A message that was taken is sent, also when its id cannot be read.
        CallOutcome.Done done => new SendResult.Sent(done.Status == 202 ? null : Read(done, TeamsJson.Default.ResourceResponse)?.Id),
        CallOutcome.Later later => new SendResult.Later(later.After, later.Reason) { IsThrottled = later.IsThrottled },
        CallOutcome.Never never => new SendResult.Never(never.Reason, never.Detail),
        CallOutcome.Unsure unsure => new SendResult.Unsure(unsure.Detail),
        _ => throw Impossible(),
    };

    private const string BadIdDetail = "an id is empty or no id";

    private static SendResult.Never BadId() => new(NotSent.Malformed, BadIdDetail);

    private static InvalidOperationException Impossible() => new("A call is done, to be done later, never to be done, or unsure.");

    private static byte[] Json(OutgoingActivity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, TeamsJson.Default.OutgoingActivity);

    private static byte[] Json(ConversationParameters parameters) => JsonSerializer.SerializeToUtf8Bytes(parameters, ConnectorJson.Default.ConversationParameters);

    private static T? Read<T>(CallOutcome.Done done, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return done.Body.IsEmpty ? null : JsonSerializer.Deserialize(done.Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
