using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing;

/// <summary>A request to the connector, as far as its limits and its answer go by it.</summary>
internal sealed class LimitedRequest
{
    public LimitedRequest(string method, ConnectorPath path, ReadOnlyMemory<byte> body, IQueryCollection query)
    {
        (Method, Path, Body, Query) = (method, path, body, query);
        Kind = (method, path) switch
        {
            ("GET", { Part: "pagedmembers" or "members" }) => RequestKind.Members,
            ("POST", { Conversation: null, Part: null }) => RequestKind.Create,
            ("POST" or "PUT" or "DELETE", { Part: "activities" }) => RequestKind.Send,
            _ => RequestKind.Other,
        };
        if (Kind != RequestKind.Create) return;
        using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 128 });
        var parameters = new SentMessage(method, "", json.RootElement);
        (Channel, Person) = (ConnectorPath.ChannelOf(parameters), ConnectorPath.MemberOf(parameters));
    }

    public string Method { get; }

    public ConnectorPath Path { get; }

    public ReadOnlyMemory<byte> Body { get; }

    public IQueryCollection Query { get; }

    public RequestKind Kind { get; }

    /// <summary>The channel in which a thread is asked for; null for another request.</summary>
    public string? Channel { get; }

    /// <summary>The person with whom a chat is asked for; null for another request.</summary>
    public string? Person { get; }

    /// <summary>The chat with one person that it is about, whether that exists or is asked for; null for another request.</summary>
    public string? Chat => Person is not null ? LimitedConnector.ChatOf(Person) : Path.Conversation is { } chat && chat.StartsWith("a:", StringComparison.Ordinal) ? chat : null;

    /// <summary>What its limits are counted for.</summary>
    public string Key => Path.Conversation ?? Person ?? Channel ?? "";

    public bool IsNewMessage => Method == HttpMethods.Post && (Kind == RequestKind.Send || Channel is not null);

    public bool IsTyping => Body.Length < 512 && Raw.Contains("\"typing\"", StringComparison.Ordinal);

    public string Raw => Encoding.UTF8.GetString(Body.Span);

    public int Hash
    {
        get
        {
            var hash = default(HashCode);
            hash.AddBytes(Body.Span);
            return hash.ToHashCode();
        }
    }
}
