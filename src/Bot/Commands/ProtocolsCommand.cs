using System.CommandLine;
using Bot.Knowledge;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;
using Bot.School.Verdicts;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// <c>protocols check</c> shows what was read from the protocol files, what was left out and what is not certain; <c>protocols norms</c> what the
/// sentences of one protocol were taken to say; <c>protocols diff</c> what changed from one version to another, with exit status 0 whether anything did or not.
/// </summary>
internal static class ProtocolsCommand
{
    private const int AllReadable = 0;

    public static Command Create() => new("protocols", CommandTexts.Protocols) { CreateCheck(), CreateNorms(), CreateDiff() };

    private static Command CreateCheck()
    {
        var knowledge = KnowledgeOption.Create();
        var command = new Command("check", CommandTexts.ProtocolsCheck) { knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
            Task.FromResult(Check(Library(parsed.GetValue(knowledge)), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error))));
        return command;
    }

    private static Command CreateNorms()
    {
        var knowledge = KnowledgeOption.Create();
        var school = new Argument<string>("school") { Description = CommandTexts.School };
        var command = new Command("norms", CommandTexts.ProtocolsNorms) { school, knowledge };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
            Task.FromResult(Norms(Library(parsed.GetValue(knowledge)), parsed.GetRequiredValue(school), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error))));
        return command;
    }

    private static Command CreateDiff()
    {
        var old = new Argument<string>("old") { Description = ProtocolChangeTexts.DiffOld };
        var now = new Argument<string>("new") { Description = ProtocolChangeTexts.DiffNew };
        var command = new Command("diff", ProtocolChangeTexts.Diff) { old, now };
        command.SetAction((parsed, _) => Guarded.RunAsync(() =>
            Task.FromResult(Diff(parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error))));
        return command;
    }

    private static ProtocolLibrary Library(string? named) =>
        ProtocolLibrary.Load(KnowledgeDirectory.Find(named, Directory.GetCurrentDirectory(), AppContext.BaseDirectory));

    private static int Check(ProtocolLibrary library, TextWriter output, TextWriter error)
    {
        foreach (var reading in library.Readings) ProtocolCheckText.Write(reading, output);
        ProtocolCheckText.WriteSum(library, output);
        var norms = library.Readings.SelectMany(reading => SchoolKnowledge.Load(reading).Problems).ToList();
        foreach (var problem in library.Problems) error.WriteLine(CommandTexts.UnreadableProtocol(problem));
        foreach (var problem in norms) error.WriteLine(CommandTexts.UnusableNorm(problem));
        return library.Problems.Count + norms.Count == 0 ? AllReadable : Guarded.Mendable;
    }

    private static int Diff(string oldPath, string newPath, TextWriter output, TextWriter error)
    {
        var (old, now) = (ProtocolLibrary.Read(oldPath), ProtocolLibrary.Read(newPath));
        foreach (var problem in new[] { old.Problem, now.Problem }.OfType<ProtocolProblem>()) error.WriteLine(CommandTexts.UnreadableProtocol(problem));
        if (old.Reading is not { } before || now.Reading is not { } after) return Guarded.Mendable;
        ProtocolDiffText.Write(ProtocolDiff.Of(before.Protocol, after.Protocol), output);
        return AllReadable;
    }

    private static int Norms(ProtocolLibrary library, string school, TextWriter output, TextWriter error)
    {
        var (knowledge, problems) = SchoolKnowledge.Load(new LoadedKnowledge(library).School(school));
        NormsText.Write(knowledge, output);
        foreach (var problem in problems) error.WriteLine(CommandTexts.UnusableNorm(problem));
        return problems.Count == 0 ? AllReadable : Guarded.Mendable;
    }
}
