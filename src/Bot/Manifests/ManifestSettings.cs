using Bot.Teams;
using Bot.Texts;

namespace Bot.Manifests;

/// <summary>What the app package takes from the configuration, section <c>Teams</c>; in it every value is one that Teams accepts (PROTOCOL 8.1).</summary>
internal sealed record ManifestSettings
{
    public const string AppIdKey = $"{TeamsOptions.Section}:AppId";
    public const string ManifestIdKey = $"{TeamsOptions.Section}:ManifestId";
    public const string PublicAddressKey = $"{TeamsOptions.Section}:PublicAddress";
    public const string DeveloperNameKey = $"{TeamsOptions.Section}:Developer:Name";
    public const string WebsiteKey = $"{TeamsOptions.Section}:Developer:WebsiteUrl";
    public const string PrivacyKey = $"{TeamsOptions.Section}:Developer:PrivacyUrl";
    public const string TermsKey = $"{TeamsOptions.Section}:Developer:TermsUrl";

    /// <summary>In characters.</summary>
    public const int LongestDeveloperName = 32;

    /// <summary>In characters.</summary>
    public const int LongestUrl = 2048;

    private ManifestSettings()
    {
    }

    /// <summary>The app id of the bot's registration in Entra.</summary>
    public required Guid BotId { get; init; }

    /// <summary>The id of the app in Teams. Default: that of the bot.</summary>
    public required Guid AppId { get; init; }

    /// <summary>Where the assistant is reached from the internet: an https origin, without a path.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>Who offers the app, at most <see cref="LongestDeveloperName"/> characters. Default: the assistant's own name.</summary>
    public required string DeveloperName { get; init; }

    /// <summary>Default: the assistant's own page at <see cref="PublicAddress"/>; so too for privacy and terms.</summary>
    public required Uri Website { get; init; }

    public required Uri Privacy { get; init; }

    public required Uri Terms { get; init; }

    /// <summary>The keys that a school should still give a page of its own: the assistant's own page stands in for it.</summary>
    public required IReadOnlyList<string> StoodInFor { get; init; }

    /// <summary>Reads all of it; null when something is missing or wrong, and then <paramref name="problems"/> has a line for each key.</summary>
    public static ManifestSettings? Read(IConfiguration configuration, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        var bot = Required(configuration, AppIdKey, AsGuid, CommandTexts.ManifestWhatIsAppId, found);
        var app = Optional(configuration, ManifestIdKey, AsGuid, CommandTexts.ManifestWhatIsManifestId, found) ?? bot;
        var address = Required(configuration, PublicAddressKey, AsOrigin, CommandTexts.ManifestWhatIsPublicAddress, found);
        var name = Text(configuration, DeveloperNameKey) ?? ChatTexts.Name;
        if (name.Length > LongestDeveloperName) found.Add(CommandTexts.ManifestTooLong(DeveloperNameKey, name.Length, LongestDeveloperName));
        var website = Optional(configuration, WebsiteKey, AsPage, CommandTexts.ManifestWhatIsPage, found) ?? address;
        var privacy = Optional(configuration, PrivacyKey, AsPage, CommandTexts.ManifestWhatIsPage, found) ?? address;
        var terms = Optional(configuration, TermsKey, AsPage, CommandTexts.ManifestWhatIsPage, found) ?? address;
        problems = found;
        return found.Count > 0 ? null : new ManifestSettings
        {
            BotId = bot!.Value,
            AppId = app!.Value,
            PublicAddress = address!,
            DeveloperName = name,
            Website = website!,
            Privacy = privacy!,
            Terms = terms!,
            StoodInFor = [.. new[] { PrivacyKey, TermsKey }.Where(key => Text(configuration, key) is null)],
        };
    }

    private static T? Required<T>(IConfiguration configuration, string key, Func<string, T?> read, string what, List<string> problems)
    {
        if (Text(configuration, key) is not null) return Optional(configuration, key, read, what, problems);
        problems.Add(CommandTexts.ManifestMissing(key, what));
        return default;
    }

    private static T? Optional<T>(IConfiguration configuration, string key, Func<string, T?> read, string what, List<string> problems)
    {
        if (Text(configuration, key) is not { } text) return default;
        if (read(text) is { } value) return value;
        problems.Add(CommandTexts.ManifestWrong(key, text, what));
        return default;
    }

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    // Only the form with hyphens: the others that .NET reads are refused by Teams. The empty id is that of the template.
    private static Guid? AsGuid(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty ? id : null;

    private static Uri? AsPage(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.UserInfo.Length == 0 && page.AbsoluteUri.Length <= LongestUrl
            ? page
            : null;

    private static Uri? AsOrigin(string text) =>
        AsPage(text) is { } page && page.PathAndQuery == "/" && page.Fragment.Length == 0 && !page.IsLoopback ? page : null;
}
