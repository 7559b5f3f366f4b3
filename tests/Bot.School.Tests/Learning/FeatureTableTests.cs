using Bot.School.Learning;

namespace Bot.School.Tests.Learning;

public class FeatureTableTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    [InlineData(1024)]
    public void Every_feature_is_found_at_its_place_and_no_other(int count)
    {
        // Steps of a power of two meet in the same slots.
        var features = Enumerable.Range(0, count).Select(number => (uint)number << 16).ToArray();
        var table = new FeatureTable(features);

        for (var place = 0; place < count; place++)
        {
            table.Find(features[place]).ShouldBe(place);
            table.Find(features[place] + 1).ShouldBe(-1);
        }

        table.Find(uint.MaxValue).ShouldBe(-1);
    }
}
