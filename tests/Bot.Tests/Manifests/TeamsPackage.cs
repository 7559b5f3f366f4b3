using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Manifests;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Manifests;

/// <summary>An app package as Teams unpacks it: its files by their full names.</summary>
internal sealed record TeamsPackage(Dictionary<string, byte[]> Files)
{
    public const string BotId = "6f1c2d3e-0000-4000-8000-0123456789ab";
    public const string AppId = "0a1b2c3d-1111-4111-8111-ba9876543210";

    public JsonNode Manifest => JsonNode.Parse(Files["manifest.json"])!;

    public JsonObject English => JsonNode.Parse(Files["en.json"])!.AsObject();

    public static IReadOnlyDictionary<string, string?> Configuration { get; } = new Dictionary<string, string?>
    {
        ["Teams:AppId"] = BotId, ["Teams:ManifestId"] = AppId, ["Teams:PublicAddress"] = "https://magdit.mijnschool.example",
    };

    public static TeamsPackage Built() => Unpack(AppPackage.Create(Settings(Configuration)!, AppVersion.First));

    public static ManifestSettings? Settings(IEnumerable<KeyValuePair<string, string?>> configuration) =>
        ManifestSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build(), out _);

    public static TeamsPackage Unpack(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return new TeamsPackage(zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }));
    }

    public TeamsPackage With(string file, JsonNode json) => With(file, Encoding.UTF8.GetBytes(json.ToJsonString()));

    public TeamsPackage With(string file, byte[] content) => new(new Dictionary<string, byte[]>(Files) { [file] = content });

    public TeamsPackage WithManifest(Action<JsonNode> change)
    {
        var manifest = Manifest;
        change(manifest);
        return With("manifest.json", manifest);
    }

    public TeamsPackage WithEnglish(Action<JsonObject> change)
    {
        var english = English;
        change(english);
        return With("en.json", english);
    }

    public TeamsPackage Without(string file) => new(Files.Where(kept => kept.Key != file).ToDictionary());
}
