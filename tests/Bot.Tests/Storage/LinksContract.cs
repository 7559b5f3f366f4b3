using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.Storage;
using static Bot.Tests.Storage.MadeCases;

namespace Bot.Tests.Storage;

/// <summary>What every store of links promises.</summary>
public abstract class LinksContract(TestStorage storage) : IDisposable
{
    private StoredLinks Links => new(storage.Database);

    public void Dispose()
    {
        storage.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(LinkRole.Staff)]
    [InlineData(LinkRole.Supervisors)]
    [InlineData(LinkRole.Directorate)]
    public async Task A_link_comes_back_as_it_was_made_and_outlives_the_program(LinkRole role)
    {
        await SaveAsync(Link(role, "19:a"));
        storage.Reopen();

        (await Links.FindAsync(Bron, role, default)).ShouldBe(Link(role, "19:a"));
        (await Links.OfConversationAsync(new ConversationId("19:a"), default)).ShouldBe([Link(role, "19:a")]);
        (await Links.FindAsync(new SchoolId("udens-college"), role, default)).ShouldBeNull();
        (await Links.OfConversationAsync(new ConversationId("19:b"), default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LinkRole.Supervisors)]
    [InlineData(LinkRole.Directorate)]
    public async Task A_school_has_one_conversation_of_supervisors_and_one_of_the_directie(LinkRole role)
    {
        await SaveAsync(Link(role, "19:a"), Link(role, "19:b", 1), Link(LinkRole.Staff, "19:a"), Link(role, "19:a") with { School = new SchoolId("udens-college") });

        (await Links.FindAsync(Bron, role, default)).ShouldBe(Link(role, "19:b", 1));
        (await Links.AllAsync(default)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Of_staff_it_has_several_and_the_first_is_found()
    {
        await SaveAsync(Link(LinkRole.Staff, "19:b", 1), Link(LinkRole.Staff, "19:a"), Link(LinkRole.Staff, "19:c", 2));
        await SaveAsync(Link(LinkRole.Staff, "19:c", 2) with { Name = "Nieuwe naam" });

        (await Links.FindAsync(Bron, LinkRole.Staff, default)).ShouldBe(Link(LinkRole.Staff, "19:a"));
        (await Links.AllAsync(default)).Select(link => link.Name).ShouldBe(["19:a", "19:b", "Nieuwe naam"]);
    }

    [Fact]
    public async Task All_are_given_by_school_role_and_moment_and_a_conversation_may_serve_several_schools()
    {
        var other = Link(LinkRole.Supervisors, "19:x") with { School = new SchoolId("Anders") };
        await SaveAsync(Link(LinkRole.Directorate, "19:d"), Link(LinkRole.Staff, "19:b", 1), Link(LinkRole.Staff, "19:a"), Link(LinkRole.Supervisors, "19:x"), other);

        (await Links.AllAsync(default)).ShouldBe([other, Link(LinkRole.Staff, "19:a"), Link(LinkRole.Staff, "19:b", 1), Link(LinkRole.Supervisors, "19:x"), Link(LinkRole.Directorate, "19:d")]);
        (await Links.OfConversationAsync(new ConversationId("19:x"), default)).ShouldBe([other, Link(LinkRole.Supervisors, "19:x")]);
    }

    [Fact]
    public async Task Of_many_that_link_at_once_one_conversation_stays()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Links.SaveAsync(Link(LinkRole.Supervisors, $"19:{i % 3}"), [], default))));

        (await Links.AllAsync(default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_link_causes_is_ordered_with_it()
    {
        await Links.SaveAsync(Link(LinkRole.Supervisors, "19:a"), [new Errand.ShowCase(new CaseId("c1"))], default);

        (await OrderedAsync(new StoredDeliveries(storage.Database))).ShouldBe([new Errand.ShowCase(new CaseId("c1"))]);
    }

    [Fact]
    public async Task A_link_is_removed_once_and_no_other_with_it()
    {
        await SaveAsync(Link(LinkRole.Staff, "19:a"), Link(LinkRole.Supervisors, "19:a"), Link(LinkRole.Staff, "19:b"));

        (await Links.RemoveAsync(Bron, LinkRole.Staff, new ConversationId("19:a"), default)).ShouldBeTrue();
        (await Links.RemoveAsync(Bron, LinkRole.Staff, new ConversationId("19:a"), default)).ShouldBeFalse();

        (await Links.AllAsync(default)).ShouldBe([Link(LinkRole.Staff, "19:b"), Link(LinkRole.Supervisors, "19:a")]);
    }

    [Fact]
    public async Task Who_linked_is_forgotten_and_the_link_stays()
    {
        await SaveAsync(Link(LinkRole.Staff, "19:a"), Link(LinkRole.Staff, "19:b") with { LinkedBy = Els.Id });

        await Links.ForgetPersonAsync(Jan.Id, default);

        (await Links.AllAsync(default)).Select(link => link.LinkedBy.Value).ShouldBe(["", "29:els"], ignoreOrder: true);
    }

    private static Link Link(LinkRole role, string conversation, int minute = 0) => new()
    {
        School = Bron,
        Role = role,
        Address = Address(conversation),
        Name = conversation,
        LinkedBy = Jan.Id,
        LinkedAt = Start.AddMinutes(minute),
    };

    private async Task SaveAsync(params Link[] links)
    {
        foreach (var link in links) await Links.SaveAsync(link, [], default);
    }
}

public sealed class SqliteLinksTests() : LinksContract(new StorageFile());

public sealed class PostgresLinksTests() : LinksContract(new StorageServer());
