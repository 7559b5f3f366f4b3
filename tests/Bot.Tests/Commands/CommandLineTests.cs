using System.Text.Json;
using Bot.Testing;
using Npgsql;

namespace Bot.Tests.Commands;

/// <summary>The built program, started as people start it.</summary>
public sealed class CommandLineTests
{
    private const string Question = "Mag ik een foto van mijn klas op mijn eigen Facebook zetten?";

    [Fact]
    public async Task Ask_answers_for_people_to_read()
    {
        var (status, output, _) = await Run("ask", "--school", "de-bron", Question);

        status.ShouldBe(0);
        output.ShouldContain("basisschool De Bron");
        output.ShouldNotContain("\u001b", Case.Sensitive, "a file is no terminal: no colours in it");
    }

    [Fact]
    public async Task Ask_answers_as_json()
    {
        var (status, output, _) = await Run("ask", "--school", "de-bron", "--json", Question, "En als niemand herkenbaar is?");

        status.ShouldBe(0);
        var answer = JsonDocument.Parse(output).RootElement;
        answer.GetProperty("outcome").GetString().ShouldNotBeNullOrEmpty();
        answer.GetProperty("citations").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_school_that_nobody_knows_is_an_error_that_names_those_that_are_known()
    {
        var (status, _, error) = await Run("ask", "--school", "zweinstein", Question);

        status.ShouldBe(2);
        error.ShouldBe("De school 'zweinstein' is niet bekend. Bekend zijn: de-bron, konot, lovk, martinus-twello, udens-college.");
    }

    [Theory]
    [InlineData("ask", "--school", "de-bron", "--knowledge", "bestaat-niet", Question)]
    [InlineData("evaluate", "--questions", "bestaat-niet")]
    [InlineData("serve", "--knowledge", "bestaat-niet")]
    public async Task What_is_not_there_is_named(params string[] arguments)
    {
        var (status, _, error) = await Run(arguments);

        status.ShouldBe(2);
        error.ShouldContain("bestaat-niet");
    }

    [Fact]
    public async Task A_model_that_is_not_configured_cannot_be_used()
    {
        var (status, _, error) = await Run("evaluate", "--questions", "x", "--model", "configured");

        status.ShouldBe(2);
        error.ShouldContain("geen taalmodel");
    }

    [Fact]
    public async Task A_file_for_the_conversations_that_cannot_be_made_is_an_error_that_says_so()
    {
        var (status, _, error) = await Run(["serve", "--port", "0"], ("Storage__File", "/bestaat/niet/magdit.db"));

        status.ShouldBe(2);
        error.ShouldContain("Storage:File");
    }

    [Fact]
    public async Task Without_credentials_another_address_is_an_error_that_says_so()
    {
        var (status, _, error) = await Run(["serve"], ("ASPNETCORE_URLS", "http://0.0.0.0:3978"));

        status.ShouldBe(2);
        error.ShouldContain("http://0.0.0.0:3978");
    }

    [Fact]
    public async Task A_command_that_does_not_exist_starts_nothing()
    {
        var (status, _, error) = await Run("vraag");

        status.ShouldNotBe(0);
        error.ShouldContain("vraag");
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1")]
    [InlineData("Host=bestaat-niet.invalid")]
    public async Task A_server_for_the_conversations_that_is_not_there_is_an_error_that_says_so(string server)
    {
        var (status, _, error) = await Run(["serve", "--port", "0"], ("Storage__Postgres", $"{server};Username=magdit;Password=heel-geheim;Timeout=5"));

        status.ShouldBe(2);
        error.ShouldContain("Storage:Postgres");
        error.ShouldNotContain("heel-geheim");
    }

    [Fact]
    public async Task A_server_that_does_not_know_the_password_is_an_error_that_says_so()
    {
        var server = new NpgsqlConnectionStringBuilder((await PostgresServer.SharedAsync()).Connection) { Password = "heel-geheim" };

        var (status, _, error) = await Run(["serve", "--port", "0"], ("Storage__Postgres", server.ConnectionString));

        status.ShouldBe(2);
        error.ShouldContain("Storage:Postgres");
        error.ShouldContain("28P01");
        error.ShouldNotContain("heel-geheim");
    }

    private static Task<(int Status, string Output, string Error)> Run(params string[] arguments) => BuiltProgram.RunAsync(arguments);

    private static Task<(int Status, string Output, string Error)> Run(string[] arguments, params (string Name, string Value)[] environment) =>
        BuiltProgram.RunAsync(arguments, environment);
}
