using System.Threading.Channels;
using Bot.Privacy;
using Bot.School.Proposals;
using Bot.School.Questions;
using Bot.Storage;
using Bot.Testing;
using Bot.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Privacy;

public sealed class ForgettingWorkerTests : IDisposable
{
    private readonly StorageFile _file = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _file.Dispose();

    [Fact(Timeout = 60_000)]
    public async Task Replies_of_a_model_are_forgotten_after_thirty_days()
    {
        var key = ReplyKey.Of("protocol", "model", "1", Question.Of("Mag dit?"));
        var replies = new WatchedReplies(new StoredReplyMemory(_file.Database));
        await replies.SaveAsync(key, "nee", _clock.GetUtcNow(), default);
        using var worker = new ForgettingWorker(
            new StoredConversations(_file.Database), new StoredFeedback(_file.Database), replies, new StoredCases(_file.Database), new StoredAnnouncements(_file.Database, _clock),
            new StoredPeople(_file.Database), new StoredDeputies(_file.Database),
            Retention.Read(new ConfigurationBuilder().Build()), _clock, NullLogger<ForgettingWorker>.Instance);
        await worker.StartAsync(default);
        await replies.Forgotten.ReadAsync();

        for (var day = 1; day <= 30; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            await replies.Forgotten.ReadAsync();
        }

        (await replies.FindAsync(key, default)).ShouldBe("nee");
        _clock.Advance(TimeSpan.FromDays(1));
        await replies.Forgotten.ReadAsync();
        (await replies.FindAsync(key, default)).ShouldBeNull();
        await worker.StopAsync(default);
    }

    /// <summary>A memory that tells each time it has forgotten.</summary>
    private sealed class WatchedReplies(IReplyMemory replies) : IReplyMemory
    {
        private readonly Channel<DateTimeOffset> _forgotten = Channel.CreateUnbounded<DateTimeOffset>();

        public ChannelReader<DateTimeOffset> Forgotten => _forgotten.Reader;

        public Task<string?> FindAsync(ReplyKey key, CancellationToken cancellation) => replies.FindAsync(key, cancellation);

        public Task SaveAsync(ReplyKey key, string reply, DateTimeOffset at, CancellationToken cancellation) => replies.SaveAsync(key, reply, at, cancellation);

        public async Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation)
        {
            await replies.ForgetBeforeAsync(moment, cancellation);
            _forgotten.Writer.TryWrite(moment);
        }
    }
}
