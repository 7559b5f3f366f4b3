using System.Text.Json.Nodes;

namespace Bot.Tests.Manifests;

/// <summary>The package that we ship against the rules on the whole of it; and each rule against packages that break it.</summary>
public sealed class PackageRulesTests
{
    private static readonly Dictionary<string, (string Rule, Func<TeamsPackage, TeamsPackage> Break)> Mistakes = new()
    {
        ["no English"] = ("layout", package => package.Without("en.json")),
        ["an icon in a folder"] = ("layout", package => package.Without("color.png").With("icons/color.png", package.Files["color.png"])),
        ["a file that nothing names"] = ("layout", package => package.With("icon.svg", [])),
        ["the id of the template"] = ("ids", package => package.WithManifest(manifest => manifest["id"] = $"{Guid.Empty}")),
        ["the bot's id of the template"] = ("ids", package => package.WithManifest(manifest => manifest["bots"]![0]!["botId"] = $"{Guid.Empty}")),
        ["another bot behind the message extension"] =
            ("ids", package => package.WithManifest(manifest => manifest["composeExtensions"]![0]!["botId"] = TeamsPackage.AppId)),
        ["the address of the template"] = ("ids", package => package.WithManifest(manifest => manifest["developer"]!["termsOfUseUrl"] = "https://magdit.invalid/")),
        ["a text without translation"] = ("localisation", package => package.WithEnglish(english => english.Remove("bots[0].commandLists[2].commands[5].title"))),
        ["a translation of nothing"] = ("localisation", package => package.WithEnglish(english => english["bots[0].commandLists[0].commands[8].title"] = "more")),
        ["a translation of what may not be"] = ("localisation", package => package.WithEnglish(english => english["bots[0].commandLists[0].commands[0].prompt"] = "May I?")),
        ["an empty translation"] = ("localisation", package => package.WithEnglish(english => english["name.short"] = " ")),
        ["a language file of another schema"] = ("localisation", package => package.WithEnglish(english => english["$schema"] = "https://developer.microsoft.com/json-schemas/teams/v1.16/MicrosoftTeams.Localization.schema.json")),
        ["a small colour icon"] = ("colour icon", package => package.With("color.png", package.Files["outline.png"])),
        ["a colour icon with a hole"] = ("colour icon", package => package.With("color.png", Square(192, [11, 85, 99, 0]))),
        ["a large outline icon"] = ("outline icon", package => package.With("outline.png", Square(33, [255, 255, 255, 255], [0, 0, 0, 0]))),
        ["an outline icon with a background"] = ("outline icon", package => package.With("outline.png", Square(32, [255, 255, 255, 255]))),
        ["an outline icon in colour"] = ("outline icon", package => package.With("outline.png", Square(32, [255, 255, 254, 255], [0, 0, 0, 0]))),
        ["an empty outline icon"] = ("outline icon", package => package.With("outline.png", Square(32, [255, 255, 255, 0]))),
        ["two command lists for one scope"] = ("command lists", package => package.WithManifest(manifest => manifest["bots"]![0]!["commandLists"]![0]!["scopes"]![0] = "team")),
        ["a command list where the bot is not"] = ("command lists", package => package.WithManifest(manifest => manifest["bots"]![0]!["scopes"]!.AsArray().RemoveAt(2))),
        ["a scope without commands"] = ("command lists", package => package.WithManifest(manifest => manifest["bots"]![0]!["commandLists"]!.AsArray().RemoveAt(0))),
        ["installed where the bot is not"] = ("command lists", package => package.WithManifest(manifest => manifest["defaultInstallScope"] = "meetings")),
        ["a prompt without a text"] = ("prompts", package => package.WithManifest(manifest => Command(manifest, 0).Remove("prompt"))),
        ["a text that is no prompt"] = ("prompts", package => package.WithManifest(manifest => Command(manifest, 0).Remove("type"))),
        ["two commands with one id"] = ("message extension", package => package.WithManifest(manifest => Extension(manifest, 0)["id"] = "zoek")),
        ["an action without a dialog"] = ("message extension", package => package.WithManifest(manifest => Extension(manifest, 0)["fetchTask"] = false)),
        ["a search without a parameter"] = ("message extension", package => package.WithManifest(manifest => Extension(manifest, 1).Remove("parameters"))),
        ["a search that starts at a message"] = ("message extension", package => package.WithManifest(manifest => Extension(manifest, 1)["context"]!.AsArray().Add("message"))),
    };

    public static TheoryData<string> RuleNames => [.. PackageRules.All.Select(rule => rule.Name)];

    public static TheoryData<string> MistakeNames => [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_package_keeps_the_rule(string rule) => Complaints(rule, TeamsPackage.Built()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(MistakeNames))]
    public void A_package_with_the_mistake_is_refused(string mistake)
    {
        var (rule, make) = Mistakes[mistake];

        Complaints(rule, make(TeamsPackage.Built())).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_rule_is_seen_to_refuse_something() => Mistakes.Values.Select(mistake => mistake.Rule).Distinct().ShouldBe(PackageRules.All.Select(rule => rule.Name), ignoreOrder: true);

    private static IEnumerable<string> Complaints(string rule, TeamsPackage package) => PackageRules.All.Single(each => each.Name == rule).Complaints(package);

    private static JsonObject Command(JsonNode manifest, int number) => manifest["bots"]![0]!["commandLists"]![0]!["commands"]![number]!.AsObject();

    private static JsonObject Extension(JsonNode manifest, int number) => manifest["composeExtensions"]![0]!["commands"]![number]!.AsObject();

    // The pixels take turns.
    private static byte[] Square(int side, params byte[][] pixels) =>
        new PngFile(side, side, 4, [.. Enumerable.Range(0, side * side).SelectMany(at => pixels[at % pixels.Length])]).Write();
}
