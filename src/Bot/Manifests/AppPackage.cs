using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Manifests;

/// <summary>
/// The app package that Teams takes: a zip with everything at its root (PROTOCOL 8.1), made of the bundled template and the settings. The same
/// settings and version give the same bytes.
/// </summary>
internal static class AppPackage
{
    public const string ManifestFile = "manifest.json";

    /// <summary>What goes in beside the manifest, as it is.</summary>
    public static readonly IReadOnlyList<string> OtherFiles = ["color.png", "outline.png", "en.json"];

    private static readonly string Template = Path.Combine(AppContext.BaseDirectory, "manifests", "teams");

    // The oldest moment that a zip can hold, and the rights of a plain file.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private const int PlainFile = 0b1_000_000_110_100_100 << 16;

    // Dutch text stays as people read it.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Create(ManifestSettings settings, AppVersion version)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestFile, Encoding.UTF8.GetBytes(Manifest(settings, version)));
            foreach (var file in OtherFiles) Add(zip, file, File.ReadAllBytes(Path.Combine(Template, file)));
        }

        return bytes.ToArray();
    }

    private static string Manifest(ManifestSettings settings, AppVersion version)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Template, ManifestFile)))!;
        manifest["version"] = version.ToString();
        manifest["id"] = settings.AppId.ToString();
        var developer = manifest["developer"]!;
        developer["name"] = settings.DeveloperName;
        developer["websiteUrl"] = settings.Website.AbsoluteUri;
        developer["privacyUrl"] = settings.Privacy.AbsoluteUri;
        developer["termsOfUseUrl"] = settings.Terms.AbsoluteUri;
        foreach (var part in new[] { "bots", "composeExtensions" }) manifest[part]![0]!["botId"] = settings.BotId.ToString();
        return manifest.ToJsonString(Readable) + "\n";
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = FixedTime;
        entry.ExternalAttributes = PlainFile;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
