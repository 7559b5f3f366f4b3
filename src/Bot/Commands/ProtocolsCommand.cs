using System.CommandLine;
using Bot.School.Protocols;

namespace Bot.Commands;

/// <summary><c>protocols check</c>: shows what was read from the protocol files, what was left out and what is not certain.</summary>
internal sealed class ProtocolsCommand
{
    private const int AllReadable = 0;
    private const int Unreadable = 2;

    private readonly Option<DirectoryInfo> _knowledge = new("--knowledge")
    {
        Description = "de map met voor elke school een map met protocol.md, protocol.txt of protocol.docx",
        DefaultValueFactory = _ => new DirectoryInfo("knowledge"),
    };

    public Command Create()
    {
        var check = new Command("check", "laat zien welke bepalingen gevonden zijn, wat is weggelaten en wat niet zeker is") { _knowledge };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(_knowledge), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return new Command("protocols", "de protocollen van de scholen") { check };
    }

    private static int Check(DirectoryInfo knowledge, TextWriter output, TextWriter error)
    {
        if (!knowledge.Exists)
        {
            error.WriteLine($"De map {knowledge} bestaat niet. Geef met --knowledge aan waar de protocollen staan.");
            return Unreadable;
        }

        var library = ProtocolLibrary.Load(knowledge.ToString());
        foreach (var reading in library.Readings) ProtocolCheckText.Write(reading, output);
        ProtocolCheckText.WriteSum(library, output);
        foreach (var problem in library.Problems) error.WriteLine($"Niet te lezen: {problem}");
        return library.Problems.Count == 0 ? AllReadable : Unreadable;
    }
}
