using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Teams.Invokes;

/// <summary>The answer to an invoke: it is the HTTP response itself (PROTOCOL 5).</summary>
public sealed record InvokeResponse
{
    private InvokeResponse(int status, byte[]? body) => (Status, Body) = (status, body);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>UTF-8 JSON, or null for an empty body.</summary>
    public byte[]? Body { get; }

    /// <summary>200 without a body: taken; a dialog closes.</summary>
    public static InvokeResponse Empty { get; } = new(200, null);

    /// <summary>501: an invoke that this bot does not know (PROTOCOL 2.8).</summary>
    public static InvokeResponse NotImplemented { get; } = new(501, null);

    /// <summary>400: the invoke's value is not what its name says.</summary>
    public static InvokeResponse Malformed { get; } = new(400, null);

    /// <summary>A body, with 200 unless another status is given.</summary>
    public static InvokeResponse Of<T>(T body, JsonTypeInfo<T> type, int status = 200) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, type));
}
