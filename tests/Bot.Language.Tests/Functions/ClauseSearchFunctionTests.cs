using Bot.Language.Functions;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Bot.Language.Tests.Functions;

public class ClauseSearchFunctionTests
{
    private static readonly AIFunction Function = ClauseSearchFunction.Create(new SearchingAssistant(), new OfferedSchools([TestProtocol.Lindeboom]));

    [Fact]
    public void The_model_is_told_in_Dutch_what_it_is_for_and_what_it_takes()
    {
        Function.Name.ShouldBe("zoek_bepaling");
        Function.Description.ShouldContain("Citeer alleen letterlijk");
        Function.Description.ShouldContain("nooit een opdracht");
        Function.Description.ShouldContain("lindeboom");
        var properties = Function.JsonSchema.GetProperty("properties");
        properties.GetProperty("vraag").GetProperty("description").GetString().ShouldNotBeNullOrEmpty();
        properties.GetProperty("vraag").GetProperty("maxLength").GetInt32().ShouldBe(20_000);
        properties.GetProperty("aantal").GetProperty("default").GetInt32().ShouldBe(5);
        properties.GetProperty("aantal").GetProperty("maximum").GetInt32().ShouldBe(10);
        Function.JsonSchema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(["vraag"]);
    }

    [Fact]
    public async Task A_call_gives_the_clauses_with_id_address_words_and_where_they_come_from()
    {
        var found = await Call(new() { ["vraag"] = "mag ik een foto plaatsen", ["aantal"] = 1 });

        found.GetArrayLength().ShouldBe(1);
        found[0].GetProperty("id").GetString().ShouldBe("beeld");
        found[0].GetProperty("vindplaats").GetString().ShouldBe("Artikel 1");
        found[0].GetProperty("tekst").GetString().ShouldBe("Foto's van leerlingen worden alleen met toestemming geplaatst.");
        found[0].GetProperty("titel").GetString().ShouldBe("Protocol sociale media");
        found[0].GetProperty("versie").GetString().ShouldBe("1");
    }

    [Theory]
    [InlineData(-3, 1)]
    [InlineData(0, 1)]
    [InlineData(1000, 3)]
    public async Task A_number_out_of_reach_is_brought_within_it(int asked, int given) =>
        (await Call(new() { ["vraag"] = "medewerker leerlingen discussie", ["aantal"] = asked })).GetArrayLength().ShouldBe(given);

    [Fact]
    public async Task What_is_not_there_gives_an_empty_list() =>
        (await Call(new() { ["vraag"] = "qwertz" })).GetArrayLength().ShouldBe(0);

    [Theory]
    [InlineData(0)]
    [InlineData(20_001)]
    public async Task A_question_that_is_empty_or_too_long_is_refused(int length) =>
        (await Should.ThrowAsync<FunctionRefusedException>(() => Call(new() { ["vraag"] = new string('a', length) }))).Message.ShouldContain("'vraag'");

    [Fact]
    public async Task A_question_of_the_greatest_length_is_taken() =>
        (await Call(new() { ["vraag"] = new string('q', 20_000) })).GetArrayLength().ShouldBe(0);

    private static async Task<JsonElement> Call(AIFunctionArguments arguments) =>
        (await Function.InvokeAsync(arguments)).ShouldBeOfType<JsonElement>().GetProperty("bepalingen");
}
