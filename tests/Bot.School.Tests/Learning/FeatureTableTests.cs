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
        var table = new FeatureTable([.. features.Select(Known)]);

        foreach (var feature in features)
        {
            table.Find(feature).ShouldBe(Known(feature));
            table.Find(feature + 1).IsNone.ShouldBeTrue();
        }

        table.Find(uint.MaxValue).IsNone.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(1000)]
    public void Many_are_found_at_once_in_their_order_and_the_unknown_are_left_out(int count)
    {
        var asked = Enumerable.Range(0, count).Select(number => (uint)number << 16).ToArray();
        var known = asked.Where((_, place) => place % 3 != 1).Select(Known).ToArray();
        var found = new KnownFeature[count];

        var number = new FeatureTable(known).Find(asked, found);

        found.Take(number).ShouldBe(known);
    }

    private static KnownFeature Known(uint feature) => new(feature, feature / 3f, (int)(feature >> 16) + 1, 1);
}
