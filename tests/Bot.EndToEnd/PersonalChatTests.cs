namespace Bot.EndToEnd;

public sealed class PersonalChatTests(TeamsChat chat) : IClassFixture<TeamsChat>
{
    [Fact]
    public async Task A_teacher_is_greeted_chooses_a_school_asks_changes_school_and_answers_the_question_back()
    {
        await chat.SeesAsync("Hoi! Twijfel je of je iets online mag zetten?");
        await chat.SeesAsync("Klassenfoto op mijn Facebook?");
        await chat.SeesAsync("Op welke school werk je?");
        await chat.TakePictureAsync("1-greeting");

        await chat.PressAsync("basisschool De Bron");
        await chat.SeesAsync("ik kijk voortaan in het protocol van basisschool De Bron");
        await chat.TakePictureAsync("2-school");

        await chat.SayAsync("Mag ik een foto van mijn klas op mijn eigen Facebook zetten?");
        await chat.SeesAsync("Volgens het protocol van basisschool De Bron mag dit niet.");
        await chat.SeesAsync("Er worden geen foto's geplaatst van leerlingen op privé Facebook pagina's.");
        await chat.TakePictureAsync("3-not-allowed");
        await chat.LookAtThumbAsync("3-not-allowed-thumb");

        await chat.SayAsync("andere school");
        await chat.SeesAsync("Op welke school werk je?", times: 2);
        await chat.PressAsync("Konot");
        await chat.SeesAsync("ik kijk voortaan in het protocol van Konot");

        await chat.SayAsync("Mag ik een foto van mijn klas op de website van school zetten?");
        await chat.SeesAsync("Het mag alleen als dit klopt:");
        await chat.TakePictureAsync("4-allowed-if");

        await chat.PressAsync("Ja");
        await chat.SeesAsync("Volgens het protocol van Konot mag dit. ");
        await chat.TakePictureAsync("5-allowed");

        await chat.SayAsync("protocol");
        await chat.SeesAsync("Kies een stuk uit het protocol, dan laat ik zien wat er staat.");
        await chat.TakePictureAsync("6-contents");

        await chat.SayAsync("protocol richtlijnen gebruik social media, 6e punt");
        await chat.SeesAsync("Bij twijfel over een publicatie of over de raakvlakken met Konot zoeken medewerkers contact met hun leidinggevende.");
        await chat.TakePictureAsync("7-clause");

        await chat.SayAsync("Een leerling heeft een naaktfoto van een klasgenoot in de groepsapp gezet");
        await chat.SeesAsync("Je vertelde");
        await chat.SeesAsync("Voor je leidinggevende (kopieer dit)");
        await chat.TakePictureAsync("8-report");

        await chat.SayAsync("Hoe laat begint de vergadering morgen?");
        await chat.SeesAsync("Daar ga ik niet over");
        await chat.SayAsync("hulp");
        await chat.SeesAsync("voor deze uitleg");
        await chat.TakePictureAsync("9-out-of-scope-and-help");
    }
}
