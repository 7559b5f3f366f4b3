using Bot.Testing;

namespace Bot.EndToEnd;

public sealed class ModelTests(TeamsChatWithModel chat) : IClassFixture<TeamsChatWithModel>
{
    private const string Reply =
        """
        {
          "feiten": [{ "feit": "account=own", "woorden": "mijn eigen Facebook" }],
          "citaten": [{ "bepaling": "de-bron/a-6", "woorden": "Er worden geen foto’s geplaatst van leerlingen op privé Facebook pagina’s." }],
          "voorwaarden": [], "ontbreekt": null, "zekerheid": "hoog", "waarom": "De regel gaat precies hierover.", "oordeel": "mag_niet",
          "antwoord": "Een foto van [leerling 1] hoort niet op je eigen pagina. Dat geldt ook als de ouders het goed vinden."
        }
        """;

    [Fact]
    public async Task What_a_model_wrote_is_read_with_its_label_and_without_a_model_there_is_an_answer_too()
    {
        chat.Model.SaysInTurn(new FakeModelScript.Reply(Reply), new FakeModelScript.Status(500));
        await chat.SeesAsync("Op welke school werk je?");
        await chat.PressAsync("basisschool De Bron");
        await chat.SeesAsync("ik kijk voortaan in het protocol van basisschool De Bron");

        await chat.SayAsync("Mag ik een foto van leerling Sem op mijn eigen Facebook zetten?");
        await chat.SeesAsync("Een foto van Sem hoort niet op je eigen pagina.");
        await chat.SeesAsync("Een taalmodel (AI) schreef mee aan dit antwoord.");
        await chat.SeesAsync("AI generated");
        await chat.TakePictureAsync("model-1-label");

        await chat.SayAsync("nieuwe vraag");
        await chat.SayAsync("Mag ik een filmpje van mijn klas op mijn eigen Facebook zetten?");
        await chat.SeesAsync("Volgens het protocol van basisschool De Bron mag dit niet.");
        await chat.TakePictureAsync("model-2-silent");
    }
}
