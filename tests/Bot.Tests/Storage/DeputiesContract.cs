using Bot.School.Links;
using Bot.Storage;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

/// <summary>What a store of deputies promises.</summary>
public abstract class DeputiesContract(TestStorage storage) : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private StoredDeputies Deputies => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Somebody_is_away_until_the_end_of_their_last_day()
    {
        var deputy = new Deputy(Bron, Jan, Els, Day);
        await Deputies.SaveAsync(deputy, default);

        (await Deputies.OfAsync(Bron, Day, default)).ShouldBe([deputy]);
        (await Deputies.OfAsync(Bron, Day.AddDays(1), default)).ShouldBeEmpty();
        (await Deputies.OfAsync(new("elders"), Day, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_absence_takes_the_place_of_the_first_and_who_is_back_is_not_away()
    {
        await Deputies.SaveAsync(new Deputy(Bron, Jan, Els, Day), default);
        await Deputies.SaveAsync(new Deputy(Bron, Jan, Els, Day.AddDays(7)), default);

        (await Deputies.OfAsync(Bron, Day, default)).ShouldHaveSingleItem().Until.ShouldBe(Day.AddDays(7));
        (await Deputies.RemoveAsync(Bron, Jan.Id, default)).ShouldBeTrue();
        (await Deputies.RemoveAsync(Bron, Jan.Id, default)).ShouldBeFalse();
        (await Deputies.OfAsync(Bron, Day, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_over_is_forgotten_and_nothing_else()
    {
        await Deputies.SaveAsync(new Deputy(Bron, Jan, Els, Day), default);
        await Deputies.SaveAsync(new Deputy(Bron, Els, Jan, Day.AddDays(1)), default);

        await Deputies.ForgetBeforeAsync(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero), default);

        (await Deputies.OfAsync(Bron, DateOnly.MinValue, default)).ShouldHaveSingleItem().Absent.ShouldBe(Els);
    }
}

public sealed class SqliteDeputiesTests() : DeputiesContract(new StorageFile());

public sealed class PostgresDeputiesTests() : DeputiesContract(new StorageServer());
