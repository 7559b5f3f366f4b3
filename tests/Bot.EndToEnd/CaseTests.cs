namespace Bot.EndToEnd;

/// <summary>The round trip of a question that only people can answer: from the chat of the one who asks to the channel of the supervisors, and back. In the local client one person is both.</summary>
public sealed class CaseTests(TeamsChat chat) : IClassFixture<TeamsChat>
{
    private const string Question = "Mag een oud-leerling op mijn blog schrijven over de school?";

    [Fact]
    public async Task A_doubtful_question_goes_to_the_channel_is_asked_back_answered_and_ruled_and_the_ruling_comes_back()
    {
        await chat.SeesAsync("Op welke school werk je?");
        await chat.PressAsync("basisschool De Bron");
        await chat.SeesAsync("ik kijk voortaan in het protocol van basisschool De Bron");

        await chat.GoToAsync(TeamsChat.Channel);
        await chat.SeesAsync("Zet @Mag dit? voor je vraag");
        await chat.PostAsync("koppel leidinggevenden de-bron");
        await chat.SeesAsync("Dit gesprek is nu het gesprek van de leidinggevenden van basisschool De Bron.");
        await chat.TakePictureAsync("case-1-linked");

        await chat.GoToAsync(TeamsChat.PersonalChat);
        await chat.SayAsync(Question);
        await chat.SeesAsync("Ik heb je vraag doorgestuurd naar de leidinggevenden van basisschool De Bron");
        await chat.TakePictureAsync("case-2-handed-over");

        await chat.GoToAsync(TeamsChat.Channel);
        await chat.SeesAsync("Zaak 1");
        await chat.TakePictureAsync("case-3-card");
        await chat.FillInAsync("De vrager krijgt dit letterlijk te lezen", "Wat wil de oud-leerling schrijven?");
        await chat.PressAsync("Stel een vraag");
        await chat.SeesAsync("Wacht op antwoord");
        await chat.TakePictureAsync("case-4-asked-back");

        await chat.GoToAsync(TeamsChat.PersonalChat);
        await chat.SeesAsync("Je leidinggevende vraagt jou iets");
        await chat.TakePictureAsync("case-5-question-back");
        await chat.SayAsync("Een verhaal over haar eigen schooltijd. Zij noemt geen namen.");
        await chat.SeesAsync("Ik heb je antwoord doorgegeven");

        await chat.GoToAsync(TeamsChat.Channel);
        await chat.SeesAsync("Een verhaal over haar eigen schooltijd.");
        await chat.FillInAsync("De vrager krijgt dit letterlijk te lezen", "Alleen als ik het verhaal eerst lees.");
        await chat.TickAsync("Geldt voortaan voor dezelfde vraag");
        await chat.PressAsync("Mag, mits …");
        await chat.SeesAsync("Geldt voortaan ook voor dezelfde vraag.");
        await chat.TakePictureAsync("case-6-ruled");

        await chat.GoToAsync(TeamsChat.PersonalChat);
        await chat.SeesAsync("Je mag dit plaatsen, maar alleen zo:");
        await chat.SeesAsync("Alleen als ik het verhaal eerst lees.");
        await chat.TakePictureAsync("case-7-ruling");

        // The card that asked back still stands there: who presses it now comes too late, and hears why.
        await chat.FillInAsync("Laat namen van leerlingen weg", "Zij noemt toch een naam.");
        await chat.PressAsync("Verstuur");
        await chat.SeesAsync("Al beslist door Jan de Vries");
        await chat.TakePictureAsync("case-7-too-late");

        await chat.SayAsync("mijn vragen");
        await chat.SeesAsync("Dit heb je voorgelegd:");
        await chat.PressAsync("Laat zien");
        await chat.SeesAsync("Wat er gebeurde");
        await chat.TakePictureAsync("case-8-own");

        await chat.SayAsync(Question);
        await chat.SeesAsync("Eerder beslist door Jan de Vries");
        await chat.TakePictureAsync("case-9-precedent");

        await chat.SayAsync("Een leerling heeft een naaktfoto van een klasgenoot in de groepsapp gezet");
        await chat.SeesAsync("Ik heb je melding doorgestuurd");
        await chat.TakePictureAsync("case-10-report");
        await chat.GoToAsync(TeamsChat.Channel);
        await chat.SeesAsync("Melding: nu oppakken");
        await chat.TakePictureAsync("case-11-urgent-card");
        await chat.PostAsync("zaken");
        await chat.SeesAsync("zaken van basisschool De Bron");
        await chat.TakePictureAsync("case-12-open-cases");
        await chat.PostAsync("koppelingen");
        await chat.SeesAsync("Dit is gekoppeld:");
        await chat.TakePictureAsync("case-13-links");
    }
}
