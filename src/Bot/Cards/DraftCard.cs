using Bot.School.Announcements;
using Bot.Turns;

namespace Bot.Cards;

/// <summary>An announcement that did not go out yet, for the directie: where it is on its way, what stands in it, and what can be done with it.</summary>
internal static class DraftCard
{
    public static Reply Of(Announcement of, AnnouncementRoom room) => new(of.Content.Title);
}
