using Bot.School.Learning.Networks;

namespace Bot.School.Tests.Learning.Networks;

public class MatrixTests
{
    [Theory]
    [CombinatorialSizes]
    public void The_product_is_that_of_three_plain_loops(int rows, int inner, int columns)
    {
        var random = new Random(rows + inner + columns);
        var left = Numbers(random, rows * inner);
        var right = Numbers(random, inner * columns);
        var sum = Numbers(random, rows * columns);
        var expected = (float[])sum.Clone();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                for (var i = 0; i < inner; i++) expected[(row * columns) + column] += left[(row * inner) + i] * right[(i * columns) + column];
            }
        }

        Matrix.MultiplyAdd(left, rows, inner, right, columns, sum);

        for (var i = 0; i < sum.Length; i++) sum[i].ShouldBe(expected[i], 0.0005f);
    }

    [Theory]
    [InlineData(2, 3, 12)]
    [InlineData(2, 3, 16)]
    public void Sizes_that_do_not_fit_are_refused(int rows, int inner, int columns) =>
        Should.Throw<ArgumentException>(() => Matrix.MultiplyAdd(new float[rows * inner], rows, inner, new float[inner * columns], columns, new float[1]));

    [Fact]
    public void A_transpose_turns_rows_into_columns()
    {
        var turned = new float[6];

        Matrix.Transpose([1, 2, 3, 4, 5, 6], 2, 3, turned);

        turned.ShouldBe([1, 4, 2, 5, 3, 6]);
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

    /// <summary>One row and four, and what is left over; columns for each width of register, and what is left over.</summary>
    private sealed class CombinatorialSizesAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from rows in (int[])[1, 4, 5, 11]
            from inner in (int[])[1, 7, 64]
            from columns in (int[])[8, 24, 64, 200]
            select (object[])[rows, inner, columns];
    }
}
