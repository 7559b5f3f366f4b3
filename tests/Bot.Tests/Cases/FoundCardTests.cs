using Bot.School.Cases;
using Bot.Testing;

namespace Bot.Tests.Cases;

/// <summary>A card that was sent and never noted down: the process ended in between.</summary>
public sealed class FoundCardTests
{
    private static readonly RosterMember Mia = new("29:mia", "Mia Smit");
    private static readonly RosterMember Bas = new("29:bas", "Bas Visser");

    [Fact]
    public async Task Shows_the_ruling_that_is_made_on_it()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        var card = await UnknownCardAsync(talk);
        await talk.PressedAsync(talk.Press(card, "Mag niet", Mia.Id, Mia.Name!, "Nee.", CaseStage.Thread(card)));
        await talk.CardAsync();
        talk.ShownIn(CaseStage.Channel).ShouldContain("Mia Smit besliste op");
    }

    [Fact]
    public async Task Shows_the_ruling_that_was_made_before_once_somebody_presses_it()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        var card = await UnknownCardAsync(talk);
        await talk.PressedAsync(talk.Press(card, "Mag niet", Mia.Id, Mia.Name!, "Nee.", CaseStage.AskersChat));
        await talk.CardAsync();
        talk.ShownIn(CaseStage.Channel).ShouldNotContain("besliste");

        ((string?)await talk.PressedAsync(talk.Press(card, "Mag", Bas.Id, Bas.Name!, "Ja.", CaseStage.Thread(card)))).ShouldNotBeNull().ShouldStartWith("Al beslist door Mia Smit");
        await talk.CardAsync();
        talk.ShownIn(CaseStage.Channel).ShouldContain("Mia Smit besliste op");
    }

    [Fact]
    public async Task Is_the_card_of_the_channel_and_no_second_is_posted_there()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        var card = await UnknownCardAsync(talk);
        await talk.PressedAsync(talk.Press(card, "Neem op mij", Mia.Id, Mia.Name!, "", CaseStage.Thread(card)));
        (await talk.CardAsync()).Id.ShouldBe(card.Id);
        talk.ShownIn(CaseStage.Channel).ShouldContain("Mia Smit kijkt ernaar");
    }

    private static async Task<SentMessage> UnknownCardAsync(TalkingHost talk)
    {
        await talk.LinkAsync(Mia, Bas);
        var card = await talk.AsksInDoubtAsync();
        var cases = talk.Get<ICases>();
        var only = (await cases.OpenOfAsync(MadeProtocol.DeBron.School, 1, default))[0];
        foreach (var place in await cases.PlacesAsync(only.Id, default)) await cases.RemovePlaceAsync(place.Case, place.Address.Id, place.Message, default);
        return card;
    }
}
