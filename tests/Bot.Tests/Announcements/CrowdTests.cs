using Bot.Announcements;
using Bot.School.Announcements;
using Bot.School.Conversations;

namespace Bot.Tests.Announcements;

/// <summary>Who is among the receivers already.</summary>
public sealed class CrowdTests
{
    private static readonly ConversationAddress Team = new(new ConversationId("19:team"), new Uri("https://teams.example"), "tenant", "28:bot");

    // Each as "id/directory's id", with an exclamation mark for a guest.
    [Theory]
    [InlineData("", "29:a", "29:a")]
    [InlineData("", "29:a 29:a 29:b", "29:a 29:b")]
    [InlineData("", "29:a/d 29:b/D", "29:a/d")]
    [InlineData("", "29:a 29:a/d 29:b/d", "29:a")]
    [InlineData("29:a", "29:a 29:b", "29:b")]
    [InlineData("29:a/d", "29:b/D 29:b", "")]
    [InlineData("29:a", "29:a/d 29:b/d", "")]
    [InlineData("", "29:a 29:a!", "29:a!")]
    [InlineData("", "29:a/d 29:b/d!", "29:b/d!")]
    [InlineData("29:a", "29:a!", "29:a!")]
    [InlineData("29:a/d", "29:b/d!", "29:a/d!")]
    [InlineData("29:a/d!", "29:b/d 29:b/d! 29:a", "")]
    public void Each_is_added_once_and_who_turns_out_to_be_a_guest_becomes_one(string there, string found, string added)
    {
        var crowd = new Crowd(Words(there).Select(Found).Select(one => new Receiver
        {
            Announcement = new AnnouncementId("m"), Person = one.Id, DirectoryId = one.DirectoryId, School = one.School, Address = Team, Why = one.IsGuest ? ReachFailure.Guest : null,
        }));

        var told = crowd.Add(Words(found).Select(Found)).Select(one => $"{one.Id}{(one.DirectoryId is null ? "" : $"/{one.DirectoryId}")}{(one.IsGuest ? "!" : "")}");

        told.ShouldBe(Words(added));
        crowd.Add(Words(found).Select(Found)).ShouldBeEmpty("all of them are known by now");
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FoundPerson Found(string word)
    {
        var ids = word.TrimEnd('!').Split('/');
        return new FoundPerson(new PersonId(ids[0]), ids.Length > 1 ? ids[1] : null, null, AnnouncementBed.Bron, Team, null, word.EndsWith('!'));
    }
}
