using System.Text;

namespace Bot.School.Protocols;

/// <summary>The lines of a protocol file, or why they cannot be read.</summary>
internal static class ProtocolFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (IReadOnlyList<string>? Lines, string Unreadable) ReadLines(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length == 0) return (null, "het bestand is leeg");
        try
        {
            var text = Decode(bytes);
            if (text.Contains('\0')) return (null, "dit is geen tekstbestand");
            if (string.IsNullOrWhiteSpace(text)) return (null, "het bestand is leeg");
            return (text.ReplaceLineEndings("\n").Split('\n'), "");
        }
        catch (DecoderFallbackException)
        {
            return (null, "het bestand is niet in UTF-8 opgeslagen; sla het opnieuw op en kies daarbij UTF-8");
        }
    }

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => StrictUtf8.GetString(bytes, 3, bytes.Length - 3),
        _ => StrictUtf8.GetString(bytes),
    };
}
