using Bot.Cards;
using Bot.Deliveries;
using Bot.ProtocolChanges;
using Bot.School.Announcements;
using Bot.School.Deliveries;
using Bot.School.Links;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;
using Bot.Texts;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.ProtocolChanges;

/// <summary>What happens when a host starts with another version of a protocol than the one before it.</summary>
public sealed class ProtocolChangeTests : ProtocolChangeBed
{
    [Fact]
    public async Task What_is_seen_first_is_remembered_in_silence_and_what_stays_the_same_too()
    {
        await StartAsync(Knowledge(Photo, Doubt));
        var again = await StartAsync(Knowledge(Photo + "  ", Doubt));

        (await DraftsAsync(again)).ShouldBeEmpty();
        StorageFile.Ask(File, "SELECT count(*) FROM delivery").ShouldBe(0L);
        StorageFile.Ask(File, "SELECT count(*) FROM protocol_version").ShouldBe(1L);
    }

    [Fact]
    public async Task A_changed_protocol_is_offered_to_the_directie_with_the_old_and_the_new_words()
    {
        await StartAsync(Knowledge(Photo, Doubt));
        var next = await StartAsync(Knowledge(PhotoNow, Film, Doubt));
        await StartAsync(Knowledge(PhotoNow, Film, Doubt));

        var draft = (await DraftsAsync(next)).ShouldHaveSingleItem();
        (draft.Status, draft.Author.Id.Value, draft.Author.Name, draft.Content.AsksReading).ShouldBe((AnnouncementStatus.Draft, "", "Mag dit?", true));
        draft.Audience.ShouldBe(new Audience([Linde], Staff: true, Supervisors: true));
        draft.Content.Clauses.Select(clause => clause.Words).ShouldBe([PhotoNow.Replace("*", "", StringComparison.Ordinal), Film]);
        draft.Content.Text.ShouldContain("is veranderd.\n\nDit stond er:\n\n“Er komen geen foto's van leerlingen op Facebook.”\n\nDit staat er nu:\n\n“Er komen geen foto's van leerlingen en ouders op Facebook.”");
        draft.Content.Text.ShouldContain($"is nieuw.\n\n“{Film}”");
        draft.Content.Text.ShouldContain("Alleen verplaatst.");
        draft.Content.Text.ShouldNotContain(Doubt);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'show_report'").ShouldBe(1L);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'tell_outdated'").ShouldBe(1L);
    }

    [Fact]
    public async Task Of_hosts_that_start_at_once_it_is_offered_once()
    {
        await StartAsync(Knowledge(Photo, Doubt));
        var changed = Knowledge(PhotoNow, Doubt);

        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => StartAsync(changed))));
        await Task.WhenAll(hosts.Select(host => Task.Run(() => host.Services.GetRequiredService<ProtocolChangeWorker>().LookAsync(default))));

        (await DraftsAsync(hosts[0])).ShouldHaveSingleItem();
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'show_report'").ShouldBe(1L);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'tell_outdated'").ShouldBe(1L);
    }

    [Fact]
    public async Task What_goes_there_and_back_and_there_again_is_offered_each_time_once()
    {
        var (one, other) = (Knowledge(Photo, Doubt), Knowledge(PhotoNow, Doubt));
        await StartAsync(one);
        foreach (var knowledge in new[] { other, one })
        {
            Clock.Advance(TimeSpan.FromHours(1));
            await StartAsync(knowledge);
        }

        Clock.Advance(TimeSpan.FromHours(1));
        var hosts = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => StartAsync(other))));

        var drafts = await DraftsAsync(hosts[0]);
        drafts.Select(draft => draft.Content.Clauses.Single().Words.Contains("ouders", StringComparison.Ordinal)).ShouldBe([true, false, true]);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'show_report'").ShouldBe(3L);
    }

    [Fact]
    public async Task Who_dies_between_the_draft_and_the_version_does_both_again_to_the_same_end()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var (before, after) = (Read(Knowledge(Photo, Doubt)), Read(Knowledge(PhotoNow, Doubt)));
        var seenAt = (await first.Services.GetRequiredService<IProtocolVersions>().FindAsync(Linde, default)).ShouldNotBeNull().SeenAt;
        await first.Services.GetRequiredService<AnnouncementDesk>().BeginAsync(ProtocolChangeDraft.Of(ProtocolDiff.Of(before, after), seenAt, Clock.GetUtcNow()), isOffered: true, default);

        Clock.Advance(TimeSpan.FromHours(1));
        var next = await StartAsync(Knowledge(PhotoNow, Doubt));

        (await DraftsAsync(next)).ShouldHaveSingleItem();
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'show_report'").ShouldBe(1L);
        StorageFile.Ask(File, "SELECT count(*) FROM delivery WHERE kind = 'tell_outdated'").ShouldBe(1L);
    }

    [Fact]
    public async Task The_words_of_a_sub_item_that_changed_are_said_once()
    {
        string With(string what) => Knowledge($"Wij bellen de politie bij:\n   - a) geweld;\n   - b) {what};\n   - c) afpersing.", Doubt);
        await StartAsync(With("ruzie"));
        var next = await StartAsync(With("ruzie en pesten"));

        var content = (await DraftsAsync(next)).ShouldHaveSingleItem().Content;
        content.Clauses.ShouldHaveSingleItem().Words.ShouldContain("ruzie en pesten");
        content.Text.Split("ruzie en pesten").Length.ShouldBe(2);
        content.Text.ShouldNotContain("geweld");
    }

    [Fact]
    public async Task What_a_newer_program_reads_otherwise_from_the_same_file_is_no_change()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var versions = first.Services.GetRequiredService<IProtocolVersions>();
        var seen = (await versions.FindAsync(Linde, default)).ShouldNotBeNull();
        var readOtherwise = new Protocol(Linde, "Linde", "Afspraken online", "1", [seen.Protocol.Clauses[0]]) { SourceFingerprint = seen.Protocol.SourceFingerprint };
        (await versions.RememberAsync(seen with { Protocol = readOtherwise }, seen.Protocol.Fingerprint, [], default)).ShouldBeTrue();

        var next = await StartAsync(Knowledge(Photo, Doubt));

        (await DraftsAsync(next)).ShouldBeEmpty();
        (await versions.FindAsync(Linde, default))!.Protocol.Fingerprint.ShouldBe(seen.Protocol.Fingerprint);
    }

    [Fact]
    public async Task Supervisors_hear_once_which_cases_rest_on_words_that_changed()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        await LinkAsync(first, LinkRole.Supervisors, Supervisors);
        var photo = await RuledAsync(first, "Mag deze foto van Kees erop?", "Er komen geen foto's");
        var other = await RuledAsync(first, "Wie bel ik?", "Bij twijfel");

        var next = await StartAsync(Knowledge(PhotoNow, Doubt));
        var again = await StartAsync(Knowledge(PhotoNow, Doubt));
        (await TellAsync(next)).ShouldBeOfType<ErrandEnd.Done>();
        (await TellAsync(again)).ShouldBeOfType<ErrandEnd.Done>();

        var said = Teams.Sent.ShouldHaveSingleItem();
        var shown = new[] { said }.Shown();
        shown.ShouldContain($"Zaak {photo.Number}");
        shown.ShouldContain(ProtocolChangeTexts.ByEarlierVersion);
        shown.ShouldContain(CaseListTexts.Show);
        shown.ShouldNotContain($"Zaak {other.Number} ");
    }

    [Fact]
    public async Task Who_is_linked_after_the_change_hears_of_it_then_and_the_directie_sees_its_draft()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        await RuledAsync(first, "Mag deze foto erop?", "Er komen geen foto's");
        var next = await StartAsync(Knowledge(PhotoNow, Doubt));
        (await TellAsync(next)).ShouldBeOfType<ErrandEnd.Done>();
        Teams.Sent.ShouldBeEmpty();

        var supervisors = await LinkAsync(next, LinkRole.Supervisors, Supervisors);
        var directorate = await LinkAsync(next, LinkRole.Directorate, "19:directie@thread.tacv2");
        var changes = next.Services.GetRequiredService<ChangesOnLink>();

        (await changes.OfAsync(supervisors, default)).ShouldHaveSingleItem().ShouldBeOfType<Errand.TellOutdated>();
        (await changes.OfAsync(directorate, default)).ShouldBe([new Errand.ShowReport((await DraftsAsync(next)).Single().Id)]);
        (await TellAsync(next)).ShouldBeOfType<ErrandEnd.Done>();
        Teams.Sent.ShouldHaveSingleItem();
        (await changes.OfAsync(supervisors, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_hears_anything_when_no_case_rests_on_what_changed()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        await LinkAsync(first, LinkRole.Supervisors, Supervisors);
        await RuledAsync(first, "Wie bel ik?", "Bij twijfel");

        var next = await StartAsync(Knowledge(PhotoNow, Doubt));
        (await TellAsync(next)).ShouldBeOfType<ErrandEnd.Done>();

        Teams.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ruling_on_words_that_changed_is_marked_on_its_card_and_in_the_list_and_no_other_is()
    {
        var first = await StartAsync(Knowledge(Photo, Doubt));
        var photo = await RuledAsync(first, "Mag deze foto erop?", "Er komen geen foto's");
        var other = await RuledAsync(first, "Wie bel ik?", "Bij twijfel");
        var next = await StartAsync(Knowledge(PhotoNow, Film, Doubt));
        var rooms = next.Services.GetRequiredService<CaseRooms>();

        foreach (var (of, isMarked) in new[] { (photo, true), (other, false) })
        {
            var room = await rooms.OfAsync(of, default);
            foreach (var reply in new[] { CaseReplies.Card(of, room), CaseReplies.FoundCases([of], "foto", room), CaseReplies.OwnCase(of, room), CaseReplies.OwnCases([of], _ => room), CaseReplies.ForAsker(of, of.History[^1], room) })
                reply.Text.Contains(ProtocolChangeTexts.ByEarlierVersion, StringComparison.Ordinal).ShouldBe(isMarked, reply.Text);
        }
    }
}
