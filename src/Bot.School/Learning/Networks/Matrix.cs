using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.School.Learning.Networks;

/// <summary>
/// Products of small row-major matrices. The number of columns of what is added to must be a multiple of <see cref="Lane"/>; every other size is free.
/// </summary>
internal static class Matrix
{
    /// <summary>Columns come in groups of this many: one vector register.</summary>
    public const int Lane = 8;

    /// <summary>The size rounded up to whole lanes.</summary>
    public static int Padded(int size) => (size + Lane - 1) / Lane * Lane;

    /// <summary><c>sum += left × right</c>, where left is rows × inner and right is inner × columns.</summary>
    public static void MultiplyAdd(ReadOnlySpan<float> left, int rows, int inner, ReadOnlySpan<float> right, int columns, Span<float> sum)
    {
        if (left.Length < rows * inner || right.Length < inner * columns || sum.Length < rows * columns || columns % Lane != 0)
            throw new ArgumentException("The sizes of the matrices do not fit.");
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        ref var s = ref MemoryMarshal.GetReference(sum);
        var row = 0;
        for (; row + 4 <= rows; row += 4) FourRows(ref Add(ref l, row * inner), inner, ref r, columns, ref Add(ref s, row * columns));
        for (; row < rows; row++) OneRow(ref Add(ref l, row * inner), inner, ref r, columns, ref Add(ref s, row * columns));
    }

    /// <summary>The transpose of a rows × columns matrix.</summary>
    public static void Transpose(ReadOnlySpan<float> matrix, int rows, int columns, Span<float> transposed)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) transposed[(column * rows) + row] = matrix[(row * columns) + column];
        }
    }

    /// <summary>Four rows at once, so that every value of the right matrix that is fetched is used four times.</summary>
    private static void FourRows(ref float left, int inner, ref float right, int columns, ref float sum)
    {
        var column = 0;
        for (; column + (2 * Lane) <= columns; column += 2 * Lane)
        {
            var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
            var (e, f, g, h) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
            for (var i = 0; i < inner; i++)
            {
                ref var values = ref Add(ref right, (i * columns) + column);
                var (low, high) = (Vector256.LoadUnsafe(ref values), Vector256.LoadUnsafe(ref values, Lane));
                var first = Vector256.Create(Add(ref left, i));
                a = Vector256.FusedMultiplyAdd(first, low, a);
                e = Vector256.FusedMultiplyAdd(first, high, e);
                var second = Vector256.Create(Add(ref left, inner + i));
                b = Vector256.FusedMultiplyAdd(second, low, b);
                f = Vector256.FusedMultiplyAdd(second, high, f);
                var third = Vector256.Create(Add(ref left, (2 * inner) + i));
                c = Vector256.FusedMultiplyAdd(third, low, c);
                g = Vector256.FusedMultiplyAdd(third, high, g);
                var fourth = Vector256.Create(Add(ref left, (3 * inner) + i));
                d = Vector256.FusedMultiplyAdd(fourth, low, d);
                h = Vector256.FusedMultiplyAdd(fourth, high, h);
            }

            AddTo(ref Add(ref sum, column), a, e);
            AddTo(ref Add(ref sum, columns + column), b, f);
            AddTo(ref Add(ref sum, (2 * columns) + column), c, g);
            AddTo(ref Add(ref sum, (3 * columns) + column), d, h);
        }

        if (column == columns) return;
        for (var row = 0; row < 4; row++) OneRow(ref Add(ref left, row * inner), inner, ref right, columns, ref Add(ref sum, row * columns), column);
    }

    private static void OneRow(ref float left, int inner, ref float right, int columns, ref float sum, int column = 0)
    {
        if (Vector512.IsHardwareAccelerated) column = OneWideRow(ref left, inner, ref right, columns, ref sum, column);
        for (; column + (4 * Lane) <= columns; column += 4 * Lane)
        {
            var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
            for (var i = 0; i < inner; i++)
            {
                var value = Vector256.Create(Add(ref left, i));
                ref var values = ref Add(ref right, (i * columns) + column);
                a = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref values), a);
                b = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref values, Lane), b);
                c = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref values, 2 * Lane), c);
                d = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref values, 3 * Lane), d);
            }

            AddTo(ref Add(ref sum, column), a);
            AddTo(ref Add(ref sum, column + Lane), b);
            AddTo(ref Add(ref sum, column + (2 * Lane)), c);
            AddTo(ref Add(ref sum, column + (3 * Lane)), d);
        }

        for (; column < columns; column += Lane)
        {
            var a = Vector256<float>.Zero;
            for (var i = 0; i < inner; i++)
            {
                a = Vector256.FusedMultiplyAdd(Vector256.Create(Add(ref left, i)), Vector256.LoadUnsafe(ref Add(ref right, (i * columns) + column)), a);
            }

            AddTo(ref Add(ref sum, column), a);
        }
    }

    /// <summary>The same for as many columns as fit in registers twice as wide, where the processor has them; gives the column at which it stopped.</summary>
    private static int OneWideRow(ref float left, int inner, ref float right, int columns, ref float sum, int column)
    {
        const int Wide = 2 * Lane;
        for (; column + (4 * Wide) <= columns; column += 4 * Wide)
        {
            var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
            for (var i = 0; i < inner; i++)
            {
                ref var values = ref Add(ref right, (i * columns) + column);
                var value = Vector512.Create(Add(ref left, i));
                a = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref values), a);
                b = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref values, Wide), b);
                c = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref values, 2 * Wide), c);
                d = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref values, 3 * Wide), d);
            }

            AddTo(ref Add(ref sum, column), a);
            AddTo(ref Add(ref sum, column + Wide), b);
            AddTo(ref Add(ref sum, column + (2 * Wide)), c);
            AddTo(ref Add(ref sum, column + (3 * Wide)), d);
        }

        return column;
    }

    private static void AddTo(ref float place, Vector512<float> values) => (Vector512.LoadUnsafe(ref place) + values).StoreUnsafe(ref place);

    private static void AddTo(ref float place, Vector256<float> low, Vector256<float> high)
    {
        AddTo(ref place, low);
        AddTo(ref Add(ref place, Lane), high);
    }

    private static void AddTo(ref float place, Vector256<float> values) => (Vector256.LoadUnsafe(ref place) + values).StoreUnsafe(ref place);

    private static ref float Add(ref float start, int offset) => ref System.Runtime.CompilerServices.Unsafe.Add(ref start, offset);
}
