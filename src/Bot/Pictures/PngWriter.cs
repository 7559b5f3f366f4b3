using System.Buffers.Binary;
using System.IO.Compression;

namespace Bot.Pictures;

/// <summary>Writes a picture as PNG (W3C PNG, third edition, 5 and 10). A library that draws brings hundreds of megabytes for every kind of computer; this takes a page.</summary>
internal static class PngWriter
{
    private const byte BitsOfChannel = 8;
    private const byte TrueColour = 2;
    private const byte NoFilter = 0;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Write(Canvas picture)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], picture.Height);
        header[8] = BitsOfChannel;
        header[9] = TrueColour;
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Pixels(picture));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Pixels(Canvas picture)
    {
        using var packed = new MemoryStream();
        using (var rows = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                rows.WriteByte(NoFilter);
                rows.Write(picture.Row(y));
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(content, Checksum(name, uint.MaxValue)) ^ uint.MaxValue);
        file.Write(number);
    }

    // PNG, annex D: CRC-32, bit by bit; a picture is some kilobytes.
    private static uint Checksum(ReadOnlySpan<byte> bytes, uint before)
    {
        foreach (var one in bytes)
        {
            before ^= one;
            for (var bit = 0; bit < 8; bit++) before = (before & 1) != 0 ? 0xEDB88320u ^ (before >> 1) : before >> 1;
        }

        return before;
    }
}
