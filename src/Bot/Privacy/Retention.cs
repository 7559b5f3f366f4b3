using System.Globalization;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Privacy;

/// <summary>How long things are kept, in whole days; section <c>Retention</c>.</summary>
internal sealed record Retention
{
    public const string Section = "Retention";

    private const int Shortest = 1;
    private const int Longest = 3650;

    /// <summary>The words of questions that led to no case. Default 30, from 1 to 3650.</summary>
    public TimeSpan Questions { get; private init; }

    /// <summary>Which answers were given, and what people thought of them. Default 30, from 1 to 3650.</summary>
    public TimeSpan Feedback { get; private init; }

    /// <summary>What a language model replied. Default 30, from 1 to 3650.</summary>
    public TimeSpan ModelReplies { get; private init; }

    /// <summary>Cases that are closed, unless their ruling stands for later ones. Default 365, from 1 to 3650: a school year.</summary>
    public TimeSpan Cases { get; private init; }

    /// <summary>Announcements that ended, and drafts that never went out. Default 365, from 1 to 3650.</summary>
    public TimeSpan Announcements { get; private init; }

    /// <summary>People whom the assistant has not seen. Default 365, from 1 to 3650.</summary>
    public TimeSpan People { get; private init; }

    /// <exception cref="CommandError">All that is wrong, each with its full key.</exception>
    public static Retention Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        string[] known = [nameof(Questions), nameof(Feedback), nameof(ModelReplies), nameof(Cases), nameof(Announcements), nameof(People)];
        var wrong = section.GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase) || (child.Value is { Length: > 0 } && DaysIn(child.Value) is null)).Select(child => child.Path).ToList();
        if (wrong.Count > 0) throw new CommandError(SettingsTexts.WrongRetention(wrong, known, Shortest, Longest));
        return new Retention
        {
            Questions = Days(section, nameof(Questions), 30),
            Feedback = Days(section, nameof(Feedback), 30),
            ModelReplies = Days(section, nameof(ModelReplies), 30),
            Cases = Days(section, nameof(Cases), 365),
            Announcements = Days(section, nameof(Announcements), 365),
            People = Days(section, nameof(People), 365),
        };
    }

    private static TimeSpan Days(IConfiguration section, string key, int otherwise) => TimeSpan.FromDays(DaysIn(section[key]) ?? otherwise);

    private static int? DaysIn(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= Shortest and <= Longest ? days : null;
}
