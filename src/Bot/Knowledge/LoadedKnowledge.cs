using Bot.Commands;
using Bot.School.Protocols;
using Bot.School.Protocols.Reading;
using Bot.School.Questions;
using Bot.Texts;

namespace Bot.Knowledge;

/// <summary>The protocols of a folder, and who answers from them.</summary>
internal sealed record LoadedKnowledge(ProtocolLibrary Library, IAssistant Assistant)
{
    public Schools Schools { get; } = new(Library.Protocols);

    public static LoadedKnowledge Load(string? named)
    {
        var directory = KnowledgeDirectory.Find(named, Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        var library = ProtocolLibrary.Load(directory);
        return library.Readings.Count > 0 ? new LoadedKnowledge(library, new CautiousAssistant()) : throw new CommandError(CommandTexts.NoKnowledge(directory, library.Problems));
    }

    /// <summary>A school that somebody named; when its protocol could not be read, that is the answer.</summary>
    public ProtocolReading School(string id)
    {
        if (Library.Readings.FirstOrDefault(reading => reading.Protocol.School.Value == id) is { } reading) return reading;
        throw new CommandError(Library.Problems.FirstOrDefault(problem => problem.School.Value == id) is { } problem
            ? CommandTexts.UnreadableProtocol(problem)
            : CommandTexts.UnknownSchool(id, Schools.Names));
    }
}
