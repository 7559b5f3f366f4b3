using System.Text;

namespace Bot.Language.Tests.Privacy;

/// <summary>The sentences under <c>Privacy/Data</c>: one a line, with what must be gone from it and what must stay.</summary>
internal static class PrivateSentences
{
    public static TheoryData<string, string, string> Read(params string[] files)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in files.SelectMany(Lines))
        {
            var parts = line.Split("||", StringSplitOptions.TrimEntries);
            data.Add(parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "");
        }

        return data;
    }

    public static IEnumerable<string> Items(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(PrivateSentences).Assembly.GetManifestResourceStream($"Privacy/{file}")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)) yield return line;
    }
}
