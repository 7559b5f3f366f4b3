using System.Text.RegularExpressions;

namespace Bot.Cases;

/// <summary>What people type about cases.</summary>
internal abstract partial record CaseCommand
{
    private CaseCommand()
    {
    }

    /// <summary>One's own.</summary>
    public sealed record Own : CaseCommand;

    /// <summary>Those that wait for a ruling.</summary>
    public sealed record Open : CaseCommand;

    /// <summary>Those that were ruled on.</summary>
    public sealed record Find(string Sought) : CaseCommand;

    /// <summary>Null when it is something else.</summary>
    public static CaseCommand? TryRead(string text)
    {
        if (OwnWords().IsMatch(text)) return new Own();
        if (OpenWords().IsMatch(text)) return new Open();
        return FindWords().Match(text) is { Success: true } match ? new Find(match.Groups["sought"].Value.Trim()) : null;
    }

    // In English too: a client in English types the title of a command as it shows it.
    [GeneratedRegex(@"^\W*(?:mijn (?:vragen|zaken|meldingen)|wat heb ik gevraagd|my questions)\W*$", Options)]
    private static partial Regex OwnWords();

    [GeneratedRegex(@"^\W*(?:(?:open )?zaken|cases)\W*$", Options)]
    private static partial Regex OpenWords();

    [GeneratedRegex(@"^\W*zoek\b:?\s*(?<sought>[^?]{1,100}?)\W*$", Options)]
    private static partial Regex FindWords();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
