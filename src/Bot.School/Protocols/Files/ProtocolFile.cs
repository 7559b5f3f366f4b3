using System.Text;
using Bot.School.Protocols.Reading;

namespace Bot.School.Protocols.Files;

/// <summary>The lines of a protocol file, or why they cannot be read.</summary>
internal static class ProtocolFile
{
    private const string Empty = "het bestand is leeg";
    private const string NoText = "dit is geen tekstbestand; bewaar het protocol als .md, .txt (UTF-8) of .docx";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (IReadOnlyList<SourceLine>? Lines, string Unreadable) ReadLines(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length == 0) return (null, Empty);
            if (path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) return WordLines.Read(bytes);
            return IsBinary(bytes) ? (null, NoText) : Split(Decode(bytes));
        }
        catch (DecoderFallbackException)
        {
            return (null, "het bestand is niet in UTF-8 opgeslagen; sla het opnieuw op en kies daarbij UTF-8");
        }
        catch (Exception inaccessible) when (inaccessible is IOException or UnauthorizedAccessException)
        {
            return (null, $"het bestand is niet te openen ({inaccessible.Message})");
        }
    }

    private static (IReadOnlyList<SourceLine>?, string) Split(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, Empty);
        if (text.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter))) return (null, NoText);
        return ([.. text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => new SourceLine(i + 1, line))], "");
    }

    private static bool IsBinary(byte[] bytes) =>
        bytes is [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [(byte)'P', (byte)'K', 3, 4, ..]
        || (bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && bytes.AsSpan().Contains((byte)0));

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true).GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => StrictUtf8.GetString(bytes, 3, bytes.Length - 3),
        _ => StrictUtf8.GetString(bytes),
    };
}
