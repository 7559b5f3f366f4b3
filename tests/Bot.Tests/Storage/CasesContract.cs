using Bot.School.Cases;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.Storage;
using static Bot.Tests.Storage.MadeCases;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Storage;

/// <summary>What every store of cases promises of one case.</summary>
public abstract class CasesContract(TestStorage storage) : IDisposable
{
    private StoredCases Cases => new(storage.Database);

    private StoredDeliveries Deliveries => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_case_comes_back_as_it_was_opened_and_outlives_the_program()
    {
        var opened = await Cases.OpenAsync(New("c1"), [], default);
        opened.Number.ShouldBeGreaterThan(0);
        storage.Reopen();

        (await Cases.FindAsync(New("c1").Id, default)).Told().ShouldBe((New("c1") with { Number = opened.Number }).Told());
        (await Cases.FindAsync(New("c2").Id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_case_without_proposal_clauses_or_anything_to_wait_for_comes_back_too()
    {
        var bare = New("c1", new CasePerson(Jan.Id, null)) with { Proposal = null, Clauses = [], CheckAt = null, Kind = CaseKind.Report, HadAttachment = false };
        var opened = await Cases.OpenAsync(bare, [], default);

        (await Cases.FindAsync(bare.Id, default)).Told().ShouldBe(opened.Told());
    }

    [Fact]
    public async Task Every_step_comes_back_as_it_was_taken()
    {
        var now = await Cases.OpenAsync(New("c1"), [], default);
        Func<Case, CaseStep>[] steps =
        [
            before => before.NotShown("geen koppeling", Start.AddMinutes(1)),
            before => before.Take(Els, Start.AddMinutes(2)),
            before => before.GiveBack(Els, Start.AddMinutes(3)),
            before => before.Remind(Start.AddMinutes(4)),
            before => before.Escalate(Start.AddMinutes(5)),
            before => before.AskBack(Els, "Wie staat erop?", Start.AddMinutes(6)),
            before => before.Answer(Jan, "Een leerling \0 😀", Start.AddMinutes(7)),
            before => before.Add(Jan, "En zijn zusje", Start.AddMinutes(8)),
            before => before.Rule(Els, RulingDecision.AllowedIf, "Met toestemming.", standsForLater: true, Start.AddMinutes(9)),
            before => before.Correct(Els, RulingDecision.NotAllowed, "Toch niet.", standsForLater: false, Start.AddMinutes(10)),
        ];

        foreach (var step in steps)
        {
            now = After(step(now)) with { CheckAt = now.CheckAt is null ? Start.AddHours(9) : null };
            (await Cases.SaveAsync(now, [], default)).ShouldBeTrue();

            // PostgreSQL cannot keep a character U+0000.
            (await Cases.FindAsync(now.Id, default)).Told().Replace("\\uFFFD", "\\u0000", StringComparison.Ordinal).ShouldBe(now.Told());
        }
    }

    [Fact]
    public async Task Opened_again_it_stays_as_it_is_and_orders_nothing()
    {
        var opened = await Cases.OpenAsync(New("c1"), [new Errand.ShowCase(new CaseId("c1"))], default);
        var taken = After(opened.Take(Els, Start.AddMinutes(1)));
        await Cases.SaveAsync(taken, [], default);

        var again = await Cases.OpenAsync(New("c1") with { Reason = "anders" }, [new Errand.ShowCase(new CaseId("c1"))], default);

        again.Told().ShouldBe(taken.Told());
        (await OrderedAsync(Deliveries)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Many_that_open_the_same_case_open_one_and_of_many_cases_each_gets_its_number()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => Cases.OpenAsync(New($"c{i % 20}"), [new Errand.ShowCase(new CaseId($"c{i % 20}"))], default))));

        opened.GroupBy(one => one.Id).ShouldAllBe(same => same.Select(one => one.Number).Distinct().Count() == 1);
        opened.Select(one => one.Number).Distinct().Count().ShouldBe(20);
        (await OrderedAsync(Deliveries)).Count.ShouldBe(20);
    }

    [Fact]
    public async Task Numbers_rise_and_none_is_given_twice_also_when_the_last_case_was_forgotten()
    {
        var first = await Cases.OpenAsync(New("c1"), [], default);
        var second = await Cases.OpenAsync(New("c2"), [], default);
        await Cases.SaveAsync(After(second.Withdraw(Jan, Start)), [], default);
        await Cases.ForgetBeforeAsync(Start.AddDays(1), default);
        (await Cases.FindAsync(second.Id, default)).ShouldBeNull();

        var third = await Cases.OpenAsync(New("c3"), [], default);

        second.Number.ShouldBeGreaterThan(first.Number);
        third.Number.ShouldBeGreaterThan(second.Number);
    }

    [Fact]
    public async Task Of_many_changes_of_the_same_version_one_is_stored_with_what_it_orders()
    {
        var opened = await Cases.OpenAsync(New("c1"), [], default);

        var saved = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() =>
            Cases.SaveAsync(After(opened.Add(Jan, $"woorden {i}", Start.AddMinutes(1))), [new Errand.Remind(opened.Id, i)], default))));

        saved.Count(isSaved => isSaved).ShouldBe(1);
        var winner = Array.IndexOf(saved, true);
        (await Cases.FindAsync(opened.Id, default))!.History.Select(happened => happened.Words).ShouldBe(["", $"woorden {winner}"]);
        (await OrderedAsync(Deliveries)).ShouldBe([new Errand.Remind(opened.Id, winner)]);
    }

    [Fact]
    public async Task A_change_of_a_case_that_is_not_there_is_not_stored()
    {
        (await Cases.SaveAsync(After(New("c1").Take(Els, Start)), [new Errand.ShowCase(new CaseId("c1"))], default)).ShouldBeFalse();

        (await Cases.FindAsync(new CaseId("c1"), default)).ShouldBeNull();
        (await OrderedAsync(Deliveries)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_ordered_opens_no_case()
    {
        await Should.ThrowAsync<System.Data.Common.DbException>(() => Cases.OpenAsync(New("c1"), [new Errand.ShowCase(new CaseId("c1")), new Errand.TellAdministrator(new CaseId(null!), "x", 1)], default));

        (await Cases.FindAsync(new CaseId("c1"), default)).ShouldBeNull();
        (await Deliveries.CountAsync(default)).ShouldBe(new DeliveryCount(0, 0));
    }

    [Fact]
    public async Task Two_events_in_one_change_are_both_stored()
    {
        var opened = await Cases.OpenAsync(New("c1"), [], default);
        var changed = After(After(opened.Take(Els, Start)).Add(Jan, "nog iets", Start)) with { Version = opened.Version + 1 };

        (await Cases.SaveAsync(changed, [], default)).ShouldBeTrue();

        (await Cases.FindAsync(opened.Id, default)).Told().ShouldBe(changed.Told());
    }

    [Fact]
    public async Task A_card_that_was_found_shows_nobody_knows_what_and_is_to_be_brought_up_to_date()
    {
        var found = new CasePlace(new CaseId("c1"), LinkRole.Supervisors, Address("19:lead"), "m1", 3);
        await Cases.FindPlaceAsync(found, Start, default);

        (await Cases.PlacesAsync(found.Case, default)).ShouldBe([found with { Version = 0 }]);
        (await Deliveries.TakeDueAsync(Start, Start.AddMinutes(1), 10, bulk: false, default)).Select(delivery => delivery.Errand).ShouldBe([new Errand.ShowCase(found.Case)]);
    }

    [Fact]
    public async Task Cards_that_mark_something_else_are_to_be_brought_up_to_date_once_and_what_comes_next_later()
    {
        Errand next = new Errand.MarkOutdated(Bron, "f");
        var old = new CasePlace(new CaseId("c1"), LinkRole.Supervisors, Address("19:lead"), "m1", 3);
        var right = old with { Case = new CaseId("c2"), Marks = "A.6" };
        var unnamed = old with { Case = new CaseId("c3"), Message = "" };
        foreach (var place in new[] { old, right, unnamed }) await Cases.SavePlaceAsync(place, default);

        foreach (var _ in new[] { "once", "again" }) await Cases.OrderMarksAsync([(old.Case, "A.6"), (right.Case, "A.6"), (unnamed.Case, "A.6")], Start, next, Start.AddSeconds(15), default);

        (await Cases.PlacesAsync(old.Case, default)).ShouldBe([old with { Version = 0, Marks = "A.6" }]);
        (await Cases.PlacesAsync(right.Case, default)).ShouldBe([right]);
        (await Cases.PlacesAsync(unnamed.Case, default)).ShouldBe([unnamed]);
        (await Deliveries.TakeDueAsync(Start, Start.AddMinutes(1), 10, bulk: false, default)).Select(delivery => delivery.Errand).ShouldBe([new Errand.ShowCase(old.Case)]);
        (await Deliveries.TakeDueAsync(Start.AddSeconds(15), Start.AddMinutes(1), 10, bulk: false, default)).Select(delivery => delivery.Errand).ShouldBe([next]);
    }

    [Fact]
    public async Task A_card_that_is_renewed_shows_its_version()
    {
        var place = new CasePlace(new CaseId("c1"), LinkRole.Supervisors, Address("19:lead"), "m1", 1);
        await Cases.SavePlaceAsync(place, default);

        await Cases.RenewPlaceAsync(place, 2, "A.6", default);

        (await Cases.PlacesAsync(place.Case, default)).ShouldBe([place with { Version = 2, Marks = "A.6" }]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_ordered_while_a_card_is_renewed_is_not_taken_for_done(bool wasOrderedBefore)
    {
        var place = new CasePlace(new CaseId("c1"), LinkRole.Supervisors, Address("19:lead"), "m1", 1);
        await Cases.SavePlaceAsync(place, default);
        if (wasOrderedBefore) await Cases.FindPlaceAsync(place, Start, default);
        var read = (await Cases.PlacesAsync(place.Case, default)).Single();

        await Cases.FindPlaceAsync(place, Start, default);
        await Cases.RenewPlaceAsync(read, 1, "", default);

        (await Cases.PlacesAsync(place.Case, default)).Single().Version.ShouldBeLessThan(1);
    }

    [Fact]
    public async Task A_card_is_remembered_with_the_version_that_it_shows_and_let_go()
    {
        var (shown, other) = (new CasePlace(new CaseId("c1"), LinkRole.Supervisors, Address("19:lead"), "m1", 1), new CasePlace(new CaseId("c1"), LinkRole.Directorate, Address("19:top"), "m2", 1));
        await Cases.SavePlaceAsync(shown, default);
        await Cases.SavePlaceAsync(other, default);
        await Cases.SavePlaceAsync(shown with { Case = new CaseId("c2") }, default);
        await Cases.SavePlaceAsync(shown with { Version = 3 }, default);

        (await Cases.PlacesAsync(new CaseId("c1"), default)).ShouldBe([shown with { Version = 3 }, other]);

        await Cases.RemovePlaceAsync(shown.Case, shown.Address.Id, shown.Message, default);
        (await Cases.PlacesAsync(new CaseId("c1"), default)).ShouldBe([other]);
        (await Cases.PlacesAsync(new CaseId("c2"), default)).Count.ShouldBe(1);
    }
}

public sealed class SqliteCasesTests() : CasesContract(new StorageFile());

public sealed class PostgresCasesTests() : CasesContract(new StorageServer());
