using Bot.Commands;
using Bot.Texts;

namespace Bot.Settings;

/// <summary>Who may link conversations to schools, by their object ids in Entra; section <c>Administrators</c>.</summary>
internal sealed class Administrators
{
    public const string Section = "Administrators";

    private readonly HashSet<string> _directoryIds;

    private Administrators(IEnumerable<string> directoryIds, bool isLocal)
    {
        _directoryIds = new HashSet<string>(directoryIds, StringComparer.OrdinalIgnoreCase);
        IsAnybody = isLocal && _directoryIds.Count == 0;
    }

    /// <summary>Whether nobody is named and the assistant runs locally: then whoever talks to it is one. Never with a registration.</summary>
    public bool IsAnybody { get; }

    public IReadOnlyList<string> DirectoryIds => [.. _directoryIds.Order(StringComparer.OrdinalIgnoreCase)];

    /// <param name="configuration">The whole configuration.</param>
    /// <param name="isLocal">Whether only this computer can talk to the assistant, for development.</param>
    /// <exception cref="CommandError">A value that is no object id, with its full key.</exception>
    public static Administrators Read(IConfiguration configuration, bool isLocal)
    {
        var entries = configuration.GetSection(Section).GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)).ToList();
        var wrong = entries.Where(entry => !Guid.TryParse(entry.Value, out _)).Select(entry => entry.Path).ToList();
        return wrong.Count > 0
            ? throw new CommandError(CommandTexts.WrongAdministrators(wrong))
            : new Administrators(entries.Select(entry => Guid.Parse(entry.Value!).ToString()), isLocal);
    }

    public bool Has(string? directoryId) => IsAnybody || (directoryId is not null && _directoryIds.Contains(directoryId));
}
