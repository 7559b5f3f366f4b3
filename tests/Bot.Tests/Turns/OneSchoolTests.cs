using Bot.School.Protocols;
using Bot.Testing;
using Bot.Texts;

namespace Bot.Tests.Turns;

public class OneSchoolTests
{
    [Fact]
    public async Task With_one_school_there_is_nothing_to_choose()
    {
        await using var talk = await TalkingHost.StartAsync(MadeProtocol.DeBron);

        (await talk.Installs()).ShouldHaveSingleItem();
        (await talk.Says("Mag ik een foto plaatsen?")).Shown().ShouldContain("Mag niet");
    }

    [Fact]
    public async Task Many_schools_are_a_list_to_search()
    {
        Protocol[] protocols = [.. Enumerable.Range(1, 7).Select(number => MadeProtocol.Of($"school-{number}", $"School {number}"))];
        await using var talk = await TalkingHost.StartAsync(protocols);

        var card = (await talk.Says("Mag dit?")).ShouldHaveSingleItem();
        card.Raw.ShouldContain("Input.ChoiceSet");
        var data = talk.DataOf(ChatTexts.Choose);
        data["school"] = "school-5";

        (await talk.Sends(talk.Activity("message", "29:jan", "a:1", ("value", data)))).Shown().ShouldContain("Mag niet");
        talk.Assistant.Asked.ShouldHaveSingleItem().Protocol.School.Value.ShouldBe("school-5");
    }
}
