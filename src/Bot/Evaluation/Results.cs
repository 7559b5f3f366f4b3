using Bot.Commands;
using Bot.Texts;

namespace Bot.Evaluation;

/// <summary>Where the answers are written, if anywhere.</summary>
internal static class Results
{
    public static TextWriter Open(string? file)
    {
        if (file is null) return TextWriter.Null;
        try
        {
            return new StreamWriter(file) { NewLine = "\n" };
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new CommandError(CommandTexts.UnwritableFile(file, unwritable.Message));
        }
    }
}
