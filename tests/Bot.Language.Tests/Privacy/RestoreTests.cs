using System.Diagnostics;
using Bot.Language.Privacy;
using Bot.School.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Language.Tests.Privacy;

public sealed class RestoreTests
{
    private static readonly string[] Pieces =
    [
        "Fatima El Amrani", "fatima", "Sem", "juf Anja", "[leerling 1]", "[persoon 1 met achternaam]", "[Persoon 1]", "[nummer 2", "]", "[", "06-12345678", "a@b.nl", "@sem_2012", "Kerkstraat 12",
        " ", "\n", ". ", ", ", " en ", " van ", "'s", "’", "#", "groep 7", "De Lindeboom", "Facebook", "\0", "\uD83D", "😀", "é", "e\u0301", "İ", "ß", "12-03-2014", "1234 AB", "J. ", "'t Hart", "-",
    ];

    [Theory]
    [InlineData("Mag Fatima El Amrani op de foto? fatima en SEM willen het, [leerling 1] niet.")]
    [InlineData("[persoon 1] is Sem, [PERSOON 2] is sem, [persoon 3 met achternaam] niet.")]
    [InlineData("bel 06-12345678 of 0612345678")]
    [InlineData("")]
    public void A_turn_comes_back_letter_for_letter(string turn) => Restored(turn).ShouldBe(turn);

    [Fact]
    public void Any_text_comes_back_letter_for_letter() =>
        Prop.ForAll(Texts(), text => Restored(text) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_turn_of_a_conversation_comes_back()
    {
        string[] turns = ["Mag Fatima El Amrani op de foto?", "En fatima's zusje Noor?", "De school heeft 06-12345678 van mevrouw El Amrani."];

        var replaced = Pseudonyms.Replace(Question.Of(turns), TestProtocol.Lindeboom);

        replaced.Question.Turns.Select(replaced.Restore).ShouldBe(turns);
    }

    [Fact]
    public void The_answer_of_the_model_gets_the_names_back()
    {
        var replaced = Pseudonyms.Replace(Question.Of("Mag leerling Fatima El Amrani op de foto? Juf Anja wil weten of fatima mag."), TestProtocol.Lindeboom);

        replaced.Restore("[leerling 1]'s foto mag; vraag het [collega 1] en de ouders van [leerling 1 met achternaam].")
            .ShouldBe("Fatima's foto mag; vraag het Anja en de ouders van Fatima El Amrani.");
        replaced.Restore("[Leerling 1] mag.").ShouldBe("Fatima mag.");
    }

    [Fact]
    public void A_placeholder_that_the_model_made_up_becomes_plain_words()
    {
        var replaced = Pseudonyms.Replace(Question.Of("Mag leerling Fatima op de foto?"), TestProtocol.Lindeboom);

        replaced.Restore("[leerling 3] en [ouder 1 met achternaam] ook.").ShouldBe("leerling 3 en ouder 1 met achternaam ook.");
        replaced.Restore("[leerling 1 met achternaam] mag.").ShouldBe("Fatima mag.");
    }

    [Fact]
    public void A_placeholder_that_the_person_typed_is_nobody_elses()
    {
        var replaced = Pseudonyms.Replace(Question.Of("Mag [leerling 1] op de foto met leerling Fatima?"), TestProtocol.Lindeboom);

        replaced.Question.Turns[0].ShouldBe("Mag [leerling 1] op de foto met leerling [leerling 2]?");
        replaced.Restore("[leerling 1] wel, [leerling 2] niet.").ShouldBe("[leerling 1] wel, Fatima niet.");
    }

    [Fact]
    public void What_was_replaced_is_not_in_the_text_of_the_result() =>
        Pseudonyms.Replace(Question.Of("Mag Fatima op de foto?"), TestProtocol.Lindeboom).ToString().ShouldBe("Pseudonymised { Replaced = 1 }");

    [Theory]
    [InlineData("Mag Sem de Vries (06-12345678) uit groep 7 op Instagram? Zijn moeder, mevrouw Van Dijk, woont op Kerkstraat 12. ")]
    [InlineData("a")]
    [InlineData("1-")]
    [InlineData("De ")]
    [InlineData("sem en ")]
    [InlineData("[leerling 1")]
    [InlineData("a.b@")]
    [InlineData("#sem")]
    public void Twenty_thousand_characters_are_no_trouble(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Restored(text).ShouldBe(text);

        // Generous for a busy machine; a pattern that backtracks takes minutes.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string Restored(string text)
    {
        var replaced = Pseudonyms.Replace(Question.Of(text), TestProtocol.Lindeboom);
        return replaced.Restore(replaced.Question.Turns[0]);
    }

    private static Arbitrary<string> Texts()
    {
        var made = Gen.Select(Gen.ArrayOf(Gen.Elements(Pieces)), string.Concat);
        var wild = Gen.Select(ArbMap.Default.GeneratorFor<string>(), text => text ?? "");
        return Arb.From(Gen.OneOf(made, wild, Gen.Select(Gen.Two(Gen.OneOf(made, wild)), pair => pair.Item1 + pair.Item2)));
    }
}
