using Bot.Cases;
using Bot.ProtocolChanges;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Teams.Schema;
using Bot.Texts;
using Bot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.ProtocolChanges;

/// <summary>The mark of words that changed, on the cards that stood already and in what the one who asked is shown.</summary>
public sealed class CardMarksTests : ProtocolChangeBed
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    // Stands in every mark.
    private const string ByEarlier = "nog volgens de vorige versie";

    [Fact]
    public async Task Cards_that_stood_already_get_the_mark_where_they_stand_and_nobody_is_notified()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var cards = await ShownAsync(first, ("Mag deze foto?", Photo), ("Wie bel ik?", Doubt), ("Mag dat filmpje?", Photo));
        foreach (var (of, _) in cards.Take(2)) await RuleAsync(first, of);
        await RunDueAsync(first);
        var before = Teams.Sent.Count;

        var next = await StartAsync(Knowledge(PhotoNow, Doubt));
        await RunDueAsync(next);

        Teams.Sent.Skip(before).Where(message => message.Method == "PUT").Select(message => message.Id).ShouldBe([cards[0].Card, cards[2].Card], ignoreOrder: true);
        new[] { Teams.Sent.Skip(before).Where(message => message.Method != "PUT").ShouldHaveSingleItem("only the list of what changed") }.Shown().ShouldContain(ProtocolChangeTexts.WhatToDo);
        Shows(cards[0].Card).ShouldContain(ProtocolChangeTexts.ByEarlierVersion);
        Shows(cards[1].Card).ShouldNotContain(ByEarlier);
        Shows(cards[2].Card).ShouldContain(ProtocolChangeTexts.AskedByEarlierVersion);

        Clock.Advance(Pause);
        (await RunDueAsync(next)).ShouldBe([new Errand.MarkOutdated(Linde, FingerprintOf(next))]);
        Clock.Advance(Pause);
        (await RunDueAsync(next)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_cards_a_few_change_at_a_time_and_each_once()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var cards = await ShownAsync(first, [.. Enumerable.Range(0, 12).Select(number => ($"Mag foto {number}?", Photo))]);
        var before = Teams.Sent.Count;
        var next = await StartAsync(Knowledge(PhotoNow, Doubt));

        List<int> changed = [];
        do
        {
            var sent = Teams.Sent.Count;
            await RunDueAsync(next);
            changed.Add(Teams.Sent.Skip(sent).Count(message => message.Method == "PUT"));
            Clock.Advance(Pause);
        }
        while (changed[^1] > 0 && changed.Count < 10);

        changed.ShouldBe([5, 5, 2, 0]);
        Teams.Sent.Skip(before).Where(message => message.Method == "PUT").Select(message => message.Id).ShouldBe(cards.Select(each => each.Card), ignoreOrder: true);
    }

    [Fact]
    public async Task When_the_old_words_come_back_the_mark_goes()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var (_, card) = (await ShownAsync(first, ("Mag deze foto?", Photo)))[0];
        await RunDueAsync(await StartAsync(Knowledge(PhotoNow, Doubt)));
        Shows(card).ShouldContain(ProtocolChangeTexts.AskedByEarlierVersion);
        Clock.Advance(Pause);

        await RunDueAsync(await StartAsync(Knowledge(Photo, Doubt)));

        Shows(card).ShouldNotContain(ByEarlier);
    }

    [Fact]
    public async Task What_a_process_with_the_version_before_shows_without_the_mark_is_marked_after_it()
    {
        var old = await StartAsync(Knowledge(Photo, Doubt));
        var (_, card) = (await ShownAsync(old, ("Mag deze foto?", Photo)))[0];
        var next = await StartAsync(Knowledge(PhotoNow, Doubt));
        await RunDueAsync(old);
        Shows(card).ShouldNotContain(ByEarlier);

        await next.Services.GetRequiredService<MarkOutdatedRunner>().RunAsync(new Errand.MarkOutdated(Linde, FingerprintOf(next)), default);
        (await RunDueAsync(old)).OfType<Errand.ShowCase>().ShouldHaveSingleItem();
        Shows(card).ShouldNotContain(ByEarlier);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await RunDueAsync(next);

        Shows(card).ShouldContain(ProtocolChangeTexts.AskedByEarlierVersion);
    }

    [Fact]
    public async Task In_the_list_of_what_somebody_asked_the_rulings_have_the_mark_of_their_own_school()
    {
        var eik = new SchoolId("eik");
        var first = await StartAsync(With(Knowledge(Photo, Doubt), eik, Photo, Doubt));
        await RuledAsync(first, "Mag deze foto?", "Er komen geen foto's");
        await OpenedAsync(first, "Mag dat filmpje?", "Er komen geen foto's");
        await RuledAsync(first, "Mag dit op de Eik?", "Er komen geen foto's", eik);
        var next = await StartAsync(With(Knowledge(PhotoNow, Doubt), eik, Photo, Doubt));

        var list = (await next.Services.GetRequiredService<CaseTalk>().TryAsync("mijn vragen", InJansChat(), default)).ShouldNotBeNull().ShouldHaveSingleItem().Text;

        list.Split(ByEarlier).Length.ShouldBe(2, list);
        list.ShouldContain(ProtocolChangeTexts.ByEarlierVersion);
    }

    private Scene InJansChat() => new()
    {
        Kind = ConversationKind.Personal, Here = Address("a:jan"), RoomName = "", Person = Jan, At = Clock.GetUtcNow(), Message = "m", Mentioned = [],
    };

    // Cases, each with its card among the supervisors.
    private async Task<IReadOnlyList<(Case Case, string Card)>> ShownAsync(WebApplication host, params (string Question, string Clause)[] asked)
    {
        await LinkAsync(host, LinkRole.Supervisors, Supervisors);
        var shown = new List<(Case, string)>();
        foreach (var (question, clause) in asked)
        {
            var of = await OpenedAsync(host, question, clause[..15]);
            await RunDueAsync(host);
            shown.Add((of, Teams.Shown(Supervisors)[^1].Id!));
        }

        return shown;
    }

    private string Shows(string card) => Teams.Shown(Supervisors).Where(message => message.Id == card).Shown();
}
