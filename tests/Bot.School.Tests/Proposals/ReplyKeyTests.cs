using Bot.School.Proposals;
using Bot.School.Questions;

namespace Bot.School.Tests.Proposals;

public class ReplyKeyTests
{
    [Theory]
    [InlineData("Mag dit?", "mag  DIT???")]
    [InlineData("Mag dit?", "\n Mag\tdit? ")]
    [InlineData("Mag dit?!", "Mag dit?!?!!")]
    [InlineData("Ik twijfel.", "ik twijfel...")]
    [InlineData("ÉÉN foto", "één\u00a0foto")]
    public void Questions_that_mean_the_same_share_a_key(string one, string other) => Key(other).ShouldBe(Key(one));

    [Theory]
    [InlineData("Mag dit wel?", "Mag dit niet?")]
    [InlineData("Mag het met 2 leerlingen?", "Mag het met 3 leerlingen?")]
    [InlineData("Mag 'dag' erop?", "Mag dag erop?")]
    [InlineData("Mag \"wat een dag!!!\" erop", "Mag \"wat een dag!\" erop")]
    [InlineData("Mag dit", "Mag dit?")]
    [InlineData("Mag dit?", "Mag dit!")]
    [InlineData("Kan dit. Of niet?", "Kan dit of niet?")]
    [InlineData("een foto", "één foto")]
    [InlineData("Mag ditte?", "Mag dit te?")]
    [InlineData("Mag persoon1 erop?", "Mag persoon2 erop?")]
    public void Questions_that_could_mean_something_else_do_not(string one, string other) => Key(other).ShouldNotBe(Key(one));

    [Fact]
    public void Turns_count_and_so_does_their_order_and_what_is_attached()
    {
        ReplyKey[] keys =
        [
            Of(["a", "b"]), Of(["b", "a"]), Of(["a b"]), Of(["ab"]), Of(["a"], "b"), Of(["a", ""], "b"), Of(["a"], "image/png"), Of(["a"], "image/png", "image/png"), Of(["a"], "video/mp4"),
        ];

        keys.Distinct().Count().ShouldBe(keys.Length);
        Of(["a"], "IMAGE/PNG").ShouldBe(Of(["a"], "image/png"));
    }

    [Fact]
    public void A_key_is_of_one_protocol_one_model_and_one_version_of_the_prompts()
    {
        var question = Question.Of("Mag dit?");
        ReplyKey[] keys =
        [
            ReplyKey.Of("p", "m", "1", question), ReplyKey.Of("q", "m", "1", question), ReplyKey.Of("p", "n", "1", question), ReplyKey.Of("p", "m", "2", question),
            ReplyKey.Of("pm", "", "1", question),
        ];

        keys.Distinct().Count().ShouldBe(keys.Length);
    }

    // Stored keys must be found again by the next version of the program.
    [Fact]
    public void A_key_is_the_same_on_every_machine() =>
        Key("Mag Anna erop?").Value.ShouldBe("3331f74b971356233c9cd3801f0b604253862ff5f58ed3ae8f801f53c7417942");

    private static ReplyKey Key(string question) => Of([question]);

    private static ReplyKey Of(string[] turns, params string[] attachments) => ReplyKey.Of("protocol", "model", "1", new Question(turns, attachments));
}
