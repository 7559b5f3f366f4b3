using Bot.School.Cases;
using Bot.School.Protocols;
using Bot.Storage;
using static Bot.Tests.Storage.MadeCases;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Storage;

/// <summary>Which cases every store of cases finds, in which order.</summary>
public abstract class CaseListsContract(TestStorage storage) : IDisposable
{
    private StoredCases Cases => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Somebodys_own_cases_are_given_newest_first_with_their_history()
    {
        await OpenAsync(New("c1"), New("van-els", Els), New("c2"), New("c3"));

        var own = await Cases.OfAskerAsync(Jan.Id, 2, default);

        own.Ids().ShouldBe(["c3", "c2"]);
        own.ShouldAllBe(one => one.History.Count == 1);
        (await Cases.OfAskerAsync(CasePerson.Forgotten.Id, 9, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_case_that_asks_somebody_something_back_is_found_among_their_newest()
    {
        (await Cases.AskedBackAsync(Jan.Id, 9, default)).ShouldBeNull();
        await OpenAsync(After(New("c1").AskBack(Els, "Wie?", Start)), After(New("c2").AskBack(Els, "Waar?", Start)));
        await OpenAsync(After(New("van-els", Els).AskBack(Jan, "Wanneer?", Start)), After(After(New("c3").AskBack(Els, "Hoe?", Start)).Answer(Jan, "Zo", Start)), New("c4"));

        var asked = await Cases.AskedBackAsync(Jan.Id, 9, default);

        asked.ShouldNotBeNull().Id.Value.ShouldBe("c2");
        asked.OpenQuestion.ShouldNotBeNull().Words.ShouldBe("Waar?");
        (await Cases.AskedBackAsync(Jan.Id, 3, default)).ShouldNotBeNull().Id.Value.ShouldBe("c2");
        (await Cases.AskedBackAsync(Jan.Id, 2, default)).ShouldBeNull();
        (await Cases.AskedBackAsync(CasePerson.Forgotten.Id, 9, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Open_cases_are_given_urgent_ones_first_and_then_the_oldest()
    {
        await OpenAsync(
            New("jong", minute: 3), New("oud", minute: 1), New("melding-jong", minute: 4) with { Kind = CaseKind.Report }, New("melding", minute: 2) with { Kind = CaseKind.Report },
            New("elders") with { School = new SchoolId("udens-college") });
        await OpenAsync(After(New("gepakt", minute: 5).Take(Els, Start)), After(New("gevraagd", minute: 6).AskBack(Els, "Wie?", Start)));
        await OpenAsync(Ruled(New("beslist"), Els, 9), After(New("ingetrokken").Withdraw(Jan, Start)));

        (await Cases.OpenOfAsync(Bron, 9, default)).Ids().ShouldBe(["melding", "melding-jong", "oud", "jong", "gepakt", "gevraagd"]);
        (await Cases.OpenOfAsync(Bron, 2, default)).Ids().ShouldBe(["melding", "melding-jong"]);
    }

    [Fact]
    public async Task All_cases_of_a_school_are_given_by_number_whatever_became_of_them()
    {
        await OpenAsync(New("open"), Ruled(New("beslist"), Els, 9), After(New("ingetrokken").Withdraw(Jan, Start)), New("elders") with { School = new SchoolId("udens-college") });

        (await Cases.AllOfAsync(Bron, default)).Ids().ShouldBe(["open", "beslist", "ingetrokken"]);
    }

    [Fact]
    public async Task Cases_that_have_a_card_somewhere_are_given_by_number_a_page_at_a_time()
    {
        await OpenAsync(New("een"), New("nergens"), Ruled(New("twee"), Els, 9), New("elders") with { School = new SchoolId("udens-college") }, New("drie"));
        foreach (var id in new[] { "drie", "een", "elders", "twee" })
        {
            foreach (var message in new[] { "m1", "m2" }) await Cases.SavePlaceAsync(new CasePlace(new CaseId(id), School.Links.LinkRole.Supervisors, Address("19:lead"), message, 1), default);
        }

        var page = await Cases.ShownOfAsync(Bron, 0, 2, default);
        page.Ids().ShouldBe(["een", "twee"]);
        (await Cases.ShownOfAsync(Bron, page[^1].Number, 2, default)).Ids().ShouldBe(["drie"]);
    }

    [Fact]
    public async Task Every_status_of_an_open_case_is_found_as_open_and_no_other()
    {
        foreach (var status in Enum.GetValues<CaseStatus>()) await OpenAsync(New($"{status}") with { Status = status });

        (await Cases.OpenOfAsync(Bron, 99, default)).Select(one => one.Status).ShouldBe(Enum.GetValues<CaseStatus>().Where(status => (New("c") with { Status = status }).IsOpen), ignoreOrder: true);
    }

    [Fact]
    public async Task Cases_that_were_ruled_on_are_given_last_first_and_precedents_are_those_that_stand_for_later()
    {
        await OpenAsync(New("open"), Ruled(New("een"), Els, 10), Ruled(New("twee"), Els, 30, standsForLater: true), Ruled(New("drie"), Els, 20, standsForLater: true));
        await OpenAsync(Ruled(New("elders") with { School = new SchoolId("udens-college") }, Els, 10, standsForLater: true));

        (await Cases.RuledOfAsync(Bron, 9, default)).Ids().ShouldBe(["twee", "drie", "een"]);
        (await Cases.RuledOfAsync(Bron, 1, default)).Ids().ShouldBe(["twee"]);
        (await Cases.PrecedentsOfAsync(Bron, default)).Ids().ShouldBe(["twee", "drie"]);
    }

    [Fact]
    public async Task A_ruling_that_was_corrected_is_a_precedent_only_when_the_new_one_stands_for_later()
    {
        var ruled = Ruled(await Cases.OpenAsync(New("c1"), [], default), Els, 10, standsForLater: true);
        await Cases.SaveAsync(ruled, [], default);
        await Cases.SaveAsync(After(ruled.Correct(Els, RulingDecision.NotAllowed, "", standsForLater: false, Start.AddMinutes(20))), [], default);

        (await Cases.PrecedentsOfAsync(Bron, default)).ShouldBeEmpty();
        (await Cases.RuledOfAsync(Bron, 9, default)).Ids().ShouldBe(["c1"]);
    }

    [Fact]
    public async Task The_clock_finds_what_it_must_look_at_the_longest_waiting_first()
    {
        await OpenAsync(New("later") with { CheckAt = Start.AddMilliseconds(1) }, New("nu") with { CheckAt = Start }, New("lang") with { CheckAt = Start.AddDays(-1) }, New("niets") with { CheckAt = null });

        (await Cases.DueAsync(Start, 9, default)).Ids().ShouldBe(["lang", "nu"]);
        (await Cases.DueAsync(Start, 1, default)).Ids().ShouldBe(["lang"]);
    }

    [Fact]
    public async Task A_case_that_changes_while_it_is_listed_is_given_with_the_history_of_one_version()
    {
        var now = await Cases.OpenAsync(New("c1"), [], default);
        var changes = Task.Run(async () =>
        {
            for (var i = 0; i < 150; i++) await Cases.SaveAsync(now = After(now.Add(Jan, $"{i}", Start)), [], default);
        });

        while (!changes.IsCompleted)
        {
            var listed = (await Cases.OfAskerAsync(Jan.Id, 9, default)).ShouldHaveSingleItem();
            listed.History.Count.ShouldBe(listed.Version);
            var found = await Cases.FindAsync(now.Id, default);
            found!.History.Count.ShouldBe(found.Version);
        }

        await changes;
    }

    private async Task OpenAsync(params Case[] cases)
    {
        foreach (var one in cases) await Cases.OpenAsync(one, [], default);
    }
}

public sealed class SqliteCaseListsTests() : CaseListsContract(new StorageFile());

public sealed class PostgresCaseListsTests() : CaseListsContract(new StorageServer());
