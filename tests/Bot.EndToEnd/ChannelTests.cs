namespace Bot.EndToEnd;

/// <summary>Where others read along in threads: a channel. Apart from the group chat, because the assistant remembers in every conversation which school somebody chose.</summary>
public sealed class ChannelTests(TeamsChat chat) : IClassFixture<TeamsChat>
{
    private const string Question = "Mag ik een foto van mijn klas op de website van school zetten?";

    [Fact]
    public async Task In_a_channel_the_answer_comes_in_the_thread_of_its_question()
    {
        await chat.GoToAsync(TeamsChat.Channel);
        await chat.SeesAsync("Zet @Mag dit? voor je vraag");
        await chat.TakePictureAsync("channel-1-greeting");

        await chat.PostAsync(Question);
        await chat.SeesInThreadAsync(Question, "Op welke school werk je?");
        await chat.TakePictureAsync("channel-2-school");

        await chat.PressAsync("Konot");
        await chat.SeesInThreadAsync(Question, "Het mag alleen als dit klopt:");
        await chat.SeesInThreadAsync(Question, "moet hiervoor expliciete toestemming van ouders gegeven zijn");
        await chat.DoesNotSeeAsync("Je vroeg");
        await chat.ScrollToAsync("Zet dan @Mag dit? ervoor.");
        await chat.TakePictureAsync("channel-3-allowed-if");

        await chat.PressAsync("Ja");
        await chat.SeesInThreadAsync(Question, "Volgens het protocol van Konot mag dit. ");
        await chat.DoesNotSeeAsync("Het mag alleen als dit klopt:");
        await chat.TakePictureAsync("channel-4-allowed");

        await chat.ReplyAsync("protocol");
        await chat.SeesInThreadAsync(Question, "Kies een stuk uit het protocol, dan laat ik zien wat er staat.");
        await chat.ReplyAsync("protocol inleiding, 2e alinea");
        await chat.SeesInThreadAsync(Question, "Van belang is te beseffen dat je met berichten op sociale media");
        await chat.ScrollToAsync("Van belang is te beseffen");
        await chat.TakePictureAsync("channel-5-protocol");
    }
}
