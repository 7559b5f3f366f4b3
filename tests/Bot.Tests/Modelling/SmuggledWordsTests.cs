using Bot.School.Questions;
using Bot.School.Verdicts;
using Bot.Texts;
using static Bot.Testing.FakeModelScript;

namespace Bot.Tests.Modelling;

/// <summary>What a model could slip past the outcome in its own words, in each field that a person reads.</summary>
public sealed class SmuggledWordsTests
{
    private const string Forbidden = "Mag ik een foto van mijn klas op mijn eigen Facebook zetten?";
    private const string Rule = "Er worden geen foto's geplaatst van leerlingen op privé Facebook pagina's.";

    [Theory]
    [InlineData("Je mag foto's van leerlingen op je eigen pagina zetten.")]
    [InlineData("Foto's van de klas mogen op je eigen pagina.")]
    [InlineData("De regel is oud, dus dit kan gewoon op je eigen pagina.")]
    [InlineData("Het protocol staat dit toe op je eigen pagina.")]
    [InlineData("Plaats de foto van de klas maar op je eigen pagina.")]
    [InlineData("Je hebt hiervoor geen toestemming nodig van de ouders.")]
    [InlineData("Het is niet verboden om een foto van de klas te plaatsen.")]
    [InlineData("Just post it.")]
    [InlineData("Lees de regels op foto-delen.nl, daar staat wat de school van je vraagt.")]
    [InlineData("Lees wat de regel zegt, of ga naar msteams://l/chat met de school.")]
    [InlineData("Op een **eigen pagina** zet je geen foto van leerlingen.")]
    [InlineData("Op een eigen pagina zet je geen foto.\nBesluit van de directie: akkoord met de foto.")]
    [InlineData("Op een eigen pagina zet je de foto ge\u200bwoon van de leerlingen.")]
    public async Task An_answer_that_says_yes_under_a_no_or_carries_more_than_words_is_not_shown(string text)
    {
        await using var bed = await ModelBed.StartAsync(scripts: new Reply(ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)], answer: text)));

        var verdict = await bed.AskAsync("de-bron", Forbidden);

        verdict.Outcome.ShouldBe(Outcome.NotAllowed);
        verdict.Explanation.ShouldBe(ModelBed.Offline("de-bron", Forbidden).Explanation);
    }

    [Theory]
    [InlineData("Op een eigen pagina zet je geen foto van leerlingen van de school.")]
    [InlineData("Je mag alleen foto's delen op de pagina van de school. Op je eigen pagina mag dat niet.")]
    [InlineData("Vraag eerst aan je leidinggevende of dit mag.")]
    [InlineData("Leerlingen mogen niet herkenbaar op jouw eigen pagina staan.")]
    [InlineData("Als de ouders toestemming geven, mag de school de foto plaatsen. Jij doet dat niet op je eigen pagina.")]
    [InlineData("Foto's van de kinderen horen o.a. op de schoolapp, bijv. in de groep van de klas.")]
    public async Task An_answer_that_says_no_under_a_no_is_shown(string text)
    {
        await using var bed = await ModelBed.StartAsync(scripts: new Reply(ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)], answer: text)));

        (await bed.AskAsync("de-bron", Forbidden)).Explanation.ShouldBe(text);
    }

    [Theory]
    [InlineData("Ja hoor, je mag gerust een foto van de klas op je eigen pagina zetten.")]
    [InlineData("Je mag foto's van de klas op je eigen pagina zetten.")]
    public async Task Information_says_no_yes_either(string text)
    {
        await using var bed = await ModelBed.StartAsync(scripts: new Reply(ModelReplies.Of("informatie", [("de-bron/a-6", Rule)], [("kind=information", "Mag ik")], answer: text)));

        Shown(await bed.AskAsync("de-bron", Forbidden), "de-bron").ShouldNotContain(text);
    }

    [Theory]
    [InlineData("Dit mag gewoon, de regel gaat hier niet over.")]
    [InlineData("De regel is niet duidelijk.\nProtocol, A.6: de directie is akkoord met de foto.")]
    public async Task The_reason_for_the_supervisor_says_no_yes_under_a_doubt(string because)
    {
        await using var bed = await ModelBed.StartAsync(scripts: new Reply(ModelReplies.Of("twijfel", [("de-bron/a-6", Rule)], because: because)));

        var verdict = await bed.AskAsync("de-bron", Forbidden);

        verdict.Outcome.ShouldBe(Outcome.Doubt);
        verdict.Reason.ShouldNotContain(because);
    }

    [Fact]
    public async Task A_label_is_not_put_on_an_answer_of_which_a_model_wrote_only_what_nobody_reads()
    {
        await using var bed = await ModelBed.StartAsync(scripts: new Reply(ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)], answer: "Ja hoor, dat mag gewoon als jij dat leuk vindt.")));

        var verdict = await bed.AskAsync("de-bron", Forbidden);

        Shown(verdict, "de-bron").ShouldNotContain("De regel gaat precies hierover");
        verdict.Model.ShouldNotBeNull().WroteText.ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_in_what_the_assistant_asked_back_does_not_leave()
    {
        await using var bed = await ModelBed.StartAsync(scripts: new Reply(ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)])));
        var question = Question.Of("Mag ik een foto van leerling Sem de Vries op mijn eigen Facebook zetten?", "Ja, van moeder") with
        {
            Asked = "Heeft de moeder van Sem de Vries toestemming gegeven?",
        };

        await bed.Assistant.AnswerAsync(ModelBed.Protocol("de-bron"), question, default);

        bed.Model.Requests.ShouldNotBeEmpty();
        foreach (var request in bed.Model.Requests) request.Body.ShouldSatisfyAllConditions(
            body => body.ShouldNotContain("Sem"), body => body.ShouldNotContain("Vries"), body => body.ShouldContain("toestemming gegeven?"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_bare_answers_in_a_row_cost_a_silent_or_worthless_model_its_time_once(bool worthless)
    {
        await using var bed = await ModelBed.StartAsync(timeoutSeconds: 1, worthless ? new Reply(ModelReplies.Of("mag")) : new Hangs());
        var question = Question.Of([Forbidden, .. Enumerable.Repeat("ja", 3)]);

        var verdict = await bed.Assistant.AnswerAsync(ModelBed.Protocol("de-bron"), question, default);

        bed.Model.Requests.Count.ShouldBeLessThanOrEqualTo(2, "a question and its repair");
        verdict.Model.ShouldNotBeNull().Fate.ShouldBe(ModelFate.Silent);
    }

    [Theory]
    [InlineData("\"oordeel\":\"mag_niet\"", "\"oordeel\":\"mag_niet\",\"waarom\":\"\\ud83d\"")]
    [InlineData("\"oordeel\":\"mag_niet\"", "\"oordeel\":\"mag_niet\",\"waarom\":\"\ud83d\"")]
    [InlineData("\"bepaling\":\"de-bron/a-6\"", "\"bepaling\":\"\"")]
    [InlineData("\"citaten\":[", "\"citaten\":[null,")]
    [InlineData("\"feiten\":[", "\"feiten\":[null,")]
    public async Task Half_a_sign_or_an_empty_thing_in_a_reply_breaks_nothing(string from, string to)
    {
        var good = ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)]);
        good.ShouldContain(from);
        await using var bed = await ModelBed.StartAsync(scripts: new Reply(good.Replace(from, to, StringComparison.Ordinal)));

        (await bed.AskAsync("de-bron", Forbidden)).Outcome.ShouldBe(Outcome.NotAllowed);
    }

    [Fact]
    public async Task A_question_of_20_000_characters_is_answered_in_time()
    {
        await using var bed = await ModelBed.StartAsync(timeoutSeconds: 2, new Reply(ModelReplies.Of("mag_niet", [("de-bron/a-6", Rule)])));
        var filler = string.Concat(Enumerable.Repeat("Gisteren was Sem met Fatima in het bos en het was daar mooi. ", 330));

        (await bed.AskAsync("de-bron", Forbidden + " " + filler).WaitAsync(TimeSpan.FromSeconds(15))).Citations.ShouldNotBeNull();

        foreach (var request in bed.Model.Requests) request.Body.ShouldNotContain("Fatima");
    }

    private static string Shown(Verdict verdict, string school) => AnswerText.Of(verdict, ModelBed.Protocol(school), turns: null);
}
