using System.Text.Json.Nodes;
using Bot.Testing;

namespace Bot.Tests.Cases;

/// <summary>Who may act is asked at the act; where the card hangs, and who once saw it, says nothing.</summary>
public sealed class CaseRightsTests
{
    private const string AnAdministrator = "00000000-0000-0000-0000-000000000001";
    private const string Elsewhere = "19:elders@thread.tacv2";

    private static readonly RosterMember Mia = new("29:mia", "Mia Smit", AnAdministrator);
    private static readonly RosterMember Bas = new("29:bas", "Bas Visser");
    private static readonly RosterMember Jan = new(CaseStage.Asker, "Jan de Wit");

    [Fact]
    public async Task Who_left_the_team_does_not_rule_once_what_is_known_of_it_is_five_minutes_old()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkAsync(Mia, Bas);
        var card = await talk.AsksInDoubtAsync();
        await talk.PressedAsync(talk.Press(card, "Neem op mij", Bas.Id, Bas.Name!, "", CaseStage.Thread(card)));
        talk.Teams.Rosters[CaseStage.Channel] = [Mia];
        talk.Clock.Advance(TimeSpan.FromMinutes(5));
        await IsRefusedAsync(talk, card, Bas, CaseStage.Thread(card), "Jij bent daar nu geen lid van. Er is niets veranderd.");
    }

    [Fact]
    public async Task Who_left_the_team_does_not_rule_as_soon_as_Teams_tells_it()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkAsync(Mia, Bas);
        var card = await talk.AsksInDoubtAsync();
        await talk.PressedAsync(talk.Press(card, "Neem op mij", Bas.Id, Bas.Name!, "", CaseStage.Thread(card)));
        talk.Teams.Rosters[CaseStage.Channel] = [Mia];
        await talk.Sends(talk.Activity("conversationUpdate", Mia.Id, "19:algemeen@thread.tacv2", ("membersRemoved", new JsonArray(new JsonObject { ["id"] = Bas.Id }))));
        await IsRefusedAsync(talk, card, Bas, CaseStage.Thread(card), "Jij bent daar nu geen lid van. Er is niets veranderd.");
    }

    [Fact]
    public async Task Who_got_the_card_sent_on_does_not_rule()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkAsync(Mia);
        talk.Teams.Rosters[Elsewhere] = [Mia, Bas];
        var card = await talk.AsksInDoubtAsync();
        await IsRefusedAsync(talk, card, Bas, Elsewhere, "Jij bent daar nu geen lid van. Er is niets veranderd.");
    }

    [Fact]
    public async Task Who_may_rule_rules_on_a_card_that_was_sent_on_too_and_nobody_reads_the_case_there()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkAsync(Mia);
        var card = await talk.AsksInDoubtAsync();
        var seen = await talk.PressedAsync(talk.Press(card, "Mag niet", Mia.Id, Mia.Name!, "Nee.", Elsewhere));
        ((string?)seen).ShouldBe("Gedaan. Zaak 1 is bijgewerkt in het gesprek van de leidinggevenden.");
        await talk.CardAsync();
        talk.ShownIn(CaseStage.Channel).ShouldContain("Mia Smit besliste op");
        talk.Teams.Shown(Elsewhere).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_asked_does_not_rule_although_they_are_a_supervisor()
    {
        await using var talk = await TalkingHost.StartAsync([$"--Administrators:0={AnAdministrator}"], MadeProtocol.DeBron);
        await talk.LinkAsync(Mia, Jan);
        var card = await talk.AsksInDoubtAsync();
        await IsRefusedAsync(talk, card, Jan, CaseStage.Thread(card), "Dit is je eigen vraag. Een andere leidinggevende beslist erover.");
    }

    private static async Task IsRefusedAsync(TalkingHost talk, SentMessage card, RosterMember who, string where, string why)
    {
        var seen = await talk.PressedAsync(talk.Press(card, "Mag", who.Id, who.Name!, "Ja.", where));
        ((string?)seen).ShouldNotBeNull().ShouldEndWith(why);
        await talk.CardAsync();
        talk.ShownIn(CaseStage.Channel).ShouldNotContain("besliste");
        talk.ShownIn(CaseStage.AskersChat).ShouldNotContain("besliste");
    }
}
