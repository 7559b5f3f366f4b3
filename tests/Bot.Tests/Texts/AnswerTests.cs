using System.Text.Json;
using Bot.Asking;
using Bot.Cards;
using Bot.School.Protocols;
using Bot.School.Verdicts;
using Bot.Teams.Schema;
using Bot.Testing;
using Bot.Texts;
using Spectre.Console;

namespace Bot.Tests.Texts;

public class AnswerTests
{
    private static readonly string[] Turns = ["Mag dit?"];

    public static TheoryData<Outcome> Outcomes => [.. Enum.GetValues<Outcome>()];

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Every_outcome_has_a_text_a_card_and_a_terminal(Outcome outcome)
    {
        var verdict = Verdict(outcome);

        foreach (var shown in new[] { AnswerText.Of(verdict, MadeProtocol.DeBron, Turns), Card(verdict), Terminal(verdict) })
        {
            shown.ShouldContain(OutcomeTexts.Name(outcome), Case.Insensitive);
            shown.ShouldContain("De Bron");
            if (outcome == Outcome.OutOfScope) continue;
            shown.ShouldContain(MadeProtocol.DoubtQuote);
            shown.ShouldContain("B.3");
            shown.ShouldContain("versie 2020-2021");
        }
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Every_outcome_is_found_again_by_its_code(Outcome outcome) => OutcomeCodes.Find(outcome.Code()).ShouldBe(outcome);

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Only_what_is_handed_over_has_something_to_copy(Outcome outcome) =>
        (AnswerTexts.Summary(Verdict(outcome), Turns) is not null).ShouldBe(outcome is Outcome.Doubt or Outcome.Report);

    [Theory]
    [InlineData(Outcome.Doubt)]
    [InlineData(Outcome.Report)]
    public void Nobody_is_told_that_the_supervisor_knows_already(Outcome outcome) =>
        AnswerTexts.Explanation(Verdict(outcome), "De Bron").ShouldContain("in de chat met mij");

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void What_the_rule_comes_down_to_is_told_with_the_outcome(Outcome outcome) =>
        AnswerTexts.Explanation(Verdict(outcome) with { Explanation = "Foto's van leerlingen blijven binnen de school." }, "De Bron")
            .ShouldContain(". Foto's van leerlingen blijven binnen de school.");

    [Fact]
    public void Conditions_and_the_question_back_are_shown()
    {
        var verdict = Verdict(Outcome.AllowedIf) with { Conditions = ["niemand is herkenbaar"], FollowUp = new FollowUp("Is iemand herkenbaar?", ["Ja", "Nee"], "niemand is herkenbaar") };

        foreach (var shown in new[] { AnswerText.Of(verdict, MadeProtocol.DeBron, Turns), Card(verdict), Terminal(verdict) })
        {
            shown.ShouldContain("niemand is herkenbaar");
            shown.ShouldContain("Is iemand herkenbaar?");
            shown.ShouldContain("Nee");
        }
    }

    [Fact]
    public void A_quote_of_several_paragraphs_stays_where_it_stands()
    {
        const string Text = "Eerste alinea.\nTweede alinea.";
        var protocol = new Protocol(new SchoolId("s"), "De Bron", "P", "1",
        [
            new Clause
            {
                Id = new ClauseId("c"), Address = "1", HeadingPath = [], LeadIn = "Aanhef:", Text = Text, Footnotes = ["¹ Voetnoot."],
                Sentences = [new Sentence(0, Text.Length)], Line = 1,
            },
        ]);
        var verdict = Verdict(Outcome.Information) with { Citations = [Citation.TryQuote(protocol, new ClauseId("c"), "alinea.\nTweede")!] };

        var runs = JsonDocument.Parse(Card(verdict)).RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("body")
            .EnumerateArray().Where(item => item.TryGetProperty("style", out var style) && style.GetString() == "emphasis").Single()
            .GetProperty("items").EnumerateArray().Skip(1)
            .Select(line => string.Concat(line.GetProperty("inlines").EnumerateArray().Select(run =>
                run.TryGetProperty("weight", out var weight) && weight.GetString() == "bolder" ? $"[{run.GetProperty("text").GetString()}]" : run.GetProperty("text").GetString())));

        runs.ShouldBe(["Aanhef:", "Eerste [alinea.]", "[Tweede] alinea.", "¹ Voetnoot.", "P, versie 1"]);
    }

    [Fact]
    public void A_long_question_is_cut_between_signs() => AnswerTexts.Short("aa😀bb", 3).ShouldBe("aa" + AnswerTexts.Shortened);

    private static Verdict Verdict(Outcome outcome) => new()
    {
        Outcome = outcome,
        Citations = outcome == Outcome.OutOfScope ? [] : [Citation.TryQuote(MadeProtocol.DeBron, new ClauseId("b3"), MadeProtocol.DoubtQuote)!],
        Reason = "Een reden.",
    };

    private static string Card(Verdict verdict)
    {
        var card = AnswerCard.Of(verdict, MadeProtocol.DeBron, Turns, option => new ButtonPress.Answer(1, option, "").InPlace(option));
        var json = JsonSerializer.Serialize(OutgoingActivity.OfCard(card, "s"), TeamsJson.Default.OutgoingActivity);
        return System.Text.RegularExpressions.Regex.Unescape(json.Replace("\\\"", "'", StringComparison.Ordinal).Replace("\\n", "\\\\n", StringComparison.Ordinal));
    }

    private static string Terminal(Verdict verdict)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 400;
        TerminalAnswer.Write(console, verdict, MadeProtocol.DeBron, Turns);
        return writer.ToString();
    }
}
