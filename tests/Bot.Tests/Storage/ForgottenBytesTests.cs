using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.People;
using Bot.School.Proposals;
using Bot.School.Questions;
using Bot.Storage;

namespace Bot.Tests.Storage;

/// <summary>What is forgotten is overwritten in the file, not only taken out of the tables.</summary>
public sealed class ForgottenBytesTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly StorageFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Of_a_body_that_is_done_with_nothing_is_left_in_the_file()
    {
        var (inbox, name) = (new Inbox(_file.Database), new IncomingName("msteams", "a:1", "1"));
        await inbox.AddAsync(new IncomingItem(name, System.Text.Encoding.UTF8.GetBytes("Mag Anna Geheim erop? " + new string('x', 9_000) + "Anna Geheim"), Start), Start, default);
        _file.Bytes().ShouldContain("Anna Geheim");

        await inbox.FinishAsync(name, Start, default);

        _file.Bytes().ShouldNotContain("Anna Geheim");
    }

    [Fact]
    public async Task The_file_holds_no_question_and_of_a_reply_that_is_forgotten_nothing()
    {
        var memory = new StoredReplyMemory(_file.Database);
        await memory.SaveAsync(ReplyKey.Of("protocol", "model", "1", Question.Of("Mag iets Geheims?")), new string('x', 9_000) + "antwoord met inhoud", default, default);
        _file.Bytes().ShouldContain("antwoord met inhoud");
        _file.Bytes().ShouldNotContain("geheim", Shouldly.Case.Insensitive);

        await memory.ForgetBeforeAsync(DateTimeOffset.MaxValue, default);

        _file.Bytes().ShouldNotContain("antwoord met inhoud");
    }

    // Many cases, so that pages are split and filled again: what was moved lies in their gaps.
    [Fact]
    public async Task Of_a_person_who_is_forgotten_nothing_is_left_in_the_file()
    {
        var (database, anna) = (_file.Database, new CasePerson(new PersonId("29:anna-geheim"), "Anna Geheim"));
        var (cases, people, links) = (new StoredCases(database), new StoredPeople(database), new StoredLinks(database));
        for (var i = 0; i < 300; i++)
        {
            var opened = await cases.OpenAsync(
                MadeCases.New($"c{i}", i % 3 == 0 ? anna : MadeCases.Jan) with { Turns = [i % 3 == 0 ? "Mag Pietje Privé erop?" : "Mag dit?"], Reason = new string('x', i * 7) }, [new Errand.TellAsker(new CaseId($"c{i}"), anna.Id, 1)], default);
            var next = i % 3 == 0 ? opened.Withdraw(anna, Start) : opened.Rule(anna, RulingDecision.Allowed, "Akkoord.", standsForLater: true, Start);
            await cases.SaveAsync(MadeCases.After(next), [], default);
        }

        await people.SeeAsync(new KnownPerson { Id = anna.Id, Name = anna.Name, SeenAt = Start }, default);
        await links.SaveAsync(new Link { School = MadeCases.Bron, Role = LinkRole.Staff, Address = MadeCases.Address("19:a"), Name = "Team", LinkedBy = anna.Id, LinkedAt = Start }, [], default);
        _file.Bytes().ShouldContain("Anna Geheim");
        _file.Bytes().ShouldContain("Mag Pietje Priv");

        await cases.ForgetPersonAsync(anna.Id, default);
        await people.ForgetAsync(anna.Id, default);
        await links.ForgetPersonAsync(anna.Id, default);

        _file.Bytes().ShouldNotContain("Geheim");
        _file.Bytes().ShouldNotContain("Pietje");
    }

    [Fact]
    public async Task Of_cases_that_are_forgotten_nothing_is_left_in_the_file()
    {
        var cases = new StoredCases(_file.Database);
        for (var i = 0; i < 300; i++)
        {
            var opened = await cases.OpenAsync(MadeCases.New($"c{i}") with { Turns = ["Mag Anna Geheim erop? " + new string('x', i * 20)] }, [], default);
            await cases.SaveAsync(MadeCases.Ruled(opened, new CasePerson(new PersonId("29:els"), "Els Geheim"), 9), [], default);
        }

        await cases.ForgetBeforeAsync(DateTimeOffset.MaxValue, default);

        _file.Bytes().ShouldNotContain("Geheim");
    }
}
