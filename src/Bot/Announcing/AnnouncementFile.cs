using System.Text;
using Bot.Commands;
using Bot.School.Announcements;
using Bot.Texts;

namespace Bot.Announcing;

/// <summary>An announcement as a file: a first line with "# " and the title, and below it the text in Markdown.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">The rest.</param>
internal sealed record AnnouncementFile(string Title, string Text)
{
    private const string TitleMark = "# ";

    // Ten thousand signs of four bytes each, and a title.
    private const int MostBytes = 64 * 1024;

    /// <exception cref="CommandError">It cannot be read as one; the message names the file and where known the line.</exception>
    public static AnnouncementFile Read(string path)
    {
        var lines = Words(path).ReplaceLineEndings("\n").Split('\n');
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (first < 0) throw new CommandError(AnnouncingTexts.EmptyFile(path));
        if (!lines[first].StartsWith(TitleMark, StringComparison.Ordinal) || string.IsNullOrWhiteSpace(lines[first][TitleMark.Length..])) throw new CommandError(AnnouncingTexts.NoTitle(path, first + 1));
        var file = new AnnouncementFile(lines[first][TitleMark.Length..].Trim(), string.Join('\n', lines.Skip(first + 1)).Trim());
        if (file.Title.Length > AnnouncementContent.LongestTitle) throw new CommandError(AnnouncingTexts.LongTitle(path, first + 1));
        if (file.Text.Length == 0) throw new CommandError(AnnouncingTexts.NoText(path, first + 1));
        return file.Text.Length > AnnouncementContent.LongestText ? throw new CommandError(AnnouncingTexts.LongText(path, file.Text.Length)) : file;
    }

    private static string Words(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new CommandError(AnnouncingTexts.LargeFile(path));
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CommandError(AnnouncingTexts.UnreadableFile(path, unreadable.Message));
        }
        catch (DecoderFallbackException)
        {
            throw new CommandError(AnnouncingTexts.NotUtf8(path));
        }
    }
}
