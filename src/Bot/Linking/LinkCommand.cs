using System.Text.RegularExpressions;
using Bot.School.Links;

namespace Bot.Linking;

/// <summary>What an administrator types to link conversations.</summary>
internal abstract partial record LinkCommand
{
    private LinkCommand()
    {
    }

    /// <param name="Role">Null when the word was none of the three.</param>
    /// <param name="School">As it was typed; empty when it was left out.</param>
    public sealed record Link(LinkRole? Role, string School) : LinkCommand;

    /// <inheritdoc cref="Link"/>
    public sealed record Unlink(LinkRole? Role, string School) : LinkCommand;

    public sealed record List : LinkCommand;

    /// <summary>Null when it is something else.</summary>
    public static LinkCommand? TryRead(string text)
    {
        if (ListWords().IsMatch(text)) return new List();
        if (LinkWords().Match(text) is not { Success: true } match) return null;
        var (role, school) = (RoleOf(match.Groups["role"].Value), match.Groups["school"].Value.Trim().TrimEnd('.', '!'));
        return match.Groups["un"].Success ? new Unlink(role, school) : new Link(role, school);
    }

    private static LinkRole? RoleOf(string word) => word.ToUpperInvariant() switch
    {
        "MEDEWERKERS" or "MEDEWERKER" or "PERSONEEL" or "TEAM" => LinkRole.Staff,
        "LEIDINGGEVENDEN" or "LEIDINGGEVENDE" => LinkRole.Supervisors,
        "DIRECTIE" => LinkRole.Directorate,
        _ => null,
    };

    [GeneratedRegex(@"^\W*(?<un>ont)?koppel(?:\s+(?<role>\w+)(?:\s+(?:aan|van|met|voor)\b)?(?<school>[^?]{0,80}))?\W*$", Options)]
    private static partial Regex LinkWords();

    [GeneratedRegex(@"^\W*koppelingen\W*$", Options)]
    private static partial Regex ListWords();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
