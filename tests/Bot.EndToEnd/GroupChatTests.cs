namespace Bot.EndToEnd;

/// <summary>Where others read along: a group chat.</summary>
public sealed class GroupChatTests(TeamsChat chat) : IClassFixture<TeamsChat>
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
        await chat.SeesAsync("Zet dan @Mag dit? ervoor.");
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
}
