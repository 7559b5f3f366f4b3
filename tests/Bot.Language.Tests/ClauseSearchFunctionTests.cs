using System.Text.Json;
using Bot.School.Protocols;
using Microsoft.Extensions.AI;

namespace Bot.Language.Tests;

public class ClauseSearchFunctionTests
{
    private static readonly AIFunction Function = ClauseSearchFunction.Create(new ClauseSearch(TestProtocol.Lindeboom));

    [Fact]
    public void The_model_is_told_in_Dutch_what_it_is_for_and_what_it_takes()
    {
        Function.Name.ShouldBe("zoek_bepaling");
        Function.Description.ShouldContain("protocol");
        var properties = Function.JsonSchema.GetProperty("properties");
        properties.GetProperty("vraag").GetProperty("description").GetString().ShouldNotBeNullOrEmpty();
        properties.GetProperty("aantal").GetProperty("default").GetInt32().ShouldBe(5);
        Function.JsonSchema.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ShouldBe(["vraag"]);
    }

    [Fact]
    public async Task A_call_gives_the_clauses_with_id_address_and_words()
    {
        var found = await Call(new() { ["vraag"] = "mag ik een foto plaatsen", ["aantal"] = 1 });

        found.GetArrayLength().ShouldBe(1);
        found[0].GetProperty("id").GetString().ShouldBe("beeld");
        found[0].GetProperty("vindplaats").GetString().ShouldBe("Artikel 1");
        found[0].GetProperty("tekst").GetString().ShouldBe("Foto's van leerlingen worden alleen met toestemming geplaatst.");
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

    private static async Task<JsonElement> Call(AIFunctionArguments arguments) =>
        (await Function.InvokeAsync(arguments)).ShouldBeOfType<JsonElement>();
}
