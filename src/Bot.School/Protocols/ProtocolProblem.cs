namespace Bot.School.Protocols;

/// <summary>Why a protocol could not be loaded, in Dutch, with the file and where known the line.</summary>
public sealed record ProtocolProblem(SchoolId School, string File, int? Line, string What)
{
    public override string ToString() => Line is { } line ? $"{File}:{line}: {What}" : $"{File}: {What}";
}
