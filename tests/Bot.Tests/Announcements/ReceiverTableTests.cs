using System.Net;
using System.Text;
using Bot.Announcements;
using Bot.School.Announcements;
using Bot.Testing;
using Bot.Tests.Cards;
using Bot.Texts;

namespace Bot.Tests.Announcements;

/// <summary>The table of who got an announcement and read it.</summary>
public sealed class ReceiverTableTests : IAsyncLifetime
{
    private TalkingHost _talk = null!;

    public async Task InitializeAsync() => _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task It_is_fetched_once_with_a_row_for_each_and_no_name_is_a_formula()
    {
        var of = await _talk.StoredAsync(MadeAnnouncement.Of(AnnouncementStatus.Sent));
        await _talk.Get<IAnnouncements>().AddReceiversAsync(
            of.Id,
            [
                MadeAnnouncement.Receiver("29:a", "=cmd|' /C calc'!A0") with { ReadAt = null },
                MadeAnnouncement.Receiver("29:b", "Bas\n\"B\"", ReceiverState.NotReached) with { Why = ReachFailure.Blocked },
            ],
            _talk.Clock.GetUtcNow(), default);
        await _talk.Get<IAnnouncements>().ReadAsync(of.Id, new("29:a"), MadeAnnouncement.Begun.AddHours(1), default);

        var reply = await _talk.Get<ReceiverLists>().TableAsync(of, default);
        var address = new Uri(reply.Text[reply.Text.IndexOf("http", StringComparison.Ordinal)..]);
        using var first = await _talk.Http.GetAsync(address);
        using var second = await _talk.Http.GetAsync(address);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotFound));
        first.Content.Headers.ContentDisposition!.ToString().ShouldContain($"mededeling-{of.Number}.csv");
        var bytes = await first.Content.ReadAsByteArrayAsync();
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        rows[0].ShouldBe("\"Naam\";\"School\";\"Status\";\"Reden\";\"Verstuurd op\";\"Gelezen op\";\"Keren herinnerd\"");
        rows.ShouldContain("\"'=cmd|' /C calc'!A0\";\"basisschool De Bron\";\"verstuurd\";\"\";\"2026-11-23 09:12\";\"2026-11-23 10:12\";\"0\"");
        rows.ShouldContain("\"Bas \"\"B\"\"\";\"basisschool De Bron\";\"niet bereikt\";\"heeft de app geblokkeerd of verwijderd\";\"\";\"\";\"0\"");
    }

    [Fact]
    public async Task The_list_on_a_card_names_them_too()
    {
        var of = await _talk.StoredAsync(MadeAnnouncement.Of(AnnouncementStatus.Sent));
        await _talk.SentToAsync(of);

        (await _talk.Get<ReceiverLists>().PeopleAsync(of, default)).Text.ShouldContain($"{ReceiverListTexts.NotRead(1)}Jan de Wit");
    }
}
