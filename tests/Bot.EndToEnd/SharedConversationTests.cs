namespace Bot.EndToEnd;

/// <summary>Where others read along: a group chat and a channel.</summary>
public sealed class SharedConversationTests(TeamsChat chat) : IClassFixture<TeamsChat>
{
    [Theory]
    [InlineData(TeamsChat.GroupChat, "group")]
    [InlineData(TeamsChat.Channel, "channel")]
    public async Task A_colleague_asks_among_others_and_the_answer_does_not_repeat_the_question(string conversation, string picture)
    {
        await chat.GoToAsync(conversation);
        await chat.SeesAsync("Zet @Mag dit? voor je vraag");
        await chat.TakePictureAsync($"{picture}-1-greeting");

        await chat.MentionAsync("konot");
        await chat.SeesAsync("ik kijk voortaan in het protocol van Konot");

        await chat.MentionAsync("Mag ik een foto van mijn klas op de website van school zetten?");
        await chat.SeesAsync("Het mag alleen als dit klopt:");
        await chat.DoesNotSeeAsync("Je vroeg");
        await chat.TakePictureAsync($"{picture}-2-allowed-if");

        await chat.PressAsync("Ja");
        await chat.SeesAsync("Volgens het protocol van Konot mag dit. ");
        await chat.TakePictureAsync($"{picture}-3-allowed");
    }
}
