using Bot.School.Announcements;
using Bot.Teams.Cards;

namespace Bot.Cards;

/// <summary>What the directie can do with an announcement that goes out or went out.</summary>
internal static class ReportButtons
{
    public static IEnumerable<CardElement> Of(Announcement of) => [];
}
