using Bot.Commands;
using Bot.School.Norms;
using Bot.School.Protocols;
using Bot.School.Protocols.Reading;
using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Texts;

namespace Bot.Knowledge;

/// <summary>The protocols of a folder with their norms, and who answers from them.</summary>
internal sealed class LoadedKnowledge
{
    private readonly Dictionary<SchoolId, SchoolKnowledge> _schools;
    private readonly Lazy<Assistant> _offline;
    private readonly IAssistant? _assistant;

    /// <param name="library">The protocols.</param>
    /// <param name="assistant">Who answers; the one that reads offline when null.</param>
    public LoadedKnowledge(ProtocolLibrary library, IAssistant? assistant = null)
    {
        Library = library;
        Schools = new Schools(library.Protocols);
        var loaded = library.Readings.Select(SchoolKnowledge.Load).ToList();
        _schools = loaded.ToDictionary(each => each.Knowledge.Protocol.School, each => each.Knowledge);
        NormProblems = [.. loaded.SelectMany(each => each.Problems)];
        _offline = new Lazy<Assistant>(() => new Assistant(_schools.Values, LearnedReaders.BuiltIn));
        _assistant = assistant;
    }

    public ProtocolLibrary Library { get; }

    public Schools Schools { get; }

    /// <summary>Norms that could not be used, each with its file and line.</summary>
    public IReadOnlyList<NormProblem> NormProblems { get; }

    public IAssistant Assistant => _assistant ?? _offline.Value;

    /// <summary>Answers without a language model.</summary>
    public Assistant Offline => _offline.Value;

    public static LoadedKnowledge Load(string? named)
    {
        var directory = KnowledgeDirectory.Find(named, Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        var library = ProtocolLibrary.Load(directory);
        return library.Readings.Count > 0 ? new LoadedKnowledge(library) : throw new CommandError(CommandTexts.NoKnowledge(directory, library.Problems));
    }

    public SchoolKnowledge Of(SchoolId school) => _schools[school];

    /// <summary>A school that somebody named; when its protocol could not be read, that is the answer.</summary>
    public ProtocolReading School(string id)
    {
        if (Library.Readings.FirstOrDefault(reading => reading.Protocol.School.Value == id) is { } reading) return reading;
        throw new CommandError(Library.Problems.FirstOrDefault(problem => problem.School.Value == id) is { } problem
            ? CommandTexts.UnreadableProtocol(problem)
            : CommandTexts.UnknownSchool(id, Schools.Names));
    }
}
