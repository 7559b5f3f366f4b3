using IO = System.IO;

namespace Bot.Benchmarks.Scale;

/// <summary>A temporary folder with the repository's protocols and as many copies of them, norms included, each as a school of its own without worked examples.</summary>
internal sealed class ManySchools : IDisposable
{
    private readonly DirectoryInfo _directory = IO.Directory.CreateTempSubdirectory("bot-benchmark-schools-");

    private ManySchools()
    {
    }

    public string Directory => _directory.FullName;

    /// <param name="source">The folder with the protocols.</param>
    /// <param name="originals">Whether the protocols themselves are among them, worked examples and all.</param>
    /// <param name="copies">How many copies are made, of each protocol in turn.</param>
    public static ManySchools Create(string source, bool originals, int copies)
    {
        var schools = new ManySchools();
        string[] folders = [.. IO.Directory.GetDirectories(source).Order(StringComparer.Ordinal)];
        if (originals)
        {
            foreach (var folder in folders) schools.Copy(folder, Path.GetFileName(folder), Path.GetFileName(folder));
        }

        for (var i = 0; i < copies; i++)
        {
            var school = Path.GetFileName(folders[i % folders.Length]);
            schools.Copy(folders[i % folders.Length], school, CopyName(school, i / folders.Length));
        }

        return schools;
    }

    public static string CopyName(string school, int number) => $"{school}-{number:D4}";

    public void Dispose() => _directory.Delete(recursive: true);

    private void Copy(string folder, string school, string name)
    {
        var target = _directory.CreateSubdirectory(name).FullName;
        foreach (var file in IO.Directory.GetFiles(folder, "protocol.*")) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        var norms = Path.Combine(folder, "norms.yaml");
        // A clause's id begins with its school's.
        if (File.Exists(norms)) File.WriteAllText(Path.Combine(target, "norms.yaml"), File.ReadAllText(norms).Replace($"clause: {school}/", $"clause: {name}/", StringComparison.Ordinal));
    }
}
