using System.Text.Json;

namespace Bot.Tests.Manifests;

/// <summary>The manifest that we ship against <c>rules.json</c>, the rules of PROTOCOL 8.1; and each rule against a manifest that breaks it.</summary>
public sealed class ManifestRulesTests
{
    private static readonly Dictionary<string, ManifestRule> Rules = Load();

    public static TheoryData<string> Sentences => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_manifest_keeps_the_rule(string rule) => Rules[rule].HoldsFor(TeamsPackage.Built().Manifest).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Sentences))]
    public void In_English_it_keeps_the_rule_too(string rule) => Rules[rule].HoldsFor(Localisation.Translated(TeamsPackage.Built())).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_manifest_that_breaks_the_rule_is_refused(string rule) => Rules[rule].HoldsFor(Rules[rule].Break(TeamsPackage.Built().Manifest)).ShouldBeFalse();

    private static Dictionary<string, ManifestRule> Load() =>
        JsonSerializer.Deserialize<List<ManifestRule>>(File.ReadAllText(Path.Combine(Root(), "tests/Bot.Tests/Manifests/rules.json")), JsonSerializerOptions.Web)!
            .ToDictionary(rule => rule.ToString());

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Bot.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
