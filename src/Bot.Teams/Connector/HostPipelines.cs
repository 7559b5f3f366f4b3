using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Teams.Connector;

/// <summary>
/// How a host is tried: in all so long, at most three times with growing and jittered waits or once only, not at all while it fails too often, and
/// each try so long (PROTOCOL 4.4, 7.2).
/// </summary>
internal sealed class HostPipelines(ConnectorOptions options, TimeProvider clock, ILogger log)
{
    // The allowlist leaves a handful of hosts; this is for the day that it does not.
    private const int MostHosts = 64;

    private readonly ConcurrentDictionary<string, Pipelines> _pipelines = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="address">Whose host is called.</param>
    /// <param name="once">Whether there is one try only.</param>
    public ResiliencePipeline<Attempt> For(Uri address, bool once)
    {
        if (_pipelines.Count >= MostHosts) _pipelines.Clear();
        var pipelines = _pipelines.GetOrAdd(address.Authority, Build);
        return once ? pipelines.Once : pipelines.Patient;
    }

    private Pipelines Build(string host)
    {
        var once = new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
            .AddCircuitBreaker(Breaker(host))
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TryTimeout })
            .Build();
        var patient = new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = options.TotalTimeout })
            .AddRetry(Retry())
            .AddPipeline(once)
            .Build();
        return new Pipelines(patient, once);
    }

    private RetryStrategyOptions<Attempt> Retry() => new()
    {
        MaxRetryAttempts = 2,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromSeconds(1),
        MaxDelay = TimeSpan.FromSeconds(20),
        DelayGenerator = tried => new ValueTask<TimeSpan?>((tried.Outcome.Result as Attempt.Answered)?.RetryAfter),
        ShouldHandle = tried => new ValueTask<bool>(tried.Outcome.Result switch
        {
            Attempt.Answered { IsPassing: true, RetryAfter: var wait } => wait is null || wait <= options.LongestWait,
            Attempt.Unreached => true,
            Attempt.Unanswered unanswered => unanswered.Repeatable,
            _ => false,
        }),
    };

    // 412 and 429 are about one conversation, not about the host.
    private CircuitBreakerStrategyOptions<Attempt> Breaker(string host) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = 6,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = options.CircuitBreak,
        ShouldHandle = tried => new ValueTask<bool>(
            tried.Outcome.Result is Attempt.Unreached or Attempt.Unanswered or Attempt.Answered { Status: 502 or 503 or 504 }),
        OnOpened = opened =>
        {
            Log.CircuitOpened(log, host, opened.BreakDuration.TotalSeconds);
            return default;
        },
        OnClosed = _ =>
        {
            Log.CircuitClosed(log, host);
            return default;
        },
    };

    // What fails often fails for both: they share the part that counts it.
    private sealed record Pipelines(ResiliencePipeline<Attempt> Patient, ResiliencePipeline<Attempt> Once);
}
