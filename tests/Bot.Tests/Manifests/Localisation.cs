using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Manifests;

/// <summary>How a language file puts its texts in the place of those of the manifest (PROTOCOL 8.1).</summary>
internal static partial class Localisation
{
    public static IEnumerable<string> Complaints(TeamsPackage package)
    {
        var visible = JsonPlaces.Texts(package.Manifest).Select(text => text.Path).Where(path => Visible().IsMatch(path)).ToList();
        var translated = Entries(package).Select(entry => entry.Key).ToList();
        foreach (var path in visible.Except(translated)) yield return $"{path} is not translated";
        foreach (var path in translated.Except(visible)) yield return $"{path} is no text of the manifest that may be translated";
        foreach (var (path, text) in Entries(package))
        {
            if (text?.GetValueKind() != JsonValueKind.String || string.IsNullOrWhiteSpace(text.GetValue<string>())) yield return $"{path} says nothing";
        }

        var schema = package.Manifest["$schema"]!.GetValue<string>().Replace("MicrosoftTeams.", "MicrosoftTeams.Localization.", StringComparison.Ordinal);
        if (package.English["$schema"]?.GetValue<string>() != schema) yield return "the language file is of another schema than the manifest";
    }

    public static JsonNode Translated(TeamsPackage package)
    {
        var manifest = package.Manifest;
        var texts = JsonPlaces.Texts(manifest).ToDictionary();
        foreach (var (path, text) in Entries(package)) texts[path].ReplaceWith(text!.GetValue<string>());
        return manifest;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(TeamsPackage package) => package.English.Where(entry => entry.Key != "$schema");

    // Not the prompt: that is what is said to the assistant, which reads Dutch.
    [GeneratedRegex(@"^(?:(?:name|description)\.(?:short|full)|bots\[0\]\.commandLists\[\d\]\.commands\[\d+\]\.(?:title|description)|composeExtensions\[0\]\.commands\[\d\](?:\.parameters\[\d\])?\.(?:title|description))$")]
    private static partial Regex Visible();
}
