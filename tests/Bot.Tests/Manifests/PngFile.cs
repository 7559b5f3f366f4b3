using System.Buffers.Binary;
using System.IO.Compression;

namespace Bot.Tests.Manifests;

/// <summary>A picture of 8 bits a channel, red, green and blue, with transparency when <see cref="Channels"/> is 4.</summary>
internal sealed record PngFile(int Width, int Height, int Channels, byte[] Pixels)
{
    private const int SignatureLength = 8;

    public static PngFile Read(byte[] bytes)
    {
        var data = new MemoryStream();
        ReadOnlySpan<byte> header = default;
        for (var at = SignatureLength; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var content = bytes.AsSpan(at + 8, length);
            if (bytes.AsSpan(at + 4, 4).SequenceEqual("IHDR"u8)) header = content;
            if (bytes.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) data.Write(content);
            at += length + 12;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        header[8].ShouldBe((byte)8, "bits a channel");
        var channels = header[9] switch { 2 => 3, 6 => 4, var other => throw new InvalidDataException($"Colour type {other} is not read here.") };
        data.Position = 0;
        using var inflated = new ZLibStream(data, CompressionMode.Decompress);
        return new PngFile(width, height, channels, Unfilter(inflated, height, width * channels, channels));
    }

    private static byte[] Unfilter(Stream rows, int height, int stride, int channels)
    {
        var pixels = new byte[height * stride];
        var row = new byte[stride + 1];
        for (var y = 0; y < height; y++)
        {
            rows.ReadExactly(row);
            for (var x = 0; x < stride; x++)
            {
                int left = x >= channels ? pixels[(y * stride) + x - channels] : 0;
                int up = y > 0 ? pixels[((y - 1) * stride) + x] : 0;
                int corner = x >= channels && y > 0 ? pixels[((y - 1) * stride) + x - channels] : 0;
                var guess = row[0] switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) };
                pixels[(y * stride) + x] = (byte)(row[x + 1] + guess);
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    /// <summary>As a file; Teams and we do not look at the checksums, so they are left empty.</summary>
    public byte[] Write()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, (byte)(Channels == 4 ? 6 : 2));
        using var data = new MemoryStream();
        using (var deflated = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var row in Pixels.Chunk(Width * Channels)) deflated.Write([0, .. row]);
        }

        return [.. "\u0089PNG\r\n\u001a\n".Select(c => (byte)c), .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, data.ToArray())];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. name, .. content, 0, 0, 0, 0];
    }
}
