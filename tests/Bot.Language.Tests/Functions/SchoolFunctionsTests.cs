using System.Text.Json;
using Bot.Language.Functions;
using Bot.Testing;
using Microsoft.Extensions.AI;

namespace Bot.Language.Tests.Functions;

public class SchoolFunctionsTests
{
    private static readonly string[] Yes = ["Ja"];

    private static readonly SchoolFunctions Functions = new(new FakeAssistant(), [MadeProtocol.DeBron], (verdict, _) => verdict.Reason);

    [Fact]
    public void The_model_is_told_in_Dutch_what_they_are_for_and_what_they_take()
    {
        foreach (var function in new[] { Functions.Find, Functions.Judge })
        {
            function.Description.ShouldContain("Citeer alleen letterlijk");
            function.JsonSchema.GetProperty("properties").EnumerateObject().ShouldAllBe(property => property.Value.GetProperty("description").GetString() != "");
            function.JsonSchema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(["vraag"]);
        }

        (Functions.Find.Name, Functions.Judge.Name).ShouldBe(("zoek_bepaling", "mag_dit"));
    }

    [Theory]
    [InlineData(-3, 1)]
    [InlineData(1, 1)]
    [InlineData(1000, 10)]
    public async Task A_number_out_of_reach_is_brought_within_it(int asked, int most) =>
        (await Call(Functions.Find, new() { ["vraag"] = "e", ["aantal"] = asked })).GetProperty("bepalingen").GetArrayLength().ShouldBeInRange(1, most);

    [Fact]
    public async Task A_verdict_comes_with_its_words_conditions_and_question_back()
    {
        var verdict = await Call(Functions.Judge, new() { ["vraag"] = "Mag mijn collega erop?" });

        verdict.GetProperty("oordeel").GetString().ShouldBe("mag_mits");
        verdict.GetProperty("voorwaarden")[0].GetString().ShouldBe(FakeAssistant.Condition);
        verdict.GetProperty("citaten")[0].GetProperty("woorden").GetString().ShouldBe(MadeProtocol.ColleagueQuote);
        verdict.GetProperty("vraagTerug").GetProperty("antwoorden").GetArrayLength().ShouldBe(3);
        (await Call(Functions.Judge, new() { ["vraag"] = "Mag mijn collega erop?", ["vervolg"] = Yes })).GetProperty("oordeel").GetString().ShouldBe("mag");
    }

    [Fact]
    public async Task A_wrong_argument_is_told_in_Dutch()
    {
        (await Should.ThrowAsync<ArgumentException>(() => Call(Functions.Judge, new() { ["vraag"] = "Mag dit?", ["school"] = "hogwarts" }))).Message.ShouldContain("Bekend zijn: ");
        (await Should.ThrowAsync<ArgumentException>(() => Call(Functions.Judge, new() { ["vraag"] = " " }))).Message.ShouldBe("De vraag is leeg.");
        (await Should.ThrowAsync<ArgumentException>(() => Call(Functions.Find, new() { ["vraag"] = new string('a', 20_001) }))).Message.ShouldContain("te lang");
    }

    private static async Task<JsonElement> Call(AIFunction function, AIFunctionArguments arguments) =>
        (await function.InvokeAsync(arguments)).ShouldBeOfType<JsonElement>();
}
