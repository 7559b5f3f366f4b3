using System.Text;
using System.Text.Json.Nodes;
using Bot.Teams.Schema;

namespace Bot.Teams.Tests.Schema;

/// <summary>Who and where, as an activity of Teams tells it (PROTOCOL 1.1, 1.2, 1.6).</summary>
public sealed class PeopleTests
{
    [Fact]
    public void A_message_in_a_channel_tells_who_said_it_and_where()
    {
        var activity = Read("message-channel-mention");

        (activity.From?.Id, activity.From?.Name, activity.From?.AadObjectId).ShouldBe(("29:1abcDEF-xyz", "Jan Jansen", "11111111-2222-3333-4444-555555555555"));
        activity.Conversation?.TenantId.ShouldBe("2f9d8b66-5a0e-4a52-8f0c-aa10bb20cc30");
        (activity.ChannelData?.Team?.Id, activity.ChannelData?.Channel?.Id).ShouldBe(("19:team0a1b2c@thread.tacv2", "19:3f1b2c9d8e7a@thread.tacv2"));
    }

    [Fact]
    public void An_event_of_a_team_names_the_team_and_who_left()
    {
        var activity = Read("update-teamMemberRemoved");

        (activity.ChannelData?.Team?.Id, activity.ChannelData?.Team?.Name).ShouldBe(("19:team0a1b2c@thread.tacv2", "Team Bron"));
        activity.MembersRemoved.ShouldNotBeNull().ShouldHaveSingleItem()?.Id.ShouldBe(activity.Recipient?.Id);
    }

    [Fact]
    public void An_event_of_a_channel_names_the_channel() =>
        Read("update-channelRenamed").ChannelData?.Channel?.Name.ShouldNotBeNullOrEmpty();

    [Fact]
    public void An_event_of_a_group_names_who_left_by_both_ids() =>
        Read("update-members-group-removed").MembersRemoved.ShouldNotBeNull().Select(member => (member?.Id, member?.AadObjectId))
            .ShouldBe([("29:2piet", "11111111-2222-3333-4444-555555555555")]);

    [Fact]
    public void Who_a_message_mentions_is_told_without_the_bot() =>
        MessageText.MentionsOf(Read("message-channel-mention")).ShouldBe([new MentionedPerson("29:2piet", "Piet & Els", "11111111-2222-3333-4444-555555555555")]);

    [Fact]
    public void People_are_told_once_in_their_order_without_bots_channels_and_what_is_no_mention()
    {
        var activity = new IncomingActivity
        {
            Recipient = new ChannelAccount { Id = "28:bot" },
            Entities =
            [
                Mention("29:els", "Els"), null, Mention("28:bot", "Mag dit?"), Mention("28:ander", "Andere bot"), Mention("29:jan", "Jan"), Mention("29:els", "Els"),
                Mention("19:ch@thread.tacv2", "Algemeen"), Mention(null, "Niemand"), Mention("user-id-0", null, "<at>Alex &amp; co</at>"), Mention("29:leeg", " ", null),
                new IncomingEntity { Type = "clientInfo", Mentioned = new ChannelAccount { Id = "29:nee" } }, new IncomingEntity { Type = "mention" },
            ],
        };

        MessageText.MentionsOf(activity).ShouldBe([new("29:els", "Els", null), new("29:jan", "Jan", null), new("user-id-0", "Alex & co", null), new("29:leeg", "", null)]);
        MessageText.MentionsOf(new IncomingActivity()).ShouldBeEmpty();
    }

    private static IncomingEntity Mention(string? id, string? name, string? tag = "<at>x</at>") =>
        new() { Type = "mention", Text = tag, Mentioned = new ChannelAccount { Id = id, Name = name } };

    private static IncomingActivity Read(string payload)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schema", "payloads", payload + ".json")))!;
        return ActivityReader.Read(Encoding.UTF8.GetBytes(file["activity"]!.ToJsonString())).ShouldBeOfType<ReadActivity.Accepted>().Activity;
    }
}
