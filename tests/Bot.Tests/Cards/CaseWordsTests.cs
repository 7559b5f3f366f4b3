using Bot.Settings;
using Bot.Cards;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Protocols;
using Bot.Teams.Schema;
using Bot.Turns;

using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Cards;

/// <summary>What people typed: it stays what it is, and it never makes a card too large.</summary>
public class CaseWordsTests
{
    private const string Smuggled = "[klik](http://kwaad.example) **vet** <at>Iedereen</at>";

    [Fact]
    public void What_people_typed_is_read_as_markup_nowhere()
    {
        foreach (var reply in Everything(Injected(CaseKind.Doubt), Injected(CaseKind.Report)))
        {
            if (reply.Card is { } card)
            {
                foreach (var text in card.ReadAsMarkup().Append(""))
                    foreach (var sign in new[] { "[klik]", "://", "**", "<at>Iedereen" }) text.ShouldNotContain(sign);
            }

            // A text with a mention is read as markup; any other is plain.
            if (reply.Mentions.Count > 0)
            {
                reply.Text.ShouldNotContain("](");
                reply.Text.ShouldNotContain("**");
            }
        }
    }

    [Fact]
    public void A_card_stays_small_with_the_longest_that_people_can_type_whatever_it_is()
    {
        // Plain, escaped in JSON, of two signs each, and of nothing but lines.
        foreach (var sign in new[] { "woord ", "é", "😀", "\"", "a\n" })
        {
            foreach (var reply in Everything(Longest(CaseKind.Doubt, sign), Longest(CaseKind.Report, sign)))
            {
                if (reply.Card is not { } card) continue;
                FittingCard.SizeOf(card).ShouldBeLessThanOrEqualTo(25_000, $"'{sign}': {CardText.Of(card)}");
                foreach (var set in card.ActionSets()) set.Actions.Count.ShouldBeLessThanOrEqualTo(6);
            }
        }
    }

    [Fact]
    public void What_was_cut_says_so_and_a_ruling_never_is()
    {
        var of = Longest(CaseKind.Doubt, "woord ");

        var text = CaseReplies.Card(of, MadeCase.Room).Text;

        text.ShouldContain("… (ingekort)");
        text.ShouldContain(of.Ruling!.Explanation);
        CaseReplies.ForAsker(of, of.History[^1], MadeCase.Room).Text.ShouldContain(of.Ruling.Explanation);
    }

    [Fact]
    public void A_long_question_and_answer_are_shown_before_there_is_a_ruling()
    {
        var answer = string.Concat(Enumerable.Repeat("antwoord ", 60)).Trim();
        var of = MadeCase.Of(CaseKind.Doubt, CaseStatus.AskedBack).Then(of => of.Answer(MadeCase.Asker, answer, MadeCase.At(70)));

        CaseReplies.Card(of, MadeCase.Room).Text.ShouldContain(answer);
    }

    private static IEnumerable<Reply> Everything(params Case[] cases)
    {
        var room = MadeCase.Room with { SchoolName = $"De Bron {Smuggled}", SupervisorsName = Smuggled, Phone = new Phone("06 12345678", Smuggled), Mentions = [Mention.Of("29:els", $"Els {Smuggled}")] };
        foreach (var of in cases)
        {
            var open = of with { Status = CaseStatus.AskedBack, Ruling = null, TakenBy = null, Number = 7, History = [.. of.History.Take(of.History.Count - 2)] };
            foreach (var state in new[] { of, open, open with { Status = CaseStatus.Answered } })
            {
                yield return CaseReplies.Card(state, room);
                yield return CaseReplies.OwnCase(state, room);
                yield return CaseReplies.HandedOver(state, room, isLinked: true);
                yield return CaseReplies.HandedOver(state, room, isLinked: false);
                yield return CaseReplies.OwnCases([.. Enumerable.Repeat(state, 12)], _ => room);
                yield return CaseReplies.OpenCases([.. Enumerable.Repeat(state, 12)], room.SchoolName, room);
                yield return CaseReplies.FoundCases([.. Enumerable.Repeat(state, 12)], string.Concat(Enumerable.Repeat(Smuggled, 40)), room);
                foreach (var happened in state.History)
                {
                    yield return CaseReplies.ForAsker(state, happened, room);
                    yield return CaseReplies.ForAsker(state, happened, room with { AmongOthers = true });
                    yield return CaseReplies.Reminder(state, happened, room);
                    yield return CaseReplies.ForAdministrator(state, happened, room);
                }
            }
        }
    }

    private static Case Injected(CaseKind kind) => Filled(kind, Smuggled);

    private static Case Longest(CaseKind kind, string sign) => Filled(kind, string.Concat(Enumerable.Repeat(sign, 4000))) with { Clauses = [.. Enumerable.Range(0, 10).Select(number => LongClause(number, sign))] };

    // Every kind of event there is, and twenty in all.
    private static Case Filled(CaseKind kind, string words)
    {
        var person = new CasePerson(new PersonId("29:x"), Smuggled);
        var of = MadeCase.Of(kind, words) with { Asker = person, Turns = [.. Enumerable.Repeat(words, 12)], Reason = words, ProtocolTitle = Smuggled, HadAttachment = true };
        of = of with { Proposal = new ProposedRuling(of.Proposal!.Decision, words), Clauses = [new CaseClause(new ClauseId("c"), $"B.1 {Smuggled}", $"{words} meld dit je leidinggevende, bel 0900-1113111", "meld dit")] };
        of = of.Then(step => step.NotShown(words, MadeCase.At(1))).Then(step => step.Take(person, MadeCase.At(2))).Then(step => step.GiveBack(person, MadeCase.At(3)))
            .Then(step => step.Remind(MadeCase.At(4))).Then(step => step.Escalate(MadeCase.At(5)));
        for (var round = 0; round < 4; round++)
        {
            of = of.Then(step => step.AskBack(person, words, MadeCase.At(10 + round))).Then(step => step.Answer(person, words, MadeCase.At(20 + round))).Then(step => step.Add(person, words, MadeCase.At(30 + round)));
        }

        var decision = kind == CaseKind.Report ? RulingDecision.Handled : RulingDecision.AllowedIf;
        return of.Then(step => step.Rule(person, decision, words, true, MadeCase.At(40))).Then(step => step.Correct(person, decision, words, true, MadeCase.At(50)));
    }

    private static CaseClause LongClause(int number, string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 1000));
        return new CaseClause(new ClauseId($"c{number}"), $"Richtlijnen gebruik social media, {number}e punt", text, text[100..700]);
    }
}
