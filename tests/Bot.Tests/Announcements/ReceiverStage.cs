using Bot.Cards;
using Bot.Deliveries;
using Bot.School.Announcements;
using Bot.School.Conversations;
using Bot.Teams.Connector;
using Bot.Testing;
using Bot.Tests.Cards;

namespace Bot.Tests.Announcements;

/// <summary>Somebody who has an announcement in their chat.</summary>
internal static class ReceiverStage
{
    public const string Jan = "29:jan";
    public const string Chat = "a:jan";

    /// <summary>Stores it as it is, with its number.</summary>
    public static Task<Announcement> StoredAsync(this TalkingHost talk, Announcement of) => talk.Get<IAnnouncements>().CreateAsync(of with { Number = 0, Version = 0 }, [], default);

    public static ConversationAddress AddressOf(this TalkingHost talk, string chat) => new(new ConversationId(chat), talk.Teams.ServiceUrl, "t", "28:bot");

    /// <summary>Sends it to somebody, and gives the card that they see.</summary>
    public static async Task<SentMessage> SentToAsync(this TalkingHost talk, Announcement of, string person = Jan, string chat = Chat)
    {
        var address = talk.AddressOf(chat);
        var sent = (await talk.Get<ReplySender>().SendAsync(address, AnnouncementReplies.ForReceiver(of, MadeAnnouncement.DeBron, readAt: null), default)).ShouldBeOfType<SendResult.Sent>();
        var receiver = MadeAnnouncement.Receiver(person, "Jan de Wit") with { Announcement = of.Id, Address = address, Message = sent.Id, Edition = of.Edition, SentAt = talk.Clock.GetUtcNow() };
        await talk.Get<IAnnouncements>().AddReceiversAsync(of.Id, [receiver], talk.Clock.GetUtcNow(), default);
        await talk.Get<IAnnouncements>().SaveReceiverAsync(receiver, default);
        return talk.Teams.Shown(chat).Last(message => message.Id == sent.Id);
    }

    public static async Task<Receiver> ReceiverAsync(this TalkingHost talk, Announcement of, string person = Jan) =>
        (await talk.Get<IAnnouncements>().FindReceiverAsync(of.Id, new PersonId(person), default)).ShouldNotBeNull();
}
