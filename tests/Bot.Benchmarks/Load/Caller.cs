using System.Diagnostics;
using System.Net.Http.Headers;
using Bot.Testing;

namespace Bot.Benchmarks.Load;

/// <summary>Brings messages to one bot and waits for the replies.</summary>
internal sealed class Caller : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    // One for all bots: a turn's number names its activity, and the connector knows the turn by it.
    private static long _turns;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null });
    private readonly BotProcess _bot;
    private readonly Crowd _crowd;
    private readonly ReplyCounter _replies;
    private readonly Uri _messages;
    private readonly string _authorization;

    public Caller(BotProcess bot, Crowd crowd, ReplyCounter replies, TokenIssuer issuer)
    {
        (_bot, _crowd, _replies) = (bot, crowd, replies);
        _messages = new Uri(bot.Address, "/api/messages");
        _authorization = $"Bearer {issuer.Token(BothBots.AppId, replies.ServiceUrl.ToString())}";
    }

    /// <summary>Everybody chooses a school.</summary>
    public async Task IntroduceAsync(int inFlight)
    {
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(async lane =>
        {
            for (var person = lane; person < _crowd.People; person += inFlight) await TurnAsync(_crowd.ChoosesSchool, person);
        }));
    }

    /// <summary>Keeps so many turns in flight until so many were answered.</summary>
    public async Task AnswerAsync(long turns, int inFlight)
    {
        var left = turns;
        await InFlightAsync(inFlight, () => Interlocked.Decrement(ref left) >= 0);
    }

    /// <summary>Keeps so many turns in flight, for so long.</summary>
    public async Task<Throughput> ThroughputAsync(TimeSpan time, int inFlight)
    {
        var (started, replies, used, usedHere) = (Stopwatch.GetTimestamp(), _replies.Replies, _bot.Used, Environment.CpuUsage.TotalTime);
        await InFlightAsync(inFlight, () => Stopwatch.GetElapsedTime(started) < time);
        var turns = _replies.Replies - replies;
        return new Throughput(
            turns / Stopwatch.GetElapsedTime(started).TotalSeconds,
            (_bot.Used - used).TotalMilliseconds / turns,
            (Environment.CpuUsage.TotalTime - usedHere).TotalMilliseconds / turns);
    }

    /// <summary>Begins so many turns a second whatever becomes of them, and tells how long each took from its sending to the arrival of its reply, in milliseconds.</summary>
    public async Task<IReadOnlyList<double>> LatenciesAsync(TimeSpan time, int perSecond)
    {
        var running = new List<Task<double>>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) is var passed && passed < time)
        {
            while (running.Count < passed.TotalSeconds * perSecond)
            {
                var person = running.Count % _crowd.People;
                running.Add(Task.Run(() => TurnAsync(_crowd.Asks, person)));
            }

            await tick.WaitForNextTickAsync();
        }

        return await Task.WhenAll(running);
    }

    public void Dispose() => _http.Dispose();

    // Each lane has people of its own: nobody asks before the last answer came.
    private async Task InFlightAsync(int inFlight, Func<bool> more)
    {
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(lane => Task.Run(async () =>
        {
            for (var person = lane; more(); person = person + inFlight < _crowd.People ? person + inFlight : lane) await TurnAsync(_crowd.Asks, person);
        })));
    }

    private async Task<double> TurnAsync(Func<int, long, byte[]> message, int person)
    {
        var turn = Interlocked.Increment(ref _turns);
        using var content = new ByteArrayContent(message(person, turn));
        content.Headers.ContentType = Json;
        using var request = new HttpRequestMessage(HttpMethod.Post, _messages) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        var arrival = _replies.Expect(turn);
        var sent = Stopwatch.GetTimestamp();
        using var answer = await _http.SendAsync(request, default);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The bot answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return Stopwatch.GetElapsedTime(sent, await arrival.WaitAsync(Patience)).TotalMilliseconds;
    }
}

/// <param name="PerSecond">Turns whose reply arrived.</param>
/// <param name="Milliseconds">Processor time that the bot used for a turn.</param>
/// <param name="MeasuringMilliseconds">Processor time that sending, the connector and the issuer used for it, on the same machine.</param>
internal sealed record Throughput(double PerSecond, double Milliseconds, double MeasuringMilliseconds);
