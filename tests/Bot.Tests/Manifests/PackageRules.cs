using System.Text.Json.Nodes;

namespace Bot.Tests.Manifests;

/// <summary>The rules of PROTOCOL 8.1 that take more than one place of the manifest to check; each gives its complaints.</summary>
internal static class PackageRules
{
    public static readonly IReadOnlyList<(string Name, Func<TeamsPackage, IEnumerable<string>> Complaints)> All =
    [
        ("layout", Layout),
        ("ids", Ids),
        ("localisation", Localisation.Complaints),
        ("colour icon", ColourIcon),
        ("outline icon", OutlineIcon),
        ("command lists", CommandLists),
        ("prompts", Prompts),
        ("message extension", MessageExtension),
    ];

    private static IEnumerable<string> Layout(TeamsPackage package)
    {
        var named = JsonPlaces.Texts(package.Manifest)
            .Where(text => text.Path.StartsWith("icons.", StringComparison.Ordinal) || text.Path.EndsWith(".file", StringComparison.Ordinal))
            .Select(text => text.Text.GetValue<string>())
            .Append("manifest.json")
            .ToList();
        foreach (var file in named.Except(package.Files.Keys)) yield return $"{file} is not at the root";
        foreach (var file in package.Files.Keys.Except(named)) yield return $"nothing names {file}";
    }

    private static IEnumerable<string> Ids(TeamsPackage package)
    {
        var manifest = package.Manifest;
        var (bot, extension) = (manifest["bots"]![0]!["botId"]!.GetValue<string>(), manifest["composeExtensions"]![0]!["botId"]!.GetValue<string>());
        if (bot != extension) yield return "the bot and the message extension are not the same bot";
        foreach (var id in new[] { bot, extension, manifest["id"]!.GetValue<string>() })
        {
            if (!Guid.TryParse(id, out var guid) || guid == Guid.Empty) yield return $"{id} is not filled in";
        }

        if (JsonPlaces.Texts(manifest).Any(text => text.Text.ToString().Contains(".invalid", StringComparison.Ordinal))) yield return "an address is not filled in";
    }

    private static IEnumerable<string> ColourIcon(TeamsPackage package)
    {
        var icon = PngFile.Read(package.Files["color.png"]);
        if ((icon.Width, icon.Height) != (192, 192)) yield return "not 192 by 192";
        if (icon.Channels == 4 && Alphas(icon).Any(alpha => alpha < 255)) yield return "not a full square";
    }

    private static IEnumerable<string> OutlineIcon(TeamsPackage package)
    {
        var icon = PngFile.Read(package.Files["outline.png"]);
        if ((icon.Width, icon.Height) != (32, 32)) yield return "not 32 by 32";
        if (icon.Channels != 4 || Alphas(icon).All(alpha => alpha > 0)) yield return "not transparent";
        else if (icon.Pixels.Chunk(4).Any(pixel => pixel is [_, _, _, > 0] and not [255, 255, 255, _])) yield return "not only white";
        else if (Alphas(icon).All(alpha => alpha < 255)) yield return "nothing to see";
    }

    private static IEnumerable<string> CommandLists(TeamsPackage package)
    {
        var bot = package.Manifest["bots"]![0]!;
        var ofBot = Words(bot["scopes"]).ToList();
        var ofLists = bot["commandLists"]!.AsArray().SelectMany(list => Words(list!["scopes"])).ToList();
        foreach (var scope in ofLists.GroupBy(scope => scope).Where(scope => scope.Count() > 1)) yield return $"two lists for {scope.Key}";
        foreach (var scope in ofLists.Except(ofBot)) yield return $"a list for {scope}, where the bot is not";
        foreach (var scope in ofBot.Except(ofLists)) yield return $"no list for {scope}";
        if (!ofBot.Contains(package.Manifest["defaultInstallScope"]!.GetValue<string>())) yield return "installed where the bot is not";
    }

    private static IEnumerable<string> Prompts(TeamsPackage package)
    {
        foreach (var command in JsonPlaces.Find(package.Manifest, JsonPlaces.Steps("bots[*].commandLists[*].commands[*]")))
        {
            if (command["type"]?.GetValue<string>() == "prompt" != (command["prompt"] is not null)) yield return $"{command["title"]}: a prompt has a text, another command none";
        }
    }

    private static IEnumerable<string> MessageExtension(TeamsPackage package)
    {
        var commands = JsonPlaces.Find(package.Manifest, JsonPlaces.Steps("composeExtensions[*].commands[*]")).ToList();
        foreach (var id in commands.GroupBy(command => $"{command["id"]}").Where(id => id.Count() > 1)) yield return $"two commands {id.Key}";
        foreach (var command in commands)
        {
            var hasParameters = command["parameters"] is JsonArray { Count: > 0 };
            if (command["type"]!.GetValue<string>() == "query")
            {
                if (!hasParameters) yield return $"{command["id"]}: a search without a parameter";
                if (Words(command["context"]).Contains("message")) yield return $"{command["id"]}: a search does not start at a message";
            }
            else if (!hasParameters && command["fetchTask"]?.GetValue<bool>() != true)
            {
                yield return $"{command["id"]}: an action without a dialog";
            }
        }
    }

    private static IEnumerable<byte> Alphas(PngFile icon) => icon.Pixels.Chunk(4).Select(pixel => pixel[3]);

    private static IEnumerable<string> Words(JsonNode? list) => list!.AsArray().Select(item => item!.GetValue<string>());
}
