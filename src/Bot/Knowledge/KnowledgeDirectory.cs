using Bot.Commands;
using Bot.Texts;

namespace Bot.Knowledge;

/// <summary>Finds the folder with the protocols.</summary>
internal static class KnowledgeDirectory
{
    private const string Name = "knowledge";

    /// <summary>
    /// The folder that was named, else "knowledge" in the working directory, else in the repository that it is part of
    /// (<c>dotnet run</c> from anywhere in it), else the copy beside the program.
    /// </summary>
    public static string Find(string? named, string workingDirectory, string programDirectory)
    {
        if (named is not null)
            return Directory.Exists(named) ? Path.GetFullPath(named) : throw new CommandError(CommandTexts.NoKnowledge(named, []));

        return new[] { workingDirectory, Repository(workingDirectory), programDirectory }.OfType<string>()
            .Select(directory => Path.Combine(directory, Name))
            .FirstOrDefault(Directory.Exists)
            ?? throw new CommandError(CommandTexts.NoKnowledge(Path.Combine(workingDirectory, Name), []));
    }

    // Only up to a solution: a folder of the same name further up is somebody else's.
    private static string? Repository(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
        {
            if (at.EnumerateFiles("*.sln", new EnumerationOptions { IgnoreInaccessible = true }).Any()) return at.FullName;
        }

        return null;
    }
}
