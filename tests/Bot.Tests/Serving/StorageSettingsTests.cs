using Bot.Commands;
using Bot.Serving;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Serving;

/// <summary>Wrong settings of the storage stop the start, each with its full key.</summary>
public sealed class StorageSettingsTests
{
    private const string Server = "Host=db;Database=magdit;Username=magdit;Password=heel-geheim";

    [Fact]
    public void With_nothing_configured_it_is_a_file_in_the_folder_of_the_assistant() =>
        Read().File.ShouldBe(Path.Combine("/folder", "magdit.db"));

    [Fact]
    public void An_empty_setting_is_none() => Read(("Storage:Postgres", ""), ("Storage:File", "x.db")).IsPostgres.ShouldBeFalse();

    [Fact]
    public void A_server_is_enough()
    {
        var read = Read(("Storage:Postgres", Server));

        (read.IsPostgres, read.IsFile).ShouldBe((true, false));
        $"{read}".ShouldNotContain("heel-geheim");
    }

    [Fact]
    public void A_file_and_a_server_is_one_too_many() => Error(("Storage:Postgres", Server), ("Storage:File", "x.db")).ShouldContain("Storage:File: er is ook een Storage:Postgres.");

    [Theory]
    [InlineData("postgres://magdit:heel-geheim@db/magdit")]
    [InlineData("Database=magdit;Password=heel-geheim")]
    [InlineData("Host=db;Port=heel-geheim")]
    [InlineData("Host=db;heel-geheim=1")]
    public void What_is_no_connection_string_is_named_and_not_repeated(string text)
    {
        var error = Error(("Storage:Postgres", text));

        error.ShouldContain("Storage:Postgres: dit is niet te lezen.");
        error.ShouldNotContain("heel-geheim");
    }

    private static string Error(params (string Key, string Value)[] settings) => Should.Throw<CommandError>(() => Read(settings)).Message;

    private static Bot.Storage.StorageOptions Read(params (string Key, string Value)[] settings) => StorageSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(), "/folder");
}
