using Bot.School.Conversations;
using Bot.School.Verdicts;

namespace Bot.School.Tests.Conversations;

public class ContinuationTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("En als hij onherkenbaar is?", true)]
    [InlineData("maar ze is wel 16", true)]
    [InlineData("Nee, op mijn eigen account", true)]
    [InlineData("ja hoor", true)]
    [InlineData("Ook als de ouders het goed vinden?", true)]
    [InlineData("ik bedoel op de schoolsite", true)]
    [InlineData("Hij is niet herkenbaar", true)]
    [InlineData("het gaat om een besloten groep", true)]
    [InlineData("zonder namen erbij", true)]
    [InlineData("stel dat de ouders het goed vinden?", true)]
    [InlineData("Stel nou dat de ouders het goed vinden?", true)]
    [InlineData("En mag het wel op de schoolapp?", true)]
    [InlineData("en op insta?", true)]
    [InlineData("\"Ja\", zei ze", true)]
    [InlineData("En mag ik een foto van juf Els plaatsen?", false)]
    [InlineData("Het is een foto van groep 8, mag ik die delen?", false)]
    [InlineData("Enkele ouders klagen over een bericht", false)]
    [InlineData("", false)]
    [InlineData("Mag ik een filmpje van de musical delen?", false)]
    [InlineData("Wie beheert de Facebookpagina?", false)]
    [InlineData("Een collega plaatst steeds foto's van leerlingen", false)]
    [InlineData("Jan wil een foto delen, mag dat?", false)]
    [InlineData("zonder toestemming, mag ik dan een foto plaatsen?", false)]
    public void After_an_answer_only_what_takes_it_up_goes_on(string text, bool goesOn) =>
        Continuation.GoesOn(Asked(), text, Start.AddMinutes(1)).ShouldBe(goesOn);

    [Theory]
    [InlineData("op de schoolapp", true)]
    [InlineData("Alleen van de ouders van Anna, de rest nog niet", true)]
    [InlineData("Wie is mijn leidinggevende?", false)]
    [InlineData("Mag ik vrienden worden met een leerling?", false)]
    public void After_a_question_back_a_short_answer_goes_on(string text, bool goesOn) =>
        Continuation.GoesOn(Asked().Answered(new FollowUp("Klopt dat?", ["Ja", "Nee"], "het klopt")), text, Start.AddMinutes(1)).ShouldBe(goesOn);

    [Fact]
    public void After_a_long_silence_everything_is_new() =>
        Continuation.GoesOn(Asked(), "En als hij onherkenbaar is?", Start + Continuation.LongestSilence + TimeSpan.FromSeconds(1)).ShouldBeFalse();

    [Fact]
    public void Without_a_question_there_is_nothing_to_go_on_with() =>
        Continuation.GoesOn(Asked().EndQuestion(), "En als hij onherkenbaar is?", Start).ShouldBeFalse();

    private static Conversation Asked() =>
        new Conversation { Id = new("a:1"), Person = new("29:jan") }.StartQuestion("Mag ik een foto van Jan delen?", [], Start);
}
