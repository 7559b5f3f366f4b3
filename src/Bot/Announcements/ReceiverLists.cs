using Bot.School.Announcements;
using Bot.Turns;

namespace Bot.Announcements;

/// <summary>Who gets an announcement and who read it: shown to the directie, or given as a file.</summary>
internal sealed class ReceiverLists
{
    public Task<Reply> PeopleAsync(Announcement of, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Reply> TableAsync(Announcement of, CancellationToken cancellation) => throw new NotSupportedException();
}
