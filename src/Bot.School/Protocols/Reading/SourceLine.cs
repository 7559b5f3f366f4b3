namespace Bot.School.Protocols.Reading;

/// <summary>A line of a protocol file (or a part of one, when a whole list stands on one line) with its number, counted from 1.</summary>
/// <param name="Number">The line in the file.</param>
/// <param name="Text">The line as it stands.</param>
/// <param name="Part">Which part of the line this is, counted from 0.</param>
internal readonly record struct SourceLine(int Number, string Text, int Part = 0)
{
    public bool IsBlank => Text.All(letter => char.IsWhiteSpace(letter) || letter == '\uFEFF');
}
