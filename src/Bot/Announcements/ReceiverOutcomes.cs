using System.Collections.Concurrent;
using Bot.School.Announcements;
using Bot.School.Conversations;

namespace Bot.Announcements;

/// <summary>
/// Stores what became of a message to a receiver. What cannot be stored is remembered: this process never sends it a second time, and stores it when the errand comes again.
/// </summary>
internal sealed class ReceiverOutcomes(IAnnouncements announcements, TimeProvider clock, ILogger<ReceiverOutcomes> log)
{
    // For a database that is busy; all together within what is left of a lease when the last request ended.
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    private readonly ConcurrentDictionary<(AnnouncementId Announcement, PersonId Person), Receiver> _unstored = new();

    /// <summary>Stores it, and tries that some times. Throws what the database throws when it does not work: then it is remembered.</summary>
    public async Task SaveAsync(Receiver outcome)
    {
        var key = (outcome.Announcement, outcome.Person);
        _unstored[key] = outcome;
        for (var tries = 0; ; tries++)
        {
            try
            {
                await announcements.SaveReceiverAsync(outcome, CancellationToken.None);
                break;
            }
            catch (Exception) when (tries < Waits.Length)
            {
                await Task.Delay(Waits[tries], clock);
            }
            catch (Exception failure)
            {
                Log.OutcomeNotStored(log, failure, outcome.Announcement.Value);
                throw;
            }
        }

        _unstored.TryRemove(key, out _);
    }

    /// <summary>Stores what could not be stored before. To be called before anything is sent to the receiver.</summary>
    public async Task SettleAsync(AnnouncementId announcement, PersonId person)
    {
        if (!_unstored.TryGetValue((announcement, person), out var outcome)) return;

        // Another process may have taken it up meanwhile, and then knows better where the card stands.
        if (await announcements.FindReceiverAsync(announcement, person, CancellationToken.None) is { State: ReceiverState.Queued }) await SaveAsync(outcome);
        _unstored.TryRemove((announcement, person), out _);
    }
}
