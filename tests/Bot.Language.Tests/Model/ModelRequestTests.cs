using System.Text.Json;
using Bot.Language.Model;
using Bot.Testing;
using static Bot.Testing.FakeModelScript;

namespace Bot.Language.Tests.Model;

public class ModelRequestTests
{
    // What servers really say: OpenAI and Azure, vLLM of before and after 0.10, Ollama, LM Studio.
    public static TheoryData<Status> NoSchema =>
    [
        new(400) { Param = "response_format", Message = "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model." },
        new(400) { Body = """{"object":"error","message":"[{'loc': ('body', 'response_format', 'type'), 'msg': 'unexpected value'}]","type":"BadRequestError","param":null,"code":400}""" },
        new(422) { Message = "body.response_format.json_schema: Extra inputs are not permitted" },
        new(400) { Message = "'json_schema' is not known" },
    ];

    [Fact]
    public async Task A_request_holds_the_strict_schema_no_chance_and_the_longest_reply()
    {
        await using var bed = await ModelBed.StartAsync();
        await bed.AsksAsync();

        var request = bed.Model.Requests.ShouldHaveSingleItem();
        request.Path.ShouldBe("/v1/chat/completions");
        request.Texts.ShouldBe(["Je leest een protocol.", "Mag ik een foto van Sanne plaatsen?"]);
        var sent = request.Json;
        sent.GetProperty("model").GetString().ShouldBe("model");
        sent.GetProperty("temperature").GetDouble().ShouldBe(0);
        sent.GetProperty("seed").GetInt32().ShouldBe(7);
        sent.GetProperty("max_completion_tokens").GetInt32().ShouldBe(1500);
        sent.GetProperty("max_tokens").GetInt32().ShouldBe(1500, "Ollama knows this name only");
        var format = sent.GetProperty("response_format");
        format.GetProperty("type").GetString().ShouldBe("json_schema");
        format.GetProperty("json_schema").GetProperty("strict").GetBoolean().ShouldBeTrue();
        format.GetProperty("json_schema").GetProperty("name").GetString().ShouldBe("oordeel");
        JsonElement.DeepEquals(format.GetProperty("json_schema").GetProperty("schema"), ModelBed.Schema).ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://school.openai.azure.com/openai/v1/", false)]
    [InlineData("https://api.openai.com/v1/", false)]
    [InlineData("http://ollama:11434/v1/", true)]
    public void Only_servers_that_may_not_know_the_newer_name_get_the_older_one_too(string endpoint, bool older)
    {
        var options = ModelDialect.Full.Options(new ModelOptions { Endpoint = new Uri(endpoint) }, ModelBed.Schema, "oordeel");

        (options.RawRepresentationFactory is not null).ShouldBe(older);
    }

    [Fact]
    public async Task No_seed_is_sent_when_none_is_configured()
    {
        await using var bed = await ModelBed.StartAsync(options => options with { Seed = null });
        await bed.AsksAsync();

        bed.Model.Requests[0].Json.TryGetProperty("seed", out _).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(NoSchema))]
    public async Task A_server_without_schemas_is_asked_for_JSON_in_its_own_way_and_that_is_remembered(Status refusal)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = request => Form(request) == "json_schema" ? refusal : new Reply(ModelBed.Json);

        (await bed.HearsAsync()).ShouldBe(ModelBed.Json);
        (await bed.HearsAsync()).ShouldBe(ModelBed.Json);

        bed.Model.Requests.Select(Form).ShouldBe(["json_schema", "json_object", "json_object"]);
        bed.Model.Requests[0].Texts.Count.ShouldBe(2);
        bed.Model.Requests[2].Texts.Count.ShouldBe(3);
        bed.Model.Requests[2].Texts[2].ShouldContain("additionalProperties", customMessage: "the schema is told in words");
        bed.Log.Text.ShouldContain("Warning 4004");
    }

    [Fact]
    public async Task A_server_that_knows_no_form_at_all_is_asked_in_words_alone()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = request => Form(request) is { } form ? new Status(400) { Message = $"response_format {form} is not supported" } : new Reply(ModelBed.Json);

        (await bed.HearsAsync()).ShouldBe(ModelBed.Json);
        bed.Model.Requests.Select(Form).ShouldBe(["json_schema", "json_object", null]);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("temperature")]
    public async Task A_field_that_the_server_refuses_is_not_sent_again(string field)
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = request => request.Json.TryGetProperty(field, out _)
            ? new Status(400) { Param = field, ErrorCode = "unsupported_value", Message = "Unsupported value." } : new Reply(ModelBed.Json);

        (await bed.HearsAsync()).ShouldBe(ModelBed.Json);
        (await bed.HearsAsync()).ShouldBe(ModelBed.Json);
        bed.Model.Requests.Count.ShouldBe(3);
        Form(bed.Model.Requests[2]).ShouldBe("json_schema");
    }

    [Fact]
    public async Task A_server_that_goes_on_refusing_is_not_asked_for_ever()
    {
        await using var bed = await ModelBed.StartAsync();
        bed.Model.Says = _ => new Status(400) { Message = "response_format, seed and temperature are not supported" };

        (await bed.HearsAsync()).ShouldBe("BadRequest");
        bed.Model.Requests.Count.ShouldBe(5);
    }

    private static string? Form(FakeModelRequest request) =>
        request.Json.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString() : null;
}
