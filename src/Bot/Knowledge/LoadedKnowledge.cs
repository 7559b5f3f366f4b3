using Bot.Commands;
using Bot.School.Protocols;
using Bot.School.Questions;
using Bot.Texts;

namespace Bot.Knowledge;

/// <summary>The protocols of a folder, and who answers from them.</summary>
internal sealed record LoadedKnowledge(string Directory, Schools Schools, IAssistant Assistant)
{
    public Protocol School(string id) =>
        Schools.Find(new SchoolId(id)) ?? throw new CommandError(CommandTexts.UnknownSchool(id, Schools.Names));

    public static LoadedKnowledge Load(string? named)
    {
        var directory = KnowledgeDirectory.Find(named, System.IO.Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        var schools = new Schools([]);
        if (schools.Protocols.Count == 0) throw new CommandError(CommandTexts.NoKnowledge(directory));
        return new LoadedKnowledge(directory, schools, new CautiousAssistant());
    }
}
