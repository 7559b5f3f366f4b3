using System.Buffers.Binary;

namespace Bot.Storage;

/// <summary>Vectors as bytes: 32-bit floats, little-endian, one vector after the other.</summary>
internal static class VectorBytes
{
    /// <exception cref="ArgumentException">The vectors are not all of the same length.</exception>
    public static byte[] Write(IReadOnlyList<float[]> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        var dimensions = vectors.Count == 0 ? 0 : vectors[0].Length;
        var bytes = new byte[checked(vectors.Count * dimensions * sizeof(float))];
        var at = 0;
        foreach (var vector in vectors)
        {
            if (vector.Length != dimensions) throw new ArgumentException($"A vector has {vector.Length} numbers, the first has {dimensions}.", nameof(vectors));
            foreach (var value in vector)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), value);
                at += sizeof(float);
            }
        }

        return bytes;
    }

    /// <summary>Null when there are none, when the bytes are more or fewer than they should be, or when one is no number.</summary>
    public static IReadOnlyList<float[]>? Read(ReadOnlySpan<byte> bytes, int count, int dimensions)
    {
        if (count <= 0 || dimensions <= 0 || bytes.Length != (long)count * dimensions * sizeof(float)) return null;
        var vectors = new float[count][];
        for (var place = 0; place < count; place++)
        {
            var vector = vectors[place] = new float[dimensions];
            for (var i = 0; i < dimensions; i++)
            {
                vector[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[((place * dimensions + i) * sizeof(float))..]);
                if (!float.IsFinite(vector[i])) return null;
            }
        }

        return vectors;
    }
}
