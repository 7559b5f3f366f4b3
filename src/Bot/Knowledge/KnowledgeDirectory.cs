using Bot.Commands;
using Bot.Texts;

namespace Bot.Knowledge;

/// <summary>Finds the folder with the protocols.</summary>
internal static class KnowledgeDirectory
{
    private const string Name = "knowledge";

    /// <summary>
    /// The folder that was named, else "knowledge" in the working directory or above it (<c>dotnet run</c> from anywhere in the
    /// repository), else the copy beside the program.
    /// </summary>
    public static string Find(string? named, string workingDirectory, string programDirectory)
    {
        if (named is not null)
            return Directory.Exists(named) ? Path.GetFullPath(named) : throw new CommandError(CommandTexts.NoKnowledge(named, []));

        return Upwards(workingDirectory).Append(programDirectory)
            .Select(directory => Path.Combine(directory, Name))
            .FirstOrDefault(Directory.Exists)
            ?? throw new CommandError(CommandTexts.NoKnowledge(Path.Combine(workingDirectory, Name), []));
    }

    // Not beyond the repository: a folder of the same name further up is somebody else's.
    private static IEnumerable<string> Upwards(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            yield return at.FullName;
            if (at.EnumerateFiles("*.sln").Any()) yield break;
        }
    }
}
