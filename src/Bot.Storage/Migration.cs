using System.Globalization;
using System.Reflection;

namespace Bot.Storage;

/// <summary>A step that brings a database up to date. A number means the same tables for each kind of database.</summary>
internal sealed record Migration(int Number, string Sql)
{
    /// <summary>Those for one kind of database, in the order in which they are run.</summary>
    /// <param name="kind">The name of their folder.</param>
    public static IReadOnlyList<Migration> For(string kind)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var folder = kind + "/";
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name => new Migration(int.Parse(name.AsSpan(folder.Length, 4), CultureInfo.InvariantCulture), Read(assembly, name))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
