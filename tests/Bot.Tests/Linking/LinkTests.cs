using System.Text.Json.Nodes;
using Bot.Testing;
using Bot.Tests.Cases;
using Bot.Texts;

namespace Bot.Tests.Linking;

/// <summary>Administrators link conversations to schools; who is a member needs to choose no school any more.</summary>
public sealed class LinkTests
{
    private const string AnAdministrator = "00000000-0000-0000-0000-000000000001";
    private const string Team = "19:team@thread.tacv2";

    [Theory]
    [InlineData("koppel leidinggevenden de-bron", "Dit gesprek is nu het gesprek van de leidinggevenden van basisschool De Bron.")]
    [InlineData("Koppel leidinggevende basisschool De Bron.", "Dit gesprek is nu het gesprek van de leidinggevenden van basisschool De Bron.")]
    [InlineData("koppel medewerkers van de-linde", "Dit gesprek is nu het gesprek van de medewerkers van obs De Linde.")]
    [InlineData("koppel directie de-linde", "Dit gesprek is nu het gesprek van de directie van obs De Linde.")]
    [InlineData("koppel leidinggevenden de-eik", "Die school ken ik niet. Ik ken: de-bron, de-linde.")]
    [InlineData("koppel leidinggevenden", "Van welke school? Zet de school erachter. Ik ken: de-bron, de-linde.")]
    [InlineData("koppel ouders de-bron", "Typ: @Mag dit? koppel leidinggevenden, met de school erachter.")]
    [InlineData("koppel", "Typ: @Mag dit? koppel leidinggevenden, met de school erachter.")]
    [InlineData("ontkoppel", "Typ: @Mag dit? ontkoppel leidinggevenden, met de school erachter.")]
    [InlineData("ontkoppel directie de-bron", "Er is niets veranderd.")]
    [InlineData("koppelingen", "Er is nog geen gesprek gekoppeld.")]
    public async Task Somebody_who_may_links_with_few_words(string said, string heard)
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);

        (await talk.Says(said, conversation: Team)).Shown().ShouldContain(heard);
    }

    [Fact]
    public async Task Only_an_administrator_links_once_somebody_is_one()
    {
        await using var talk = await TalkingHost.StartAsync([$"--Administrators:0={AnAdministrator}"], MadeProtocol.DeBron);

        (await talk.Says("koppel leidinggevenden", conversation: Team)).Shown().ShouldBe(LinkTexts.NotAllowed);
        (await talk.Says("koppelingen", conversation: Team)).Shown().ShouldBe(LinkTexts.NotAllowed);
        var linked = talk.Activity("message", "29:ina", Team, ("text", "koppel leidinggevenden"));
        linked["from"]!["aadObjectId"] = AnAdministrator.ToUpperInvariant();
        (await talk.Sends(linked)).Shown().ShouldStartWith("Gelukt.");
    }

    [Fact]
    public async Task In_a_personal_chat_nothing_is_linked()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

        var said = talk.Activity("message", "29:jan", "a:1", ("text", "koppel leidinggevenden"));
        said["conversation"]!["conversationType"] = "personal";
        (await talk.Sends(said)).Shown().ShouldBe(LinkTexts.NotInPersonalChat);
    }

    [Theory]
    [InlineData(Team, "Leiding")]
    [InlineData("19:eerste@thread.tacv2", LinkTexts.FirstChannel)]
    public async Task A_linked_channel_is_called_by_its_name(string channel, string name)
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        talk.Teams.Says = asked => asked.Path.EndsWith("/v3/teams/19:eerste@thread.tacv2/conversations", StringComparison.Ordinal)
            ? new ConnectorAnswer(200, $$"""{"conversations":[{"id":"19:eerste@thread.tacv2","name":null},{"id":"{{Team}}","name":"Leiding"}]}""")
            : null;
        var link = talk.Activity("message", "29:jan", $"{channel};messageid=1", ("text", "koppel directie"));
        link["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = "19:eerste@thread.tacv2" } };
        await talk.Sends(link);

        (await talk.Says("koppelingen", conversation: channel)).Shown().ShouldContain($"de directie in \"{name}\"");
    }

    [Fact]
    public async Task A_link_is_listed_and_taken_away()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.Says("koppel directie", conversation: Team);

        (await talk.Says("koppelingen", conversation: Team)).Shown().ShouldContain("basisschool De Bron: de directie");
        (await talk.Says("ontkoppel directie", conversation: Team)).Shown().ShouldContain("niet meer het gesprek van de directie");
        (await talk.Says("koppelingen", conversation: Team)).Shown().ShouldBe(LinkTexts.NoLinks);
    }

    [Fact]
    public async Task Who_belongs_to_a_linked_team_chooses_no_school()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);
        talk.Teams.Rosters[Team] = [new("29:jan"), new("29:ina")];
        talk.Teams.Rosters["19:bron@thread.tacv2"] = [new("29:ina")];
        await talk.Says("koppel medewerkers de-linde", conversation: Team);
        await talk.Says("koppel medewerkers de-bron", conversation: "19:bron@thread.tacv2");

        await talk.Says("Mag ik een foto plaatsen?", "29:jan", "a:jan");
        talk.Assistant.Asked[^1].Protocol.ShouldBe(MadeProtocol.Linde);
        (await talk.Says("Mag ik een foto plaatsen?", "29:ina", "a:ina")).Shown().ShouldContain(ChatTexts.WhichSchool, Case.Sensitive, "who belongs to two teams is asked");
        (await talk.Says("Mag ik een foto plaatsen?", "29:kees", "a:kees")).Shown().ShouldContain(ChatTexts.WhichSchool);
    }

    [Fact]
    public async Task A_linked_conversation_speaks_of_its_own_school()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron, MadeProtocol.Linde);
        await talk.Says("de-bron", "29:jan", "a:jan");
        await talk.Says("Mag ik een foto plaatsen?", "29:jan", "a:jan");
        await talk.Says("koppel medewerkers de-linde", conversation: Team);

        await talk.Says("Mag ik een foto plaatsen?", "29:jan", Team);
        talk.Assistant.Asked[^1].Protocol.ShouldBe(MadeProtocol.Linde);
    }

    [Fact]
    public async Task When_another_conversation_is_linked_open_cases_are_shown_there_too()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);
        await talk.LinkAsync(new RosterMember("29:mia", "Mia Smit"));
        await talk.AsksInDoubtAsync();
        await talk.Says("koppel leidinggevenden", "29:mia", "19:nieuw@thread.tacv2");
        await talk.DeliverAsync();

        talk.ShownIn("19:nieuw@thread.tacv2").ShouldContain("Ik twijfel: mag deze foto?");
    }
}
