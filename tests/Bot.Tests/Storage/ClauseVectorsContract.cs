using Bot.Storage;
using Bot.Testing;

namespace Bot.Tests.Storage;

/// <summary>What every store of the embeddings of clauses promises.</summary>
public abstract class ClauseVectorsContract(TestStorage storage) : IDisposable
{
    private static readonly float[][] Vectors = [[0.1f, -2.5f, float.Epsilon], [float.MaxValue, -0f, 1e-20f]];

    private readonly ManualClock _clock = new();

    private StoredClauseVectors Stored => new(storage.Database, _clock);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Vectors_come_back_bit_for_bit_and_outlive_the_program()
    {
        await Stored.SaveAsync("p1", "embed", Vectors, default);
        storage.Reopen();

        (await Stored.FindAsync("p1", "embed", default)).ShouldBe(Vectors);
    }

    [Fact]
    public async Task They_lie_there_as_little_endian_floats()
    {
        await Stored.SaveAsync("p1", "embed", [[1f, -2f]], default);

        storage.Ask("SELECT vectors FROM clause_vectors").ShouldBe(Convert.FromHexString("0000803F000000C0"));
    }

    [Theory]
    [InlineData("p2", "embed")]
    [InlineData("p1", "embed-large")]
    public async Task They_are_of_one_protocol_and_one_model(string protocol, string model)
    {
        await Stored.SaveAsync("p1", "embed", Vectors, default);

        (await Stored.FindAsync(protocol, model, default)).ShouldBeNull();
    }

    [Fact]
    public async Task New_ones_take_the_place_of_earlier_ones_and_none_at_all_is_nothing_kept()
    {
        await Stored.SaveAsync("p1", "embed", Vectors, default);
        await Stored.SaveAsync("p1", "embed", [[7f]], default);
        (await Stored.FindAsync("p1", "embed", default)).ShouldBe([[7f]]);

        await Stored.SaveAsync("p1", "embed", [], default);
        (await Stored.FindAsync("p1", "embed", default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("vectors = substr(vectors, 1, 20)")]
    [InlineData("vectors = vectors || {00}")]
    [InlineData("vectors = {}")]
    [InlineData("vectors = {0000C07F} || substr(vectors, 5)")]
    [InlineData("vectors = substr(vectors, 1, 20) || {0000807F}")]
    [InlineData("clauses = 3")]
    [InlineData("clauses = -2, dimensions = -3")]
    [InlineData("clauses = 65536, dimensions = 65536")]
    [InlineData("dimensions = 0")]
    public async Task What_is_damaged_counts_as_not_stored_and_can_be_replaced(string damage)
    {
        await Stored.SaveAsync("p1", "embed", Vectors, default);
        storage.Ask($"UPDATE clause_vectors SET {InItsSql(damage)}");

        (await Stored.FindAsync("p1", "embed", default)).ShouldBeNull();

        await Stored.SaveAsync("p1", "embed", Vectors, default);
        (await Stored.FindAsync("p1", "embed", default)).ShouldBe(Vectors);
    }

    [Fact]
    public async Task What_nobody_used_for_ninety_days_goes_when_others_are_saved_and_a_look_counts_as_use()
    {
        await Stored.SaveAsync("unused", "embed", Vectors, default);
        await Stored.SaveAsync("used", "embed", Vectors, default);
        _clock.Advance(TimeSpan.FromDays(50));
        (await Stored.FindAsync("used", "embed", default)).ShouldNotBeNull();
        _clock.Advance(TimeSpan.FromDays(41));

        await Stored.SaveAsync("new", "embed", Vectors, default);

        (await Stored.FindAsync("unused", "embed", default)).ShouldBeNull();
        (await Stored.FindAsync("used", "embed", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Vectors_of_unlike_length_are_refused()
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Stored.SaveAsync("p1", "embed", [[1f, 2f], [1f]], default));

        (await Stored.FindAsync("p1", "embed", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_may_look_and_save_at_the_same_moment()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            await Stored.SaveAsync($"p{i % 4}", "embed", [[i % 4]], default);
            (await Stored.FindAsync($"p{i % 4}", "embed", default)).ShouldBe([[i % 4]]);
        })));
    }

    // Bytes are the one thing that the two do not write alike.
    private string InItsSql(string damage) => storage.Options.IsPostgres
        ? damage.Replace("{", "'\\x", StringComparison.Ordinal).Replace("}", "'::bytea", StringComparison.Ordinal)
        : damage.Replace("{", "x'", StringComparison.Ordinal).Replace("}", "'", StringComparison.Ordinal);
}

public sealed class SqliteClauseVectorsTests() : ClauseVectorsContract(new StorageFile());

public sealed class PostgresClauseVectorsTests() : ClauseVectorsContract(new StorageServer());
