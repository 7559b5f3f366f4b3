using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing;

/// <summary>What goes wrong at a connector besides too many requests. The same seed blocks the same people.</summary>
public sealed record Mishaps
{
    private static readonly int[] Statuses =
    [
        StatusCodes.Status500InternalServerError, StatusCodes.Status502BadGateway, StatusCodes.Status503ServiceUnavailable, StatusCodes.Status504GatewayTimeout,
    ];

    private readonly Lock _lock = new();
    private Random? _random;

    public static Mishaps None { get; } = new() { ServerErrors = 0, Blocked = 0 };

    public int Seed { get; init; } = 20_261_129;

    /// <summary>Which share of the requests fails with a 5xx, before anything is stored. Default 2 %.</summary>
    public double ServerErrors { get; init; } = 0.02;

    /// <summary>Which share of the people has blocked the bot. Default 1 %.</summary>
    public double Blocked { get; init; } = 0.01;

    /// <summary>The longest that a request takes; each takes its own part of it, half before anything is stored. Default none.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The status with which the next request fails; null when it does not.</summary>
    internal int? NextError()
    {
        lock (_lock)
        {
            _random ??= new Random(Seed);
            return _random.NextDouble() < ServerErrors ? Statuses[_random.Next(Statuses.Length)] : null;
        }
    }

    internal TimeSpan NextLatency()
    {
        if (Latency == TimeSpan.Zero) return TimeSpan.Zero;
        lock (_lock) return (_random ??= new Random(Seed)).NextDouble() * Latency;
    }

    /// <summary>Whether the person of a chat has blocked the bot.</summary>
    public bool Blocks(string chat) =>
        Blocked > 0 && BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}:{chat}"))) < Blocked * uint.MaxValue;
}
