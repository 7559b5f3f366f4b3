using Bot.School.Learning;

namespace Bot.School.Tests.Learning;

public class FeatureSetTests
{
    private readonly FeatureSet _set = new();

    [Fact]
    public void Each_feature_stays_once_in_the_order_of_its_first_time() =>
        _set.Distinct([7, 3, 7, 0, 3, uint.MaxValue, 0]).ToArray().ShouldBe([7u, 3, 0, uint.MaxValue]);

    [Fact]
    public void Nothing_is_left_of_the_time_before()
    {
        _set.Distinct([1, 2, 3]);

        _set.Distinct([3, 2]).ToArray().ShouldBe([3u, 2]);
        _set.Distinct([]).ToArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(511)]
    [InlineData(513)]
    [InlineData(20_000)]
    public void There_is_room_for_any_number(int count)
    {
        // Steps of a power of two meet in the same slots.
        uint[] features = [.. Enumerable.Range(0, count).Select(number => (uint)number << 12)];

        _set.Distinct([.. features, .. features]).ToArray().ShouldBe(features.Distinct());
    }
}
