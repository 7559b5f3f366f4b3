namespace Bot.EndToEnd;

/// <summary>Where others read along: a group chat and a channel.</summary>
public sealed class SharedConversationTests(TeamsChat chat) : IClassFixture<TeamsChat>
{
    private const string Question = "Mag ik een foto van mijn klas op de website van school zetten?";

    [Fact]
    public async Task In_a_group_chat_a_colleague_asks_chooses_a_school_and_answers_the_question_back_in_the_same_card()
    {
        await chat.GoToAsync(TeamsChat.GroupChat);
        await chat.SeesAsync("Zet @Mag dit? voor je vraag");
        await chat.TakePictureAsync("group-1-greeting");

        await chat.MentionAsync(Question);
        await chat.SeesAsync("Op welke school werk je?");
        await chat.TakePictureAsync("group-2-school");

        await chat.PressAsync("Konot");
        await chat.SeesAsync("Het mag alleen als dit klopt:");
        await chat.SeesAsync("moet hiervoor expliciete toestemming van ouders gegeven zijn");
        await chat.DoesNotSeeAsync("Je vroeg");
        await chat.TakePictureAsync("group-3-allowed-if");

        await chat.PressAsync("Ja");
        await chat.SeesAsync("Volgens het protocol van Konot mag dit. ");
        await chat.DoesNotSeeAsync("Het mag alleen als dit klopt:");
        await chat.TakePictureAsync("group-4-allowed");

        await chat.MentionAsync("Mag ik een TikTok van een collega die zingt delen?");
        await chat.SeesAsync("Voor je leidinggevende (kopieer dit)");
        await chat.DoesNotSeeAsync("Vraag: Mag ik");
        await chat.TakePictureAsync("group-5-doubt");
        await chat.LookAtThumbAsync("group-5-doubt-thumb");

        await chat.MentionAsync("hulp");
        await chat.SeesAsync("voor deze uitleg");
        await chat.TakePictureAsync("group-6-help");
    }

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
        await chat.ScrollToAsync("Je kunt ook zelf iets typen.");
        await chat.TakePictureAsync("channel-3-allowed-if");

        await chat.PressAsync("Ja");
        await chat.SeesInThreadAsync(Question, "Volgens het protocol van Konot mag dit. ");
        await chat.DoesNotSeeAsync("Het mag alleen als dit klopt:");
        await chat.TakePictureAsync("channel-4-allowed");

        await chat.MentionAsync("protocol");
        await chat.SeesInThreadAsync(Question, "Kies een bepaling, dan laat ik zien wat er staat.");
        await chat.MentionAsync("protocol inleiding, 2e alinea");
        await chat.SeesInThreadAsync(Question, "Van belang is te beseffen dat je met berichten op sociale media");
        await chat.ScrollToAsync("Van belang is te beseffen");
        await chat.TakePictureAsync("channel-5-protocol");
    }
}
