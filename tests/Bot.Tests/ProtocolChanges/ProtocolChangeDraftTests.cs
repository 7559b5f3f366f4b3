using Bot.ProtocolChanges;
using Bot.School.Announcements;
using Bot.School.Protocols;
using Bot.School.Protocols.Changes;
using Bot.Testing;
using Bot.Texts;

namespace Bot.Tests.ProtocolChanges;

/// <summary>The words of the draft that is offered.</summary>
public sealed class ProtocolChangeDraftTests
{
    [Fact]
    public void A_protocol_that_is_all_new_fits_and_says_how_much_is_left_out()
    {
        var clause = MadeProtocol.DeBron.Clauses[0];
        Protocol With(string begin) => new(
            new SchoolId("linde"), "De*Linde", "Afspraken", "1",
            [.. Enumerable.Range(0, 40).Select(i => clause with { Id = new ClauseId($"c{i}"), Address = $"Artikel {i}", Text = $"{begin}{i}: " + string.Join(' ', Enumerable.Repeat(begin, 60)) })]);

        var content = ProtocolChangeDraft.Of(ProtocolDiff.Of(With("oud"), With("nieuw")), default, default).Content;

        content.Text.Length.ShouldBeLessThanOrEqualTo(AnnouncementContent.LongestText);
        var told = content.Text.Split("is veranderd.").Length - 1;
        told.ShouldBeGreaterThan(10);
        content.Text.ShouldEndWith(ProtocolChangeTexts.More(40 - told));
        content.Text.ShouldContain(@"De\*Linde");
    }

    [Fact]
    public void The_title_is_a_title_whether_or_not_the_protocol_states_a_version()
    {
        var (stated, unstated) = (MadeProtocol.DeBron, new Protocol(new SchoolId("linde"), "De Linde", "Afspraken", "0a1b2c3d", MadeProtocol.DeBron.Clauses) { StatesVersion = false });

        ProtocolChangeTexts.DraftTitle(stated, AnnouncementContent.LongestTitle).ShouldBe($"Het protocol is veranderd (versie {stated.Version})");
        ProtocolChangeTexts.DraftTitle(unstated, AnnouncementContent.LongestTitle).ShouldBe("Het protocol is veranderd");
    }

    [Theory]
    [InlineData("*let* [op](http://x) ![p](q), zie [1] en jan_de_wit, _zo_", @"\*let\* \[op](http://x) !\[p](q), zie [1] en jan_de_wit, \_zo\_")]
    [InlineData("# Kop\n1. een\n- twee\n> drie\nVier 1. vijf", "\\# Kop\n\n1\\. een\n\n\\- twee\n\n\\> drie\n\nVier 1. vijf")]
    public void Words_of_a_protocol_stay_words(string words, string written) => LiteralMarkdown.Of(words).ShouldBe(written);
}
