using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Tests.Cases;
using Bot.Texts;

namespace Bot.Tests.Linking;

/// <summary>Who is away is stood in for, by a colleague of the same conversation.</summary>
public sealed class DeputyTests : IAsyncLifetime
{
    private static readonly RosterMember Mia = new("29:mia", "Mia Smit");
    private static readonly RosterMember Bas = new("29:bas", "Bas Visser");
    private static readonly RosterMember Els = new("29:els", "Els Bakker");

    private TalkingHost _talk = null!;

    // It is Monday 23 November 2026.
    public async Task InitializeAsync()
    {
        _talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await _talk.LinkAsync(Mia, Bas);
    }

    public async Task DisposeAsync() => await _talk.DisposeAsync();

    [Fact]
    public async Task Whoever_is_away_is_not_called_their_stand_in_is()
    {
        (await Says(Mia, "vervang mij door @Bas tot 3 januari", Bas)).ShouldContain("Tot en met 3 januari 2027 roep ik Bas Visser op in plaats van jou");
        await _talk.Says("Een leerling wordt bedreigd op Instagram", CaseStage.Asker, CaseStage.AskersChat);

        var card = new[] { await _talk.CardAsync() }.Shown();
        card.ShouldContain("<at>Bas Visser</at>");
        card.ShouldNotContain("<at>Mia Smit</at>");
    }

    [Fact]
    public async Task A_stand_in_takes_over_what_somebody_took_on_and_nobody_else_does()
    {
        _talk.Teams.Rosters[CaseStage.Channel] = [Mia, Bas, Els];
        var card = await _talk.AsksInDoubtAsync();
        await _talk.PressedAsync(_talk.Press(card, CaseTexts.Take, Mia.Id, Mia.Name!, "", CaseStage.Thread(card)));
        await Says(Mia, "vervang mij door @Bas tot en met vrijdag", Bas);

        ((string?)await _talk.PressedAsync(_talk.Press(card, CaseTexts.Take, Els.Id, Els.Name!, "", CaseStage.Thread(card)))).ShouldNotBeNull().ShouldContain("Mia Smit heeft zaak 1 al op zich genomen");
        card = await _talk.CardAsync();
        await _talk.PressedAsync(_talk.Press(card, CaseTexts.Take, Bas.Id, Bas.Name!, "", CaseStage.Thread(card)));
        new[] { await _talk.CardAsync() }.Shown().ShouldContain("Bas Visser kijkt ernaar");
    }

    [Fact]
    public async Task A_stand_in_asks_back_what_somebody_took_on()
    {
        var card = await _talk.AsksInDoubtAsync();
        await _talk.PressedAsync(_talk.Press(card, CaseTexts.Take, Mia.Id, Mia.Name!, "", CaseStage.Thread(card)));
        (await Says(Mia, "vervang mij door @Bas tot vrijdag", Bas)).ShouldContain("(nu is dat er een)");
        await _talk.PressedAsync(_talk.Press(await _talk.CardAsync(), CaseTexts.AskBack, Bas.Id, Bas.Name!, "Wie staat erop?", CaseStage.Thread(card)));

        await _talk.CardAsync();
        _talk.ShownIn(CaseStage.AskersChat).ShouldContain("Wie staat erop?");
    }

    [Fact]
    public async Task When_all_are_away_all_are_called()
    {
        await Says(Mia, "vervang mij door @Bas tot vrijdag", Bas);
        _talk.Teams.Rosters[CaseStage.Channel] = [Mia];
        _talk.Clock.Advance(TimeSpan.FromMinutes(6));
        await _talk.Says("Een leerling wordt bedreigd op Instagram", CaseStage.Asker, CaseStage.AskersChat);

        new[] { await _talk.CardAsync() }.Shown().ShouldContain("<at>Mia Smit</at>");
    }

    [Fact]
    public async Task An_absence_ends_with_its_last_day_and_when_somebody_says_so()
    {
        await Says(Mia, "vervang mij door @Bas tot morgen", Bas);
        (await Says(Bas, "vervangers")).ShouldContain("- Mia Smit: vervangen door Bas Visser tot en met 24 november 2026");
        _talk.Clock.Advance(TimeSpan.FromDays(2));
        (await Says(Bas, "vervangers")).ShouldBe(DeputyTexts.Nobody);

        await Says(Mia, "vervang mij door @Bas tot 3-1", Bas);
        (await Says(Mia, "ik ben er weer")).ShouldBe(DeputyTexts.IsBack);
        (await Says(Mia, "ik ben er weer")).ShouldBe(DeputyTexts.WasNotAway);
    }

    [Fact]
    public async Task What_cannot_be_is_told_with_an_example()
    {
        (await Says(Mia, "vervang mij door Bas tot vrijdag")).ShouldBe(DeputyTexts.WhoStandsIn);
        (await Says(Mia, "vervang mij door @Mia tot vrijdag", Mia)).ShouldBe(DeputyTexts.NotYourself);
        (await Says(Mia, "vervang mij door @Bas tot ooit", Bas)).ShouldBe(DeputyTexts.UntilWhen);
        (await Says(Mia, "vervang mij door @Bas", Bas)).ShouldBe(DeputyTexts.UntilWhen);
        (await Says(Mia, "vervang mij door @Bas tot 1-1-2020", Bas)).ShouldBe(DeputyTexts.UntilWhen);
        (await Says(Mia, "vervang mij door @Els tot vrijdag", Els)).ShouldContain("Els Bakker is geen lid");
        (await Says(Els, "vervang mij door @Bas tot vrijdag", Bas)).ShouldBe(DeputyTexts.OnlyForRulers);
    }

    private async Task<string> Says(RosterMember who, string text, RosterMember? mentioned = null)
    {
        var said = _talk.Activity("message", who.Id, CaseStage.Channel, ("text", text));
        said["from"]!["name"] = who.Name;
        if (mentioned is not null)
            said["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = $"@{mentioned.Name!.Split(' ')[0]}", ["mentioned"] = new JsonObject { ["id"] = mentioned.Id, ["name"] = mentioned.Name } });
        return (await _talk.Sends(said)).Where(message => message.Text is not null).Shown();
    }
}
