using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.Storage;
using static Bot.Tests.Storage.MadeCases;
using Case = Bot.School.Cases.Case;

namespace Bot.Tests.Storage;

/// <summary>What every store of cases forgets, and what it keeps.</summary>
public abstract class CaseForgettingContract(TestStorage storage) : IDisposable
{
    private StoredCases Cases => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_ruled_case_stays_and_does_not_tell_who_asked()
    {
        var ruled = await SavedAsync(Ruled(After(After(New("c1").AskBack(Els, "Wie?", Start)).Answer(Jan, "Een leerling", Start)), Els, 9, standsForLater: true));

        await Cases.ForgetPersonAsync(Jan.Id, default);

        var kept = await FindAsync("c1");
        kept.Told().ShouldBe((ruled with
        {
            Version = ruled.Version + 1,
            Asker = CasePerson.Forgotten,
            AskedIn = ruled.AskedIn with { Id = new ConversationId("") },
            History = [.. ruled.History.Select(happened => happened.By == Jan ? happened with { By = CasePerson.Forgotten } : happened)],
        }).Told());
        (await Cases.PrecedentsOfAsync(Bron, default)).Ids().ShouldBe(["c1"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_case_that_was_never_ruled_on_the_words_go_too(bool isWithdrawn)
    {
        var answered = After(After(New("c1").AskBack(Els, "Wie?", Start)).Answer(Jan, "Een leerling", Start));
        await SavedAsync(isWithdrawn ? After(answered.Withdraw(Jan, Start)) : answered);

        await Cases.ForgetPersonAsync(Jan.Id, default);

        var kept = await FindAsync("c1");
        (kept.Asker, kept.Turns.Count, kept.Reason, kept.Proposal).ShouldBe((CasePerson.Forgotten, 0, "", null));
        kept.History.ShouldAllBe(happened => happened.Words.Length == 0);
        kept.History.Select(happened => happened.By).Distinct().ShouldBe([CasePerson.Forgotten, Els]);
    }

    [Fact]
    public async Task Who_took_and_ruled_is_forgotten_and_what_they_decided_stays()
    {
        await SavedAsync(Ruled(After(New("c1").Take(Els, Start)), Els, 9));
        await SavedAsync(After(New("c2").Take(Els, Start)));

        await Cases.ForgetPersonAsync(Els.Id, default);

        var (ruled, taken) = (await FindAsync("c1"), await FindAsync("c2"));
        (ruled.Asker, ruled.TakenBy, ruled.Ruling!.By, ruled.Ruling.Explanation).ShouldBe((Jan, CasePerson.Forgotten, CasePerson.Forgotten, "Akkoord."));
        ruled.History.Select(happened => happened.By).ShouldBe([Jan, CasePerson.Forgotten, CasePerson.Forgotten]);
        (taken.Asker, taken.Turns.Count, taken.TakenBy).ShouldBe((Jan, 2, CasePerson.Forgotten));
    }

    [Fact]
    public async Task Who_knew_a_case_from_before_does_not_store_the_person_again()
    {
        var known = await SavedAsync(New("c1"));
        await Cases.ForgetPersonAsync(Jan.Id, default);

        (await Cases.SaveAsync(After(known.Take(Els, Start)), [new Errand.TellAsker(known.Id, Jan.Id, 2)], default)).ShouldBeFalse();

        (await FindAsync("c1")).Told().ShouldNotContain("jan");
    }

    [Fact]
    public async Task Cases_of_others_are_not_touched()
    {
        var other = await SavedAsync(Ruled(New("c1", Els), Els, 9));

        await Cases.ForgetPersonAsync(Jan.Id, default);
        await Cases.ForgetPersonAsync(CasePerson.Forgotten.Id, default);

        (await FindAsync("c1")).Told().ShouldBe(other.Told());
    }

    [Fact]
    public async Task Nothing_is_told_any_more_to_who_was_forgotten()
    {
        var deliveries = new StoredDeliveries(storage.Database);
        var id = new CaseId("c1");
        await Cases.OpenAsync(New("c1"), [new Errand.TellAsker(id, Jan.Id, 1), new Errand.ShowCase(id), new Errand.TellAsker(id, Els.Id, 1)], default);

        await Cases.ForgetPersonAsync(Jan.Id, default);

        (await OrderedAsync(deliveries)).ShouldBe([new Errand.ShowCase(id), new Errand.TellAsker(id, Els.Id, 1)]);
    }

    [Fact]
    public async Task Old_cases_go_with_their_history_and_cards_and_open_ones_and_precedents_stay()
    {
        await SavedAsync(Ruled(New("oud"), Els, 9));
        await SavedAsync(After(New("ingetrokken").Withdraw(Jan, Start)));
        await SavedAsync(New("open"));
        await SavedAsync(Ruled(New("voortaan"), Els, 9, standsForLater: true));
        await SavedAsync(Ruled(New("nieuw", minute: 60), Els, 90));
        foreach (var id in new[] { "oud", "nieuw" }) await Cases.SavePlaceAsync(new CasePlace(new CaseId(id), LinkRole.Supervisors, Address("19:lead"), "m1", 1), default);

        await Cases.ForgetBeforeAsync(Start.AddMinutes(60), default);

        (await Cases.OfAskerAsync(Jan.Id, 99, default)).Ids().ShouldBe(["nieuw", "voortaan", "open"]);
        storage.Ask("SELECT count(*) FROM case_event WHERE case_id IN ('oud', 'ingetrokken')").ShouldBe(0L);
        storage.Ask("SELECT max(case_id) FROM case_place WHERE case_id <> 'nieuw'").ShouldBe(DBNull.Value);
    }

    private async Task<Case> SavedAsync(Case of) => await Cases.OpenAsync(of, [], default);

    private async Task<Case> FindAsync(string id) => (await Cases.FindAsync(new CaseId(id), default)).ShouldNotBeNull();
}

public sealed class SqliteCaseForgettingTests() : CaseForgettingContract(new StorageFile());

public sealed class PostgresCaseForgettingTests() : CaseForgettingContract(new StorageServer());
