using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.School;

/// <summary>Names a row of texts by their SHA-256: 64 hexadecimal digits in lower case, from which nobody reads the texts back.</summary>
internal static class TextFingerprint
{
    public static string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var text in texts)
        {
            // Its length goes first: "ab", "c" and "a", "bc" differ.
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
